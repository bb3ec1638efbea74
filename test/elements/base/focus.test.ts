import { expect, fixture, html } from '@open-wc/testing';
import { announce, deepActiveElement, focusableIn, focusFirst, focusPlace, provideAnnouncer, rememberFocus } from '../../../src/elements/base/index.js';

function withShadow(host: Element, ...nodes: Node[]): ShadowRoot {
  const root = host.attachShadow({ mode: 'open' });
  root.append(...nodes);
  return root;
}

const button = (text: string): HTMLButtonElement => Object.assign(document.createElement('button'), { textContent: text });

it('the focused element is found through nested shadow roots', async () => {
  const host = await fixture(html`<div></div>`);
  const inner = document.createElement('div');
  withShadow(host, inner);
  const target = button('deep');
  withShadow(inner, target);
  target.focus();
  expect(deepActiveElement()).to.equal(target);
});

it('what is hidden or disabled is no focus target', async () => {
  const host = await fixture(html`<div><button hidden>a</button><button disabled>b</button><div hidden><button>c</button></div><a href="#x">d</a></div>`);
  expect(focusableIn(host).map((element) => element.textContent)).to.deep.equal(['d']);
});

it('focusFirst reaches into shadow roots', async () => {
  const host = await fixture(html`<div><span></span></div>`);
  const target = button('in');
  withShadow(host.firstElementChild as Element, target);
  focusFirst(host);
  expect(deepActiveElement()).to.equal(target);
});

it('focusFirst says when there is nothing to focus', async () => {
  const host = await fixture(html`<div>text</div>`);
  expect(focusFirst(host)).to.equal(false);
});

it('a heading can take focus without staying a tab stop', async () => {
  const host = await fixture<HTMLElement>(html`<div><h2>T</h2><button>x</button></div>`);
  const heading = host.querySelector('h2') as HTMLElement;
  focusPlace(heading);
  expect(document.activeElement).to.equal(heading);
  host.querySelector('button')?.focus();
  expect(heading.hasAttribute('tabindex')).to.equal(false);
});

it('remembered focus comes back', async () => {
  const host = await fixture<HTMLElement>(html`<div><button>a</button><button>b</button></div>`);
  const [a, b] = host.querySelectorAll('button');
  a?.focus();
  const restore = rememberFocus();
  b?.focus();
  restore();
  expect(document.activeElement).to.equal(a);
});

it('an announcement is spoken by the nearest region around its origin', async () => {
  const host = await fixture(html`<div></div>`);
  const inner = document.createElement('div');
  const outerRoot = withShadow(host, inner);
  const origin = button('o');
  withShadow(inner, origin);
  const said: string[] = [];
  const stop = provideAnnouncer(outerRoot, (text, politeness) => said.push(`${politeness}: ${text}`));
  announce(origin, 'saved');
  stop();
  announce(origin, 'unheard');
  expect(said).to.deep.equal(['polite: saved']);
});
