/**
 * The element as a host mounts it: a provider, an adapter whose `loadDraft` hands the filing in, everything else as it comes. For the view
 * with all cards open, which the wizard itself does not have, field tables of the package are put into the closed cards, on the same store.
 */
import { IcpFilingWizard } from 'icp-filing-wizard';
import profile from 'icp-filing-wizard/providers/ksyun';

const frame = () => new Promise(requestAnimationFrame);
let wizard;
let store;
let mounts = 0;

/** A backend that has the filing and takes every draft. */
function backend(filing) {
  let version = 1;
  const refuse = async () => { throw new Error('not part of the benchmark'); };
  return {
    id: 'bench',
    now: async () => new Date().toISOString(),
    listCloudResources: async () => [],
    checkDomain: refuse,
    getTypeFacts: refuse,
    loadDraft: async () => ({ filing, version: 'v1', savedAt: filing.updatedAt }),
    saveDraft: async () => ({ version: `v${(version += 1)}` }),
    upload: refuse,
    sendCode: refuse,
    verifyCode: refuse,
    submit: refuse,
    listOrders: refuse,
    getOrder: refuse,
  };
}

const inside = (element, selector) => element?.shadowRoot?.querySelector(selector) ?? null;
const step = () => [...(wizard.shadowRoot?.querySelectorAll('.main > *') ?? [])].find((element) => /^icp-.*-step$/.test(element.localName));
const all = (element, selector) => [...(element?.shadowRoot?.querySelectorAll(selector) ?? [])];
const cards = () => all(step(), 'icp-service-card');
/** The tables of a step: its own and those of its cards. */
const tablesIn = (element) => [element, ...all(element, 'icp-service-card')].flatMap((one) => all(one, 'icp-field-table'));
const fieldsIn = (table) => [...(table.shadowRoot?.querySelectorAll('.table > *') ?? [])];
/** Every question of every table is drawn, heavier controls included. */
const drawn = (tables) =>
  tables.length > 0 && tables.every((table) => {
    const fields = fieldsIn(table);
    return fields.length === table.fields.length && fields.every((field) => field.shadowRoot?.childElementCount > 0);
  });
async function until(ready, what) {
  for (let tries = 0; tries < 3600; tries += 1) {
    const found = ready();
    if (found) return found;
    await frame();
  }
  throw new Error(`${what} did not appear`);
}

/** Opens the other cards by hand. */
async function openAll() {
  const website = step();
  const { sections } = store.getPlan().steps.find(({ kind }) => kind === 'website');
  const registry = website.customElementRegistry;
  for (const card of cards()) {
    const content = inside(card, '.content');
    if (!content.hidden) continue;
    for (const section of sections.filter(({ serviceId }) => serviceId === card.service)) {
      const table = document.createElement('icp-field-table', registry ? { customElementRegistry: registry } : undefined);
      table.fields = section.fields;
      content.append(table);
    }
    content.hidden = false;
  }
  await until(() => drawn(tablesIn(website)), 'the fields of all cards');
}

export async function mount(to, { filing, allOpen, step: wanted }) {
  const adapter = backend(structuredClone(filing));
  // A draft of an earlier mount must not be found on this device.
  const accountKey = `mount-${(mounts += 1)}`;
  wizard = document.createElement('icp-filing-wizard');
  wizard.locale = 'zh-CN';
  if (allOpen) {
    store = await IcpFilingWizard.environment.createStore({ profile, adapter, filingId: filing.id, accountKey, assetBase: './', beforeSubmit: () => false });
    wizard.store = store;
    to.append(wizard);
    await store.start();
  } else {
    Object.assign(wizard, { provider: profile, adapter, filingId: filing.id, accountKey });
    to.append(wizard);
  }
  await until(() => step()?.localName === `icp-${wanted}-step` && drawn(tablesIn(step())), `the ${wanted} step`);
  if (allOpen) await openAll();
}
export async function unmount() {
  wizard.remove();
  wizard = undefined;
  const own = store;
  store = undefined;
  await own?.stop();
}
export function control(path) {
  for (const table of tablesIn(step())) {
    const found = fieldsIn(table).find((field) => field.path === path);
    if (found) return found.shadowRoot.querySelector('input, textarea');
  }
  throw new Error(`no control of ${path}`);
}
export async function next() {
  const before = step();
  wizard.next();
  let summary;
  await until(() => {
    const now = step();
    if (now !== before) return now?.localName === 'icp-materials-step' && drawn(tablesIn(now));
    summary = wizard.shadowRoot.querySelector('icp-error-summary');
    return summary?.hidden === false && summary.shadowRoot.querySelector('li') !== null;
  }, 'the answer of next()');
  return { problems: step() === before ? summary.shadowRoot.querySelectorAll('li').length : 0 };
}
export async function add() {
  const website = step();
  const before = cards().length;
  website.shadowRoot.querySelector('icp-button[icon="plus"]').click();
  await until(() => cards().length > before && drawn(tablesIn(inside(cards().at(-1), 'icp-service-check'))), 'the new card');
  return { websites: cards().length };
}
export const counts = () => ({
  fields: tablesIn(step()).flatMap(fieldsIn).length,
  cards: cards().length,
});
