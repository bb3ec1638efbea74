/** The demo's console: the records and the wizard of one provider at a time, over the embedded sandbox. */
import 'icp-filing-wizard';
import { createSandbox, type Sandbox, type SandboxWorld } from 'icp-filing-wizard/adapters/sandbox';
import { mountPanel } from './panel.js';
import { playPhone } from './phone.js';
import { nameOf, profileOf, providerIds, providers, standard } from './providers.js';
import { readRoute, worlds, writeRoute, type Route, type View } from './route.js';
import { showView, type Shown } from './stage.js';
import { texts, type Language } from './texts.js';

const params = new URLSearchParams(location.search);

const part = <T extends Element>(selector: string, kind: new () => T): T => {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`The demo page has no ${selector}`);
  return found;
};
const option = (value: string, words: string): HTMLOptionElement => new Option(words, value);

/** The sandbox of a provider; the address of its phone page names it too. */
const open = async (provider: string, world: SandboxWorld): Promise<Sandbox> =>
  createSandbox({ profile: await profileOf(provider), world, authenticityUrl: (session) => `?provider=${encodeURIComponent(provider)}&phone=${encodeURIComponent(session)}` });

const session = params.get('phone');
if (session !== null) {
  const { provider } = readRoute(`#/${params.get('provider') ?? ''}`, providerIds, standard);
  void open(provider, 'empty').then(({ control }) => playPhone(session, control));
} else {
  startConsole();
}

function startConsole(): void {
  const page = part('#page', HTMLElement);
  const panel = part('#panel', HTMLElement);
  const toggle = part('#panel-toggle', HTMLButtonElement);
  const brand = part('#brand', HTMLElement);
  const language = part('#language', HTMLSelectElement);
  const theme = part('#theme', HTMLSelectElement);
  const provider = part('#provider', HTMLSelectElement);
  const world = part('#world', HTMLSelectElement);
  const toRecords = part('#to-records', HTMLAnchorElement);
  const toFiling = part('#to-filing', HTMLAnchorElement);

  let route = readRoute(location.hash, providerIds, standard);
  let sandbox: Sandbox | undefined;
  /** Each stays as it was left while another provider is looked at. */
  const sandboxes = new Map<string, Sandbox>();
  let shown: Shown | undefined;
  let turn = 0;

  const spoken = (): Language => (language.value === 'en' ? 'en' : 'zh-CN');
  const here = (): SandboxWorld => sandbox?.control.getSnapshot().world ?? 'empty';
  const go = (next: Partial<Route>): void => {
    location.hash = writeRoute({ ...route, world: route.world ?? here(), ...next });
  };

  const speak = (): void => {
    const chosen = spoken();
    const say = texts[chosen];
    document.documentElement.lang = chosen;
    for (const element of document.querySelectorAll<HTMLElement>('[data-text]')) element.textContent = say[element.dataset['text'] ?? ''] ?? '';
    brand.textContent = `${nameOf(route.provider, chosen)} · ${say['brand'] ?? ''}`;
    document.title = `${nameOf(route.provider, chosen)} · ${say['title'] ?? ''}`;
    provider.replaceChildren(...providers.map(({ id }) => option(id, nameOf(id, chosen))));
    world.replaceChildren(...worlds.map((id) => option(id, say[`world.${id}`] ?? id)));
    mark();
    shown?.speak(chosen);
    if (sandbox) mountPanel(panel, sandbox.control, chosen);
  };
  /** What is chosen, and where the links lead. */
  const mark = (): void => {
    provider.value = route.provider;
    world.value = route.world ?? here();
    const to = (view: View): string => writeRoute({ ...route, world: route.world ?? here(), view });
    toRecords.href = to({ at: 'records' });
    toFiling.href = to({ at: 'filing', filingId: null });
    const fresh = route.view.at === 'filing' && route.view.filingId === null;
    (fresh ? toFiling : toRecords).setAttribute('aria-current', 'page');
    (fresh ? toRecords : toFiling).removeAttribute('aria-current');
  };
  const paint = (): void => {
    document.documentElement.dataset['theme'] = theme.value;
    shown?.paint(theme.value);
  };

  const show = async (next: Route): Promise<void> => {
    turn += 1;
    const mine = turn;
    route = next;
    const known = sandboxes.get(next.provider) ?? (await open(next.provider, next.world ?? 'empty'));
    sandboxes.set(next.provider, known);
    await known.control.ready;
    if (mine !== turn) return;
    sandbox = known;
    if (next.world !== null && next.world !== here()) await known.control.setWorld(next.world);
    if (mine !== turn) return;
    const view = await showView({ page, route: next, world: here(), adapter: known.adapter, language: spoken(), theme: theme.value, go: (view) => go({ view }) });
    if (mine !== turn) return;
    shown = view;
    speak();
  };
  const follow = (): void => {
    show(readRoute(location.hash, providerIds, standard)).catch((error: unknown) => {
      page.textContent = texts[spoken()]['failed'] ?? '';
      throw error;
    });
  };

  language.value = params.get('lang') === 'en' ? 'en' : 'zh-CN';
  theme.value = ['dark', 'auto'].find((one) => one === params.get('theme')) ?? 'light';
  language.addEventListener('change', speak);
  theme.addEventListener('change', paint);
  provider.addEventListener('change', () => go({ provider: provider.value, world: 'established', view: { at: 'records' } }));
  world.addEventListener('change', () => {
    const chosen = worlds.find((one) => one === world.value);
    if (chosen) go({ world: chosen, view: { at: 'records' } });
  });
  const unfold = (open_: boolean): void => {
    panel.hidden = !open_;
    toggle.setAttribute('aria-expanded', String(open_));
  };
  toggle.addEventListener('click', () => unfold(panel.hidden !== false));
  unfold(params.has('panel'));
  window.addEventListener('hashchange', follow);
  paint();
  speak();
  follow();
}
