import type { Locale } from './locales.js';

export type DateStyle = 'day' | 'time' | 'dayTime' | Intl.DateTimeFormatOptions;

export interface Formatters {
  /**
   * `value`: a civil day `YYYY-MM-DD`, an ISO instant, epoch milliseconds or a Date. Instants are shown in Asia/Shanghai, where
   * filings are decided. What is not a date comes back as given.
   */
  formatDate(value: string | number | Date, style?: DateStyle): string;
  formatNumber(value: number, style?: Intl.NumberFormatOptions): string;
  formatList(items: readonly string[], type?: 'and' | 'or'): string;
}

const presets: Readonly<Record<'day' | 'time' | 'dayTime', Intl.DateTimeFormatOptions>> = {
  day: { year: 'numeric', month: 'long', day: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  dayTime: { year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
};

const civilDay = /^\d{4}-\d{2}-\d{2}$/;

export function formatters(locale: Locale): Formatters {
  return {
    formatDate(value, style = 'day') {
      const date = new Date(value);
      if (Number.isNaN(date.getTime())) return String(value);
      // A civil day parses as midnight UTC and must not move when it is printed.
      const timeZone = typeof value === 'string' && civilDay.test(value) ? 'UTC' : 'Asia/Shanghai';
      return new Intl.DateTimeFormat(locale, { timeZone, ...(typeof style === 'string' ? presets[style] : style) }).format(date);
    },
    formatNumber: (value, style) => new Intl.NumberFormat(locale, style).format(value),
    formatList: (items, type = 'and') =>
      new Intl.ListFormat(locale, { type: type === 'and' ? 'conjunction' : 'disjunction' }).format(items),
  };
}
