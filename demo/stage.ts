import type { BackendAdapter, FilingStart, IcpFilingRecords, IcpFilingWizard, OpenFilingDetail } from 'icp-filing-wizard';
import type { SandboxWorld } from 'icp-filing-wizard/adapters/sandbox';
import type { Route, View } from './route.js';
import { texts, type Language } from './texts.js';

declare global {
  interface HTMLElementTagNameMap {
    'icp-filing-records': IcpFilingRecords;
  }
}

export interface Shown {
  speak(language: Language): void;
  paint(theme: string): void;
}
interface Stage {
  readonly page: HTMLElement;
  readonly route: Route;
  readonly world: SandboxWorld;
  readonly adapter: BackendAdapter;
  readonly language: Language;
  readonly theme: string;
  readonly go: (view: View) => void;
}

/** The view that an existing filing, a new one, or one from the record is opened in. */
const viewFor = ({ start, recordId, filingId }: OpenFilingDetail): View | null => {
  if (start && recordId !== null) return { at: 'start', type: start.type, recordId, serviceIds: start.serviceIds ?? [] };
  if (filingId !== null) return { at: 'filing', filingId };
  return start === null ? { at: 'filing', filingId: null } : null;
};

function records({ route, world, adapter, go }: Stage): IcpFilingRecords {
  const element = document.createElement('icp-filing-records');
  Object.assign(element, { provider: route.provider, accountKey: accountOf(world), assetBase: './', adapter });
  element.addEventListener('icp-open-filing', (event) => {
    const view = viewFor(event.detail);
    if (view === null) return;
    // The console has a place of its own for the wizard, with an address that can be passed on.
    event.preventDefault();
    go(view);
  });
  return element;
}

/** What stands on record is read anew, so that an address holds ids alone. */
async function startOf({ adapter, route: { view } }: Stage): Promise<FilingStart | undefined> {
  if (view.at !== 'start') return undefined;
  const record = await adapter.getRecord?.(view.recordId);
  return record && { type: view.type, record: record.snapshot, ...(view.serviceIds.length > 0 ? { serviceIds: view.serviceIds } : {}) };
}

async function wizard(stage: Stage): Promise<IcpFilingWizard> {
  const { route, world, adapter, go } = stage;
  const start = await startOf(stage);
  const element = document.createElement('icp-filing-wizard');
  const filingId = route.view.at === 'filing' ? route.view.filingId : null;
  Object.assign(element, { provider: route.provider, accountKey: accountOf(world), assetBase: './', ...(start ? { start } : {}), ...(filingId === null ? {} : { filingId }) });
  element.addEventListener('icp-exit', () => go({ at: 'records' }));
  element.adapter = adapter;
  return element;
}

/** Each account keeps its drafts apart, on this device too. */
const accountOf = (world: SandboxWorld): string => (world === 'empty' ? 'demo-customer' : `demo-${world}`);

/** Shows the records, or the wizard with a way back to them. */
export async function showView(stage: Stage): Promise<Shown> {
  const { page, route, language, theme, go } = stage;
  const atRecords = route.view.at === 'records';
  const element = atRecords ? records(stage) : await wizard(stage).catch(() => null);
  const back = document.createElement('button');
  back.type = 'button';
  back.className = 'back';
  back.addEventListener('click', () => go({ at: 'records' }));
  const gone = document.createElement('p');
  gone.className = 'gone';
  const speak = (chosen: Language): void => {
    back.textContent = texts[chosen]['back'] ?? '';
    gone.textContent = texts[chosen]['gone'] ?? '';
    if (element) element.locale = chosen;
  };
  const paint = (chosen: string): void => {
    if (element) element.theme = chosen;
  };
  speak(language);
  paint(theme);
  page.replaceChildren(...(atRecords ? [] : [back]), element ?? gone);
  return { speak, paint };
}
