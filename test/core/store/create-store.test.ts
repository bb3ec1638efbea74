import { expect } from '@open-wc/testing';
import { createStore, type StoreSetup } from '../../../src/core/store/create-store.js';

interface State { readonly n: number; readonly list: readonly { readonly name: string }[] }
type Command = { readonly add: number } | { readonly push: string } | { readonly boom: true } | { readonly same: true };

function make(more: Partial<StoreSetup<State, Command>> = {}) {
  const errors: unknown[] = [];
  const store = createStore<State, Command>({
    initial: { n: 0, list: [{ name: 'first' }] },
    reduce(state, command) {
      if ('add' in command) return { n: state.n + command.add };
      if ('push' in command) return { list: [...state.list, { name: command.push }] };
      if ('boom' in command) throw new Error('reducer');
      return { n: state.n };
    },
    onError: (error) => errors.push(error),
    ...more,
  });
  return { store, errors };
}

it('hands out frozen snapshots, down to the last member', () => {
  const { store } = make();
  store.dispatch({ push: 'second' });
  const state = store.getState();
  expect(Object.isFrozen(state) && Object.isFrozen(state.list) && Object.isFrozen(state.list[1])).to.equal(true);
});

it('keeps what a command does not change', () => {
  const { store } = make();
  const { list } = store.getState();
  store.dispatch({ add: 1 });
  expect(store.getState()).to.deep.equal({ n: 1, list: [{ name: 'first' }] });
  expect(store.getState().list).to.equal(list);
});

it('remembers its initial state', () => {
  const { store } = make();
  const first = store.getState();
  store.dispatch({ add: 1 });
  expect(store.getInitialState()).to.equal(first);
});

it('tells listeners the new and the previous state', () => {
  const { store } = make();
  const heard: number[][] = [];
  store.subscribe((state, previous) => heard.push([state.n, previous.n]));
  store.dispatch({ add: 2 });
  store.dispatch({ add: 3 });
  expect(heard).to.deep.equal([[2, 0], [5, 2]]);
});

it('is silent when a command changes nothing', () => {
  const { store } = make();
  let heard = 0;
  const before = store.getState();
  store.subscribe(() => heard++);
  store.dispatch({ same: true });
  expect(heard).to.equal(0);
  expect(store.getState()).to.equal(before);
});

it('goes on when a listener throws', () => {
  const { store, errors } = make();
  const heard: number[] = [];
  store.subscribe(() => {
    throw new Error('listener');
  });
  store.subscribe(({ n }) => heard.push(n));
  store.dispatch({ add: 1 });
  store.dispatch({ add: 1 });
  expect(heard).to.deep.equal([1, 2]);
  expect(errors).to.have.length(2);
});

it('keeps the state when a reducer throws, and says so', () => {
  const { store, errors } = make();
  const before = store.getState();
  store.dispatch({ boom: true });
  store.dispatch({ add: 1 });
  expect(errors).to.have.length(1);
  expect(store.getState()).to.deep.equal({ ...before, n: 1 });
});

it('queues what a listener dispatches, so that all listeners see all states in order', () => {
  const { store } = make();
  const heard: number[] = [];
  store.subscribe(({ n }) => {
    if (n === 1) store.dispatch({ add: 10 });
  });
  store.subscribe(({ n }) => heard.push(n));
  store.dispatch({ add: 1 });
  expect(heard).to.deep.equal([1, 11]);
});

it('stops calling a listener that leaves while it is being told', () => {
  const { store } = make();
  const heard: string[] = [];
  const leave: (() => void)[] = [];
  store.subscribe(() => leave[0]?.());
  leave.push(store.subscribe(() => heard.push('gone')));
  store.dispatch({ add: 1 });
  expect(heard).to.deep.equal([]);
});

it('lets the same function listen twice and leave once', () => {
  const { store } = make();
  let heard = 0;
  const listener = (): void => void heard++;
  store.subscribe(listener);
  store.subscribe(listener)();
  store.dispatch({ add: 1 });
  expect(heard).to.equal(1);
});

it('runs effects after the listeners, also for commands that change nothing', () => {
  const order: string[] = [];
  const { store } = make({ effect: (command) => order.push(`effect ${Object.keys(command)[0] ?? ''}`) });
  store.subscribe(() => order.push('listener'));
  store.dispatch({ add: 1 });
  store.dispatch({ same: true });
  expect(order).to.deep.equal(['listener', 'effect add', 'effect same']);
});

it('survives an effect that throws', () => {
  const { store, errors } = make({
    effect: () => {
      throw new Error('effect');
    },
  });
  store.dispatch({ add: 1 });
  store.dispatch({ add: 1 });
  expect(store.getState().n).to.equal(2);
  expect(errors).to.have.length(2);
});
