import { expect, fixture, html as page } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import { createScope, defineElements, defineOuter, IcpElement, isScoped, scopeOf, type ElementClass } from '../../../src/elements/base/index.js';
import { isIcpError } from '../../../src/core/model/errors.js';

/** The same tags as two builds of the SDK would bring them. */
function build(version: string) {
  class Inner extends IcpElement {
    static readonly tag: string = 'two-inner';
    static override readonly version: string = version;
    override render(): TemplateResult {
      return html`<b>inner ${version}</b>`;
    }
  }
  class Middle extends IcpElement {
    static readonly tag = 'two-middle';
    static override readonly version: string = version;
    static override readonly uses: readonly ElementClass[] = [Inner];
    override render(): TemplateResult {
      return html`<two-inner></two-inner>`;
    }
  }
  class Late extends IcpElement {
    static readonly tag = 'two-late';
    static override readonly version: string = version;
    override render(): TemplateResult {
      return html`late ${version}`;
    }
  }
  class Outer extends IcpElement {
    static readonly tag = 'two-outer';
    static override readonly version: string = version;
    static override readonly uses: readonly ElementClass[] = [Middle];
    loadLate(): void {
      defineElements(scopeOf(this), [Late]);
    }
    override render(): TemplateResult {
      return html`<two-middle></two-middle><two-late></two-late>`;
    }
  }
  return { Inner, Middle, Late, Outer };
}

const old = build('1.0.0');
const current = build('2.0.0');
defineOuter('two-outer-old', old.Outer, createScope());
defineOuter('two-outer-new', current.Outer, createScope());

/** Text of the whole tree, shadow roots included. */
async function textOf(element: Element): Promise<string> {
  if (element instanceof IcpElement) await element.updateComplete;
  const texts: string[] = [];
  for (const node of (element.shadowRoot ?? element).childNodes) {
    if (node instanceof Element) texts.push(await textOf(node));
    else if (node instanceof Text) texts.push(node.data);
  }
  return texts.join('').trim();
}

function codeOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return isIcpError(error) && 'code' in error ? String(error.code) : 'another error';
  }
  return 'none';
}

it('two versions of the same inner tags live on one page without mixing', async () => {
  const both = await fixture(page`<div><two-outer-old></two-outer-old><two-outer-new></two-outer-new></div>`);
  const texts = await Promise.all([...both.children].map(textOf));
  expect(texts).to.deep.equal(['inner 1.0.0', 'inner 2.0.0']);
});

it('inner tags stay unknown to the page', async () => {
  await fixture(page`<two-outer-new></two-outer-new>`);
  expect(customElements.get('two-inner')).to.equal(undefined);
});

it('an element nested two roots deep finds the scope by itself', async () => {
  const outer = await fixture(page`<two-outer-new></two-outer-new>`);
  const middle = outer.shadowRoot?.querySelector('two-middle');
  const inner = middle?.shadowRoot?.querySelector('two-inner');
  expect(inner && scopeOf(inner)).to.equal(scopeOf(outer));
});

it('a class that arrives later upgrades the tags already rendered in its scope, and only those', async () => {
  const both = await fixture(page`<div><two-outer-old></two-outer-old><two-outer-new></two-outer-new></div>`);
  const [first, second] = both.children;
  if (first instanceof old.Outer) first.loadLate();
  const texts = [await textOf(first as Element), await textOf(second as Element)];
  expect(texts).to.deep.equal(['inner 1.0.0late 1.0.0', 'inner 2.0.0']);
});

it('defining twice in a scope is harmless', () => {
  const scope = createScope();
  defineElements(scope, [current.Middle]);
  defineElements(scope, [current.Middle, current.Inner]);
  expect(scope.get('two-inner')).to.equal(current.Inner);
});

it('this browser has scoped registries', () => {
  expect(isScoped(createScope())).to.equal(true);
});

it('without scopes another version under the same tag is reported, not mixed', () => {
  const { Inner } = build('3.0.0');
  customElements.define('two-inner-global', class extends HTMLElement { static version = '1.0.0'; });
  class Taken extends Inner {
    static override readonly tag = 'two-inner-global';
  }
  expect(codeOf(() => defineElements(customElements, [Taken]))).to.equal('other-version');
});

it('without scopes the same version from another copy is used as it is', () => {
  class Kept extends build('3.0.0').Inner {
    static override readonly tag = 'two-inner-kept';
  }
  class Copy extends build('3.0.0').Inner {
    static override readonly tag = 'two-inner-kept';
  }
  defineElements(customElements, [Kept]);
  defineElements(customElements, [Copy]);
  expect(customElements.get('two-inner-kept')).to.equal(Kept);
});

it('an outer tag taken by another version is reported', () => {
  expect(codeOf(() => defineOuter('two-outer-old', current.Outer, createScope()))).to.equal('other-version');
});

it('an outer tag of the same version is returned as found', () => {
  expect(defineOuter('two-outer-old', old.Outer, createScope())).to.equal(customElements.get('two-outer-old'));
});
