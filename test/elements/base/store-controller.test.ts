import { expect, fixture, html as page } from '@open-wc/testing';
import { LitElement, html, type TemplateResult } from 'lit';
import { StoreController } from '../../../src/elements/base/index.js';
import { isIcpError } from '../../../src/core/model/errors.js';

interface State {
  readonly a: number;
  readonly list: readonly number[];
}

function makeStore(state: State) {
  const listeners = new Set<(state: State, previous: State) => void>();
  return {
    listeners,
    getState: () => state,
    subscribe(listener: (state: State, previous: State) => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    set(next: State) {
      const previous = state;
      state = next;
      for (const listener of listeners) listener(next, previous);
    },
  };
}

class StoreProbe extends LitElement {
  renders = 0;
  factor = 1;
  sum = new StoreController(this, undefined, (state: State) => state.a * this.factor);
  override render(): TemplateResult {
    this.renders += 1;
    return html`${this.sum.ready ? this.sum.value : 'none'}`;
  }
}
customElements.define('store-probe', StoreProbe);

async function mount() {
  const store = makeStore({ a: 1, list: [] });
  const element = await fixture<StoreProbe>(page`<store-probe></store-probe>`);
  element.sum.store = store;
  await element.updateComplete;
  return { store, element };
}

it('renders the selection once a store is given', async () => {
  const { element } = await mount();
  expect(element.renderRoot.textContent).to.equal('1');
});

it('renders again when the selection changes', async () => {
  const { store, element } = await mount();
  store.set({ a: 2, list: [] });
  await element.updateComplete;
  expect(element.renderRoot.textContent).to.equal('2');
});

it('does not render when something else changes', async () => {
  const { store, element } = await mount();
  const before = element.renders;
  store.set({ a: 1, list: [1] });
  await element.updateComplete;
  expect(element.renders).to.equal(before);
});

it('selects again when the host updates for its own reasons', async () => {
  const { element } = await mount();
  element.factor = 10;
  element.requestUpdate();
  await element.updateComplete;
  expect(element.renderRoot.textContent).to.equal('10');
});

it('leaves the store when the host is removed and catches up when it returns', async () => {
  const { store, element } = await mount();
  const parent = element.parentElement;
  element.remove();
  expect(store.listeners.size).to.equal(0);
  store.set({ a: 7, list: [] });
  parent?.append(element);
  await element.updateComplete;
  expect(element.renderRoot.textContent).to.equal('7');
});

it('a second store replaces the first', async () => {
  const { store, element } = await mount();
  element.sum.store = makeStore({ a: 5, list: [] });
  await element.updateComplete;
  expect([element.renderRoot.textContent, store.listeners.size]).to.deep.equal(['5', 0]);
});

it('an equality of the caller decides what counts as a change', async () => {
  const store = makeStore({ a: 1, list: [1] });
  const element = await fixture<StoreProbe>(page`<store-probe></store-probe>`);
  const lists = new StoreController(element, store, (state: State) => state.list, (a, b) => a.join() === b.join());
  const first = lists.value;
  store.set({ a: 1, list: [1] });
  expect(lists.value).to.equal(first);
});

it('reading before a store is there is a typed error', async () => {
  const element = await fixture<StoreProbe>(page`<store-probe></store-probe>`);
  let caught: unknown;
  try {
    void element.sum.value;
  } catch (error) {
    caught = error;
  }
  expect(isIcpError(caught)).to.equal(true);
});
