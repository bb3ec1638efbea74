import { expect } from '@open-wc/testing';
import { changedSince, markOf, pathsOf } from '../../../src/core/letters/printed.js';
import type { FileRef, Filing } from '../../../src/core/model/filing.js';
import type { FieldId } from '../../../src/core/model/ids.js';
import { migrateFiling } from '../../../src/core/model/migrate-filing.js';
import { createPlanner, planFiling } from '../../../src/core/plan/planner.js';
import { marksAt } from '../../../src/core/store/letter-desk.js';
import { letterFacts } from '../../../src/data/letters/index.js';
import { toSubmission } from '../../../src/core/plan/submission.js';
import { contextFor } from '../../data/context.js';
import { ksyunFirstUnitBeijing, withManyWebsites } from '../../fixtures/filings/index.js';

const unit = ksyunFirstUnitBeijing;
const sheet = 'services[s1].materials[verification-sheet]';
const place = { serviceId: 's1' };
const read = (filing: Filing) => (path: string) => filing.answers[path]?.value;
const mark = (id: FieldId, filing: Filing): string => markOf(id, filing, place, read(filing));
const answered = (filing: Filing, path: string, value: string): Filing => ({ ...filing, answers: { ...filing.answers, [path]: { value, origin: 'typed', at: '2026-11-22T01:00:00.000Z' } } });
const fileAt = (filing: Filing, path: string): string => ((filing.answers[path]?.value ?? []) as readonly FileRef[])[0]?.id ?? '';
/** The sheet was given when all was as it is now. */
const signed = (filing: Filing): Filing => ({ ...filing, printed: { [fileAt(filing, sheet)]: { 'entity.name': mark('entity.name', filing), 'domain.name': mark('domain.name', filing), 'serviceContact.name': mark('serviceContact.name', filing) } } });
const warnings = async (filing: Filing) => planFiling(filing, await contextFor(filing)).findings.filter(({ code }) => code === 'findings:printedChanged').map(({ path, severity, params }) => ({ path, severity, params }));

it('a field stands once, or once for each service and domain that the place sees', () => {
  const filing = withManyWebsites(unit, 2);
  expect(pathsOf('entity.name', filing, place)).to.deep.equal(['entity.name']);
  expect(pathsOf('service.name', filing, {})).to.deep.equal(['services[s1].name', 'services[s2].name']);
  expect(pathsOf('domain.name', filing, place)).to.have.length(1);
});

it('a mark repeats none of the words, and differs with the answer, the question and the filing', () => {
  const one = mark('entity.name', unit);
  expect(one).to.match(/^[0-9a-f]{16}$/);
  expect(new Set([one, mark('entity.name', answered(unit, 'entity.name', '别的名称')), mark('serviceContact.name', unit), mark('entity.name', { ...unit, id: 'another' })]).size).to.equal(4);
});

it('the order in which the parts of an answer were written does not matter', () => {
  const at = (value: object): string => markOf('entity.region', unit, {}, () => value as never);
  expect(at({ province: '110000', city: '110100', district: '110101' })).to.equal(at({ district: '110101', province: '110000', city: '110100' }));
});

it('nothing is said while what was printed stays', async () => {
  expect(await warnings(signed(unit))).to.deep.equal([]);
  expect(await warnings(unit)).to.deep.equal([]);
});

it('a printed answer that changes afterwards is a warning at the paper, with the question that changed', async () => {
  expect(await warnings(answered(signed(unit), 'entity.name', '青禾云图科技（北京）有限公司'))).to.deep.equal([{ path: sheet, severity: 'warn', params: { fields: 'entity.name' } }]);
});

it('an answer that is not printed may change', async () => {
  expect(await warnings(answered(signed(unit), 'services[s1].remark', '域名指向同一网站'))).to.deep.equal([]);
});

it('the answer changed back, nothing is out of date', async () => {
  const before = String(unit.answers['entity.name']?.value);
  expect(await warnings(answered(answered(signed(unit), 'entity.name', '甲'), 'entity.name', before))).to.deep.equal([]);
});

it('a further domain is a change of what is printed', async () => {
  const filing = signed(unit);
  const more: Filing = { ...filing, services: filing.services.map((service) => ({ ...service, domains: [...service.domains, { id: 'd9' }] })) };
  expect((await warnings(answered(more, 'services[s1].domains[d9].name', 'qinghe-yuntu.com'))).map(({ params }) => params['fields'])).to.deep.equal(['domain.name']);
});

it('of two files one being out of date is enough', async () => {
  const filing = signed(unit);
  const old = filing.answers[sheet];
  if (!old) throw new TypeError('no sheet');
  const files = old.value as readonly FileRef[];
  const first = files[0];
  if (!first) throw new TypeError('no file');
  const renamed = answered({ ...filing, answers: { ...filing.answers, [sheet]: { ...old, value: [first, { ...first, id: 'file99' }] } } }, 'entity.name', '青禾');
  const both: Filing = { ...renamed, printed: { ...renamed.printed, file99: { 'entity.name': mark('entity.name', renamed) } } };
  expect(await warnings(both)).to.have.length(1);
});

it('a planner that goes on notices the change and its undoing', async () => {
  const filing = signed(unit);
  const planner = createPlanner(await contextFor(filing));
  const count = (now: Filing): number => planner.plan(now).findings.filter(({ code }) => code === 'findings:printedChanged').length;
  const changed = answered(filing, 'entity.name', '甲');
  expect([count(filing), count(changed), count(answered(changed, 'entity.name', String(unit.answers['entity.name']?.value)))]).to.deep.equal([0, 1, 0]);
});

it('marks live in the draft and are not sent', async () => {
  const filing = signed(unit);
  expect(migrateFiling(JSON.parse(JSON.stringify(filing))).filing.printed).to.deep.equal(filing.printed);
  const plan = { ...planFiling(filing, await contextFor(filing)), ready: true };
  expect(JSON.stringify(toSubmission(filing, plan))).to.not.contain(mark('entity.name', filing));
});

it('marks are compared by name', () => {
  expect(changedSince({ 'entity.name': mark('entity.name', unit), 'service.name': 'x' }, unit, place, read(unit))).to.deep.equal(['service.name']);
});

it('a sheet that was just given is up to date, whoever answers for the entity', async () => {
  const own = Object.fromEntries(Object.entries(unit.answers).filter(([path]) => !path.startsWith('entity.') && !path.startsWith('principal.')));
  const parked = { 'entity.name': { value: '先前填写的单位', origin: 'typed', at: '2026-11-01T00:00:00.000Z' } } as const;
  const baseline: NonNullable<Filing['baseline']> = {
    entityNumber: '京ICP备2026000001号', holder: 'unit', services: [],
    answers: { 'entity.name': '记录在案的单位', 'entity.nature': 'enterprise', 'entity.region': { province: '110000', city: '110100', district: '110101' } },
  };
  for (const [answers, record] of [[unit.answers, null], [own, baseline], [{ ...own, ...parked }, baseline], [{ ...own, ...parked }, null]] as const) {
    const filing: Filing = { ...unit, type: record === null ? unit.type : 'add-service-here', answers, baseline: record };
    const context = await contextFor(filing);
    const marks = marksAt(sheet, { filing, plan: planFiling(filing, context), profile: context.profile, facts: letterFacts });
    expect(Object.keys(marks ?? {})).to.include('entity.name');
    expect(await warnings({ ...filing, printed: { [fileAt(filing, sheet)]: marks ?? {} } })).to.deep.equal([]);
  }
});
