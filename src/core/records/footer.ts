/** Where a filing number has to lead. */
export const MIIT_ADDRESS = 'https://beian.miit.gov.cn/';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

export interface Footer {
  readonly number: string;
  /** Lines above it that the province wants, e.g. whose copyright it is. */
  readonly lines: readonly string[];
}

/** Ready to be pasted into a page: the number, linked to the ministry, below what else has to stand there. Whatever is put in comes out as text. */
export function footerHtml({ number, lines }: Footer): string {
  const link = `<a href="${MIIT_ADDRESS}" target="_blank" rel="noopener noreferrer">${escaped(number)}</a>`;
  return `<p>${[...lines.map(escaped), link].join('<br>')}</p>`;
}

/** Lines of the duties that hold, filled with the owner's name; a line whose name nobody knows is left out. */
export const footerLines = (lines: readonly (string | undefined)[], name: string): readonly string[] =>
  name === '' ? [] : lines.flatMap((line) => (line === undefined ? [] : [line.replaceAll('{{name}}', () => name)]));
