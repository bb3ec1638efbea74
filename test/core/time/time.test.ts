import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  ageOn,
  civilDate,
  civilDateOf,
  daysBetween,
  estimateWorkingDays,
  fromDayNumber,
  isCivilDate,
  isValidOn,
  isWeekend,
  moreThan,
  parseCivilDate,
  parseValidity,
  remaining,
  startOfCivilDate,
  toDayNumber,
  validForMoreThan,
  validityProblem,
} from '../../../src/core/time/index.js';

const real = ['2024-02-29', '2000-02-29', '2025-12-31', '1900-01-01', '0001-01-01', '9999-12-31'];
const unreal = ['2023-02-29', '1900-02-29', '2024-04-31', '2024-13-01', '2024-00-10', '2024-01-00', '2024-1-1', '0000-01-01', '20240101', '', 'today'];
for (const text of real) {
  it(`takes ${text} for a day`, () => {
    expect(isCivilDate(text)).to.equal(true);
  });
}
for (const text of unreal) {
  it(`does not take "${text}" for a day`, () => {
    expect(isCivilDate(text)).to.equal(false);
  });
}
it('does not take a number for a day', () => {
  expect(isCivilDate(20240101)).to.equal(false);
});

const written: readonly [raw: string, day: string | null][] = [
  ['2024-01-31', '2024-01-31'],
  ['2024/1/3', '2024-01-03'],
  ['2024.01.31', '2024-01-31'],
  ['20240131', '2024-01-31'],
  ['2024年1月31日', '2024-01-31'],
  ['２０２４年１月３１日', '2024-01-31'],
  [' 2024 年 1 月 31 日 ', '2024-01-31'],
  ['2024-02-30', null],
  ['24-01-31', null],
  ['2024-01', null],
  ['长期', null],
];
for (const [raw, day] of written) {
  it(`reads ${raw} as ${String(day)}`, () => {
    expect(parseCivilDate(raw)).to.equal(day);
  });
}

const anyDay = fc.integer({ min: toDayNumber('1600-01-01'), max: toDayNumber('2400-12-31') });

it('counts days as the calendar of the platform does', () => {
  fc.assert(
    fc.property(anyDay, (number) => {
      const text = new Date(number * 86_400_000).toISOString().slice(0, 10);
      expect(fromDayNumber(number)).to.equal(text);
      expect(toDayNumber(text)).to.equal(number);
    }),
  );
});

it('refuses to calculate with what is not a day', () => {
  expect(() => toDayNumber('2023-02-29')).to.throw().with.property('code', 'internal');
});

it('builds a day only when there is one', () => {
  expect(civilDate(2024, 2, 29)).to.equal('2024-02-29');
  expect(civilDate(2023, 2, 29)).to.equal(null);
});

it('changes the day at midnight in Shanghai, whatever zone the machine is in', () => {
  expect(civilDateOf(Date.UTC(2024, 11, 31, 15, 59, 59, 999))).to.equal('2024-12-31');
  expect(civilDateOf(Date.UTC(2024, 11, 31, 16, 0, 0))).to.equal('2025-01-01');
  expect(startOfCivilDate('2025-01-01')).to.equal(Date.UTC(2024, 11, 31, 16, 0, 0));
});

it('knows days before 1970', () => {
  expect(civilDateOf(Date.UTC(1969, 11, 31, 15, 59))).to.equal('1969-12-31');
});

