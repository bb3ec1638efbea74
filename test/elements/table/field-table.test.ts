import { expect, waitUntil } from '@open-wc/testing';
import { html, LitElement, type TemplateResult } from 'lit';
import { IcpFieldTable } from '../../../src/elements/table/field-table.js';
import { createScope, defineOuter, IcpElement, type ElementClass } from '../../../src/elements/base/index.js';
import { ksyunFirstUnitBeijing, withManyWebsites } from '../../fixtures/filings/index.js';
import type { FilingSetup } from '../../../stories/support/filing-store.js';
import { answered } from '../../../stories/support/specimens.js';
import { closeWorlds, showFiling, words, type Shown } from '../filing.js';
import { find, findAll, type } from '../ui/show.js';

const entity = ['entity.name', 'entity.certificateAddress', 'entity.investor', 'entity.remark'];
const show = (fields: readonly string[], setup: FilingSetup = { filing: { ...ksyunFirstUnitBeijing, step: 'entity' } }): Promise<Shown<IcpFieldTable>> =>
  showFiling<IcpFieldTable>([IcpFieldTable], setup, html`<icp-field-table .fields=${fields}></icp-field-table>`);

const fieldsOf = (table: Element): readonly LitElement[] => [...(table.shadowRoot?.querySelectorAll('*') ?? [])].filter((each): each is LitElement => each instanceof LitElement);

/** How often each field draws from now on. */
function drawings(table: Element): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const field of fieldsOf(table)) {
    const name = String(Reflect.get(field, 'key'));
    counts.set(name, 0);
    field.addController({ hostUpdated: () => void counts.set(name, (counts.get(name) ?? 0) + 1) });
  }
  return counts;
}

afterEach(closeWorlds);

it('shows the questions in the order given', async () => {
  const { element } = await show([...entity].reverse());
  expect(fieldsOf(element).map((field) => Reflect.get(field, 'key'))).to.deep.equal([...entity].reverse());
});

it('a keystroke draws the field that is typed into, and no other', async () => {
  const shown = await show(entity);
  const counts = drawings(shown.element);
  type(find(shown.element, 'textbox', '投资人'), '沈嘉禾禾');
  await shown.rest();
  expect(Object.fromEntries(counts)).to.deep.equal({ 'entity.name': 0, 'entity.certificateAddress': 0, 'entity.investor': 1, 'entity.remark': 0 });
});

it('a keystroke in one of many websites draws nothing of the others', async () => {
  const filing = { ...withManyWebsites(ksyunFirstUnitBeijing, 5), step: 'website' };
  const shown = await show(['services[s1].name', 'services[s2].name', 'services[s3].homeUrl'], { filing });
  const counts = drawings(shown.element);
  const [first] = findAll(shown.element, 'textbox', '网站名称');
  if (first) type(first, '青禾云图新网站');
  await shown.rest();
  expect(counts.get('services[s1].name')).to.equal(1);
  expect(counts.get('services[s3].homeUrl')).to.equal(0);
});

it('the table itself is not drawn again for an answer', async () => {
  const shown = await show(entity);
  let drawn = 0;
  shown.element.addController({ hostUpdated: () => void (drawn += 1) });
  shown.world.store.dispatch({ type: 'answer/set', path: 'entity.investor', value: '王' });
  await shown.rest();
  expect(drawn).to.equal(0);
});

it('a field keeps its element when another comes before it', async () => {
  const keys = ['services[s1].priorApprovalType', 'services[s1].priorApprovalNumber', 'services[s1].remark'];
  const shown = await show(keys, { filing: { ...ksyunFirstUnitBeijing, step: 'website' } });
  const before = fieldsOf(shown.element).at(-1);
  expect(fieldsOf(shown.element)).to.have.length(2);
  shown.world.store.dispatch({ type: 'answer/set', path: 'services[s1].priorApprovalType', value: 'news' });
  await shown.rest();
  expect(fieldsOf(shown.element)).to.have.length(3);
  expect(fieldsOf(shown.element).at(-1) === before).to.equal(true);
});

it('a key that the plan does not have is left out', async () => {
  const { element } = await show(['entity.name', 'services[none].name']);
  expect(fieldsOf(element)).to.have.length(1);
});

it('in a scope of its own the controls it needs are brought there, and only those', async () => {
  const scope = createScope();
  class TableProbe extends IcpElement {
    static readonly tag = 'table-probe';
    static override readonly uses: readonly ElementClass[] = [IcpFieldTable];
    override render(): TemplateResult {
      return html`<icp-field-table .fields=${['principal.mobile']}></icp-field-table>`;
    }
  }
  defineOuter(TableProbe.tag, TableProbe, scope);
  const shown = await showFiling([], { filing: { ...ksyunFirstUnitBeijing, step: 'entity' } }, html`<table-probe></table-probe>`);
  await waitUntil(() => words(shown.element).includes('13911112201'));
  expect(scope.get('icp-mobile-field')).to.not.equal(undefined);
  expect(scope.get('icp-region-field')).to.equal(undefined);
});

it('every control of a step arrives', async () => {
  const filing = answered({ ...ksyunFirstUnitBeijing, step: 'website' }, 'services[s1].priorApprovalType', 'news');
  const { world } = await show([], { filing });
  const keys = world.store.getPlan().steps.filter(({ kind }) => kind === 'website' || kind === 'entity').flatMap((step) => step.sections.flatMap((section) => section.fields));
  const shown = await show(keys, { filing });
  await waitUntil(() => fieldsOf(shown.element).length === keys.length);
  await shown.rest();
  expect(fieldsOf(shown.element).filter((field) => words(field) === '').map((field) => Reflect.get(field, 'key'))).to.deep.equal([]);
});
