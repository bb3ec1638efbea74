/** A text and the language it is in. */
export interface Localised {
  readonly text?: string | undefined;
  readonly language: string;
  readonly country: string;
}

/** The name is filed in China: mainland Chinese first, then any Chinese, then what is meant for all. */
function rank({ language, country }: Localised): number {
  if (language === 'zh') return country === 'CN' ? 3 : country === '' ? 2.5 : 2;
  return language === '' ? 1 : 0;
}

/** The text that a reader of a filing expects. */
export function bestText(texts: readonly Localised[]): string | undefined {
  return [...texts].filter(({ text }) => text !== undefined && text !== '').sort((a, b) => rank(b) - rank(a))[0]?.text;
}