const months: readonly [from: string, n: number, to: string][] = [
  ['2024-01-31', 1, '2024-02-29'],
  ['2023-01-31', 1, '2023-02-28'],
  ['2024-01-31', 3, '2024-04-30'],
  ['2024-11-30', 3, '2025-02-28'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2024-02-29', 48, '2028-02-29'],
  ['2024-12-15', 1, '2025-01-15'],
  ['2024-03-31', -1, '2024-02-29'],
  ['2024-01-15', -1, '2023-12-15'],
  ['2024-05-05', 0, '2024-05-05'],
];
for (const [from, n, to] of months) {
  it(`adds ${n} months to ${from}`, () => {
    expect(addMonths(from, n)).to.equal(to);
  });
}

it('adds days over the end of a year and back', () => {
  expect(addDays('2024-12-31', 1)).to.equal('2025-01-01');
  expect(addDays('2024-03-01', -1)).to.equal('2024-02-29');
  expect(daysBetween('2024-01-01', '2025-01-01')).to.equal(366);
});

const limits: readonly [n: number, unit: 'day' | 'month', from: string, until: string, more: boolean][] = [
  [3, 'month', '2024-01-31', '2024-04-30', false],
  [3, 'month', '2024-01-31', '2024-05-01', true],
  [3, 'month', '2024-11-30', '2025-02-28', false],
  [3, 'month', '2024-11-30', '2025-03-01', true],
  [90, 'day', '2024-01-01', '2024-03-31', false],
  [90, 'day', '2024-01-01', '2024-04-01', true],
  [45, 'day', '2024-01-01', '2024-02-15', false],
  [6, 'month', '2024-08-31', '2025-02-28', false],
  [0, 'day', '2024-01-01', '2024-01-01', false],
];
for (const [n, unit, from, until, more] of limits) {
  it(`finds that ${from} to ${until} is ${more ? '' : 'not '}more than ${n} ${unit}s`, () => {
    expect(moreThan({ n, unit }, from, until)).to.equal(more);
  });
}

const left: readonly [until: string, from: string, days: number, wholeMonths: number, expired: boolean][] = [
  ['2024-04-30', '2024-01-31', 90, 3, false],
  ['2024-04-29', '2024-01-31', 89, 2, false],
  ['2024-02-01', '2024-01-31', 1, 0, false],
  ['2024-01-31', '2024-01-31', 0, 0, false],
  ['2024-01-30', '2024-01-31', -1, 0, true],
  ['2026-02-28', '2024-02-29', 730, 24, false],
];
for (const [until, from, days, wholeMonths, expired] of left) {
  it(`says what is left from ${from} until ${until}`, () => {
    expect(remaining(until, from)).to.deep.equal({ days, months: wholeMonths, expired });
  });
}

const ages: readonly [birth: string, day: string, age: number][] = [
  ['2007-06-01', '2025-05-31', 17],
  ['2007-06-01', '2025-06-01', 18],
  ['2008-02-29', '2026-02-28', 17],
  ['2008-02-29', '2026-03-01', 18],
  ['2008-02-29', '2024-02-29', 16],
  ['2007-12-31', '2025-12-30', 17],
  ['2025-06-01', '2025-06-01', 0],
];
for (const [birth, day, age] of ages) {
  it(`counts ${age} years from ${birth} on ${day}`, () => {
    expect(ageOn(birth, day)).to.equal(age);
  });
}

it('counts the first and the last day of a validity as valid', () => {
  const validity = { from: '2015-01-01', until: '2035-01-01' };
  expect(['2014-12-31', '2015-01-01', '2035-01-01', '2035-01-02'].map((day) => isValidOn(validity, day))).to.deep.equal([false, true, true, false]);
});

it('never lets a long-term certificate run out', () => {
  expect(isValidOn({ until: 'long-term' }, '2999-01-01')).to.equal(true);
  expect(validForMoreThan({ until: 'long-term' }, { n: 3, unit: 'month' }, '2024-01-01')).to.equal(true);
  expect(validForMoreThan({ until: '2024-04-01' }, { n: 3, unit: 'month' }, '2024-01-01')).to.equal(false);
});

const validities: readonly [raw: string, wanted: ReturnType<typeof parseValidity>][] = [
  ['2015.01.01-2035.01.01', { from: '2015-01-01', until: '2035-01-01' }],
  ['2015.01.01－长期', { from: '2015-01-01', until: 'long-term' }],
  ['20150101 至 20350101', { from: '2015-01-01', until: '2035-01-01' }],
  ['2015年1月1日——2035年1月1日', { from: '2015-01-01', until: '2035-01-01' }],
  ['2015-01-01-2035-01-01', { from: '2015-01-01', until: '2035-01-01' }],
  ['长期', { until: 'long-term' }],
  ['2035-01-01', { until: '2035-01-01' }],
  ['2015.02.30-2035.01.01', null],
  ['until further notice', null],
];
for (const [raw, wanted] of validities) {
  it(`reads the validity ${raw}`, () => {
    expect(parseValidity(raw)).to.deep.equal(wanted);
  });
}

it('says what is wrong with a validity', () => {
  expect(validityProblem({ from: '2020-01-01', until: '2030-01-01' })).to.equal(null);
  expect(validityProblem({ from: '2020-01-01', until: 'long-term' })).to.equal(null);
  expect(validityProblem({ from: '2020-02-30', until: 'long-term' })).to.equal('from');
  expect(validityProblem({ until: '2030-02-30' })).to.equal('until');
  expect(validityProblem({ from: '2030-01-02', until: '2030-01-01' })).to.equal('order');
});

it('knows weekends', () => {
  expect(['2025-05-30', '2025-05-31', '2025-06-01', '2025-06-02', '1969-12-28'].map(isWeekend)).to.deep.equal([false, true, true, false, true]);
});

it('estimates working days from the day after, over weekends, and says that it estimates', () => {
  // 30 May 2025 is a Friday.
  expect(estimateWorkingDays('2025-05-30', 1, 5)).to.deep.equal({ earliest: '2025-06-02', latest: '2025-06-06', estimate: true });
  expect(estimateWorkingDays('2025-05-31', 0, 1)).to.deep.equal({ earliest: '2025-05-31', latest: '2025-06-02', estimate: true });
});
