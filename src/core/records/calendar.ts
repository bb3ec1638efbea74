import type { CivilDate, Instant } from '../model/filing.js';
import { addDays } from '../time/index.js';

/** One whole day in a calendar. */
export interface CalendarEvent {
  /** Stays the same when the file is made again, so that a calendar replaces the entry. */
  readonly uid: string;
  readonly on: CivilDate;
  readonly summary: string;
  readonly description: string;
  readonly url?: string;
  /** Days before at which the calendar reminds. */
  readonly remind: readonly number[];
}
export interface CalendarInfo { readonly name: string; /** Language of the texts. */ readonly locale: string; /** When the file was made. */ readonly at: Instant }

const LIMIT = 75;
const width = (char: string): number => {
  const code = char.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** RFC 5545 §3.1: no line is longer than 75 octets; what is left goes on after a blank. A character is never cut. */
export function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const char of line) {
    const size = width(char);
    if (octets + size > LIMIT) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += char;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}

/** What no text of a calendar may hold: control characters, but for the breaks of lines and tabs. */
const mayStand = (char: string): boolean => char >= ' ' ? char !== '\u007f' : '\n\r\t'.includes(char);

/** RFC 5545 §3.3.11. */
export const escapedText = (text: string): string =>
  [...text].filter(mayStand).join('').replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/g, '\\n');

const day = (date: CivilDate): string => date.replaceAll('-', '');
const stamp = (at: Instant): string => `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

function eventLines(event: CalendarEvent, at: Instant): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escapedText(event.uid)}`,
    `DTSTAMP:${stamp(at)}`,
    `DTSTART;VALUE=DATE:${day(event.on)}`,
    // The end is the first day that is over.
    `DTEND;VALUE=DATE:${day(addDays(event.on, 1))}`,
    `SUMMARY:${escapedText(event.summary)}`,
    `DESCRIPTION:${escapedText(event.description)}`,
    ...(event.url === undefined ? [] : [`URL:${event.url}`]),
    'TRANSP:TRANSPARENT',
    ...event.remind.flatMap((days) => ['BEGIN:VALARM', 'ACTION:DISPLAY', `TRIGGER:-P${days}D`, `DESCRIPTION:${escapedText(event.summary)}`, 'END:VALARM']),
    'END:VEVENT',
  ];
}

/** A calendar file (RFC 5545) of whole-day events. */
export function calendarFile(events: readonly CalendarEvent[], { name, locale, at }: CalendarInfo): string {
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', `PRODID:-//icp-filing-wizard//duties//${locale === 'zh-CN' ? 'ZH' : 'EN'}`, 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapedText(name)}`, 'X-WR-TIMEZONE:Asia/Shanghai',
    ...events.flatMap((event) => eventLines(event, at)),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
