import { expect } from '@open-wc/testing';
import { calendarFile, escapedText, folded, type CalendarEvent } from '../../../src/core/records/calendar.js';

const event: CalendarEvent = { uid: 'public-security-1@x', on: '2026-12-31', summary: '办理公安联网备案', description: 'Within 30 days; on the police’s platform', url: 'https://beian.mps.gov.cn/', remind: [7, 1] };
const info = { name: '备案后续事项', locale: 'zh-CN', at: '2026-11-20T02:03:04.567Z' };
const octets = (text: string): number => new TextEncoder().encode(text).length;
/** What a calendar reads: folded lines are whole again. */
const linesOf = (file: string): readonly string[] => file.replaceAll('\r\n ', '').split('\r\n');

it('a calendar reads the events: one whole day each, with its reminders', () => {
  const lines = linesOf(calendarFile([event], info));
  expect(lines.slice(0, 2)).to.deep.equal(['BEGIN:VCALENDAR', 'VERSION:2.0']);
  expect(lines.slice(-2)).to.deep.equal(['END:VCALENDAR', '']);
  for (const line of ['UID:public-security-1@x', 'DTSTAMP:20261120T020304Z', 'DTSTART;VALUE=DATE:20261231', 'DTEND;VALUE=DATE:20270101', 'SUMMARY:办理公安联网备案', 'URL:https://beian.mps.gov.cn/', 'TRIGGER:-P7D', 'TRIGGER:-P1D'])
    expect(lines, line).to.include(line);
  expect(lines.filter((line) => line === 'BEGIN:VALARM')).to.have.length(2);
  expect(lines.filter((line) => line === 'END:VALARM')).to.have.length(2);
});

it('two files of the same events name them alike, so that a calendar replaces them', () => {
  const uid = (file: string): readonly string[] => linesOf(file).filter((line) => line.startsWith('UID:'));
  expect(uid(calendarFile([event], info))).to.deep.equal(uid(calendarFile([event], { ...info, at: '2027-01-01T00:00:00.000Z' })));
});

for (const [text, written] of [
  ['a, b; c\\d', 'a\\, b\\; c\\\\d'],
  ['one\ntwo\r\nthree\rfour', 'one\\ntwo\\nthree\\nfour'],
  ['bell\u0007 and delete\u007f', 'bell and delete'],
  ['a:b "c"', 'a:b "c"'],
] as const) {
  it(`text is written as the calendar wants it: ${JSON.stringify(text)}`, () => void expect(escapedText(text)).to.equal(written));
}

it('what is written cannot become a line of its own', () => {
  const lines = linesOf(calendarFile([{ ...event, summary: 'x\r\nATTACH:https://example.com', description: 'y\nEND:VEVENT' }], info));
  expect(lines.filter((line) => line.startsWith('ATTACH'))).to.have.length(0);
  expect(lines.filter((line) => line === 'END:VEVENT')).to.have.length(1);
});

for (const line of ['DESCRIPTION:short', `DESCRIPTION:${'x'.repeat(300)}`, `SUMMARY:${'备'.repeat(120)}`, `SUMMARY:${'😀'.repeat(60)}`, `X:${'é'.repeat(100)}`, `Y:${'a'.repeat(73)}`, `Y:${'a'.repeat(74)}`]) {
  it(`a line is folded at 75 octets and whole again when read: ${line.slice(0, 14)}… of ${octets(line)}`, () => {
    const parts = folded(line).split('\r\n');
    for (const part of parts) expect(octets(part), part).to.be.at.most(75);
    for (const part of parts.slice(1)) expect(part.startsWith(' ')).to.equal(true);
    expect(parts.map((part, index) => (index === 0 ? part : part.slice(1))).join('')).to.equal(line);
    expect(parts.length).to.equal(octets(line) <= 75 ? 1 : parts.length);
    if (octets(line) > 75) expect(parts.length).to.be.greaterThan(1);
  });
}

it('every line of a file keeps to 75 octets', () => {
  const file = calendarFile([{ ...event, description: '网站开通之日起 30 日内，到公安机关的平台办理。'.repeat(8) }], info);
  for (const line of file.split('\r\n')) expect(octets(line), line).to.be.at.most(75);
});
