import { expect } from '@open-wc/testing';
import type { TabLock } from '../../../src/core/ports/platform.js';
import { askingLock, managedLock } from '../../../src/adapters/device/tab-lock.js';

let count = 0;
const id = (): string => {
  count += 1;
  return `tab${count}`;
};
/** A promise and a function that resolves it, to wait for a lock being lost. */
function lossWatch(): { lost: Promise<string>; onLost: () => void } {
  let onLost = (): void => undefined;
  const lost = new Promise<string>((resolve) => {
    onLost = () => resolve('lost');
  });
  return { lost, onLost };
}
const ignore = (): void => undefined;

for (const [kind, create] of [
  ['with a lock manager', (): TabLock => managedLock(navigator.locks)],
  ['without a lock manager', (): TabLock => askingLock(id)],
] as const) {
  it(`${kind} the first one gets the lock and the second none`, async () => {
    const key = id();
    const first = await create().acquire(key, { steal: false, onLost: ignore });
    const second = await create().acquire(key, { steal: false, onLost: ignore });
    expect(first).not.to.equal(null);
    expect(second).to.equal(null);
    first?.release();
  });

  it(`${kind} a released lock can be had again`, async () => {
    const key = id();
    const first = await create().acquire(key, { steal: false, onLost: ignore });
    first?.release();
    const second = await create().acquire(key, { steal: false, onLost: ignore });
    expect(second).not.to.equal(null);
    second?.release();
  });

  it(`${kind} stealing takes the lock and tells the other one`, async () => {
    const key = id();
    const watch = lossWatch();
    await create().acquire(key, { steal: false, onLost: watch.onLost });
    const thief = await create().acquire(key, { steal: true, onLost: ignore });
    expect(thief).not.to.equal(null);
    expect(await watch.lost).to.equal('lost');
    expect(await create().acquire(key, { steal: false, onLost: ignore })).to.equal(null);
    thief?.release();
  });

  it(`${kind} different keys do not hinder each other`, async () => {
    const one = await create().acquire(id(), { steal: false, onLost: ignore });
    const two = await create().acquire(id(), { steal: false, onLost: ignore });
    expect(one).not.to.equal(null);
    expect(two).not.to.equal(null);
    one?.release();
    two?.release();
  });

  it(`${kind} releasing is no loss`, async () => {
    const key = id();
    let losses = 0;
    const first = await create().acquire(key, { steal: false, onLost: () => { losses += 1; } });
    first?.release();
    const second = await create().acquire(key, { steal: true, onLost: ignore });
    second?.release();
    const third = await create().acquire(key, { steal: false, onLost: ignore });
    expect(losses).to.equal(0);
    third?.release();
  });
}
