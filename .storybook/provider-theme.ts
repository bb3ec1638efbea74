/**
 * The toolbar's provider, without a word about any of them: whoever lies in src/providers is on offer. Their tokens are put on the
 * stage of the single elements; the wizard takes them from its profile.
 */
interface ProviderModule {
  readonly default: { readonly theme: Readonly<Record<string, string>> };
}
const modules: Readonly<Record<string, () => Promise<ProviderModule>>> = import.meta.glob<ProviderModule>('../src/providers/*/index.ts');

const idOf = (path: string): string => path.split('/').at(-2) ?? '';
export const providerIds: readonly string[] = Object.keys(modules).map(idOf);

const sheet = new CSSStyleSheet();
let shown = '';

export async function showProvider(id: string): Promise<void> {
  if (shown === id) return;
  shown = id;
  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
  const load = Object.entries(modules).find(([path]) => idOf(path) === id)?.[1];
  const theme = load === undefined ? {} : (await load()).default.theme;
  const tokens = Object.entries(theme).map(([name, value]) => `--icp-${name.replace(/^--icp-/, '')}:${value};`);
  sheet.replaceSync(`ui-stage:not([theme~='dark']){${tokens.join('')}}`);
}
