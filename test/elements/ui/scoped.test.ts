import { ContextProvider } from '@lit/context';
import { expect, fixture, html as page } from '@open-wc/testing';
import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import { createScope, defineOuter, i18nContext, IcpElement, rootStyles, tokenStyles, type ElementClass } from '../../../src/elements/base/index.js';
import { createI18n } from '../../../src/i18n/index.js';
import { IcpButton } from '../../../src/elements/ui/button.js';
import { IcpRegionSelect, type RegionChange } from '../../../src/elements/ui/region-select.js';
import { find, heard, press, settled, type } from './show.js';

const regions = [{ code: '44', name: '广东省', children: [{ code: '4419', name: '东莞市', children: [] }] }];

/** As an outer element of the SDK stands on a page. */
class ScopedProbe extends IcpElement {
  static readonly tag = 'scoped-probe';
  static override readonly uses: readonly ElementClass[] = [IcpRegionSelect, IcpButton];
  static override styles: CSSResultGroup = [tokenStyles, rootStyles];
  readonly texts = createI18n({ locale: 'zh-CN' });
  readonly ready: Promise<void> = this.texts.load('ui');

  constructor() {
    super();
    new ContextProvider(this, { context: i18nContext, initialValue: this.texts });
  }

  override render(): TemplateResult {
    return html`<icp-region-select label="所在地" .regions=${regions}></icp-region-select><icp-button>下一步</icp-button>`;
  }
}
defineOuter('scoped-probe', ScopedProbe, createScope());

async function mount(): Promise<{ probe: ScopedProbe; select: IcpRegionSelect }> {
  const probe = await fixture<ScopedProbe>(page`<scoped-probe></scoped-probe>`);
  await probe.ready;
  await settled(probe);
  const select = probe.shadowRoot?.querySelector('icp-region-select');
  if (!select) throw new TypeError('no region select');
  return { probe, select };
}

it('an element made of elements works in a scope of its own', async () => {
  const { probe, select } = await mount();
  const changes = heard<RegionChange>(select, 'value-change');
  const input = find(probe, 'combobox', '省级');
  type(input, '广东');
  await settled(probe);
  press(input, 'Enter');
  expect(changes.at(-1)?.names).to.deep.equal(['广东省']);
});

it('the page does not learn the inner tags', async () => {
  await mount();
  expect(['icp-region-select', 'icp-combobox', 'icp-button'].map((tag) => customElements.get(tag))).to.deep.equal([undefined, undefined, undefined]);
});

it('is accessible through the scope', async () => {
  const { probe } = await mount();
  await expect(probe).to.be.accessible();
});
