import { expect, fixture, html as page } from '@open-wc/testing';
import { ContextProvider } from '@lit/context';
import { html, type TemplateResult } from 'lit';
import { i18nContext, IcpElement } from '../../../src/elements/base/index.js';
import { createI18n } from '../../../src/i18n/index.js';

class TextProbe extends IcpElement {
  renders = 0;
  override render(): TemplateResult {
    this.renders += 1;
    return html`<label for=${this.uid('x')}>${this.t('probe:greet', { name: 'A' })}</label><input id=${this.uid('x')} />`;
  }
  press(): boolean {
    return this.emit('pressed', { a: 1 }, { cancelable: true });
  }
}
customElements.define('text-probe', TextProbe);

function talking() {
  const i18n = createI18n({
    locale: 'zh-CN',
    overrides: { 'zh-CN': { probe: { greet: '你好 {{name}}' } }, en: { probe: { greet: 'Hello {{name}}' } } },
  });
  const wrapper = document.createElement('div');
  new ContextProvider(wrapper, { context: i18nContext, initialValue: i18n });
  return { i18n, wrapper };
}

async function mount(wrapper: HTMLElement): Promise<TextProbe> {
  const element = new TextProbe();
  wrapper.append(element);
  await fixture(page`${wrapper}`);
  await element.updateComplete;
  return element;
}

const shown = (element: TextProbe): string => element.shadowRoot?.querySelector('label')?.textContent ?? '';

it('texts come from the i18n around the element', async () => {
  const element = await mount(talking().wrapper);
  expect(shown(element)).to.equal('你好 A');
});

it('a change of language is shown at once', async () => {
  const { i18n, wrapper } = talking();
  const element = await mount(wrapper);
  await i18n.setLocale('en');
  await element.updateComplete;
  expect(shown(element)).to.equal('Hello A');
});

it('without any texts the key is shown readable', async () => {
  const element = await fixture<TextProbe>(page`<text-probe></text-probe>`);
  expect(shown(element)).to.equal('greet');
});

it('a removed element no longer listens, and catches up when it comes back', async () => {
  const { i18n, wrapper } = talking();
  const element = await mount(wrapper);
  element.remove();
  const before = element.renders;
  await i18n.setLocale('en');
  await Promise.resolve();
  expect(element.renders).to.equal(before);
  wrapper.append(element);
  await element.updateComplete;
  expect(shown(element)).to.equal('Hello A');
});

it('ids differ between two elements of a kind', async () => {
  const { wrapper } = talking();
  const [a, b] = [await mount(wrapper), await mount(wrapper)];
  const ids = [a, b].map((element) => element.shadowRoot?.querySelector('input')?.id);
  expect(new Set(ids).size).to.equal(2);
});

it('internal events do not leave the surrounding shadow root', async () => {
  const host = document.createElement('div');
  const element = new TextProbe();
  host.attachShadow({ mode: 'open' }).append(element);
  let outside = 0;
  let inside = 0;
  host.addEventListener('pressed', () => outside++);
  host.shadowRoot?.addEventListener('pressed', () => inside++);
  element.press();
  expect([inside, outside]).to.deep.equal([1, 0]);
});

it('emit tells whether a listener prevented the event', () => {
  const element = new TextProbe();
  element.addEventListener('pressed', (event) => event.preventDefault());
  expect(element.press()).to.equal(false);
});
