/** The page's side of the benchmark: starts a contestant when told, and tells when what a key did has been painted. */
import * as filings from '../../test/fixtures/filings/index.ts';

const contestants = {
  floor: () => import('./floor.mjs'),
  wizard: () => import('./wizard.mjs'),
};

const app = document.querySelector('#app');
const frames = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
const active = (root = document) => (root.activeElement?.shadowRoot?.activeElement ? active(root.activeElement.shadowRoot) : root.activeElement);

/** One field of every website is left out: an answer that is required. */
const leftOut = 'languages';

/** The filing a contestant is given: complete, or with one mistake in every website. */
function filingOf(count, step, broken) {
  const filing = filings.withManyWebsites(filings.ksyunFirstUnitTianjin, count);
  const paths = broken ? filing.services.map(({ id }) => `services[${id}].${leftOut}`) : [];
  return { ...filings.without(filing, ...paths), step };
}

let current;
let options;
const painted = [];

// A key counts from its event to the first task after the frame that shows what it did.
let pressed = 0;
document.addEventListener('keydown', (event) => { pressed = event.timeStamp; }, { capture: true });
document.addEventListener('input', () => {
  const from = pressed;
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => painted.push(performance.now() - from);
    port2.postMessage(null);
  });
}, { capture: true });

async function mount({ count, step = 'website', broken = false }) {
  const filing = filingOf(count, step, broken);
  const start = performance.now();
  await current.mount(app, { filing, form: options.form, allOpen: options.allOpen, step });
  await frames();
  return performance.now() - start;
}

globalThis.bench = {
  /** @param {{ name: 'floor' | 'wizard', allOpen: boolean, form: unknown }} chosen */
  async prepare(chosen) {
    options = chosen;
    // Fonts are there for everybody before the clock starts.
    const text = document.createElement('p');
    text.textContent = '网站备案 abc 0123';
    app.append(text);
    await frames();
    text.remove();
    await frames();
  },
  /** From the first script of the contestant to a form that was painted. */
  async start(what) {
    const start = performance.now();
    current = await contestants[options.name]();
    await mount(what);
    return performance.now() - start;
  },
  async remount(what) {
    await current.unmount();
    await frames();
    return mount(what);
  },
  mount,
  async unmount() {
    await current.unmount();
    await frames();
  },
  /** Focuses the control of an answer, its caret at the end. */
  focus(path) {
    const control = current.control(path);
    control.focus();
    control.scrollIntoView({ block: 'center', behavior: 'instant' });
    control.setSelectionRange(control.value.length, control.value.length);
    if (active() !== control) throw new Error(`the control of ${path} did not take the focus`);
  },
  valueOf: (path) => current.control(path).value,
  /** @param {'next' | 'add'} name @returns milliseconds until two frames after what was asked for is there */
  async act(name) {
    const start = performance.now();
    const value = await current[name]();
    await frames();
    return { wall: performance.now() - start, value };
  },
  async allPainted(count) {
    for (let tries = 0; tries < 300 && painted.length < count; tries += 1) await frames();
  },
  takePainted: () => painted.splice(0),
  counts: () => current.counts(),
};
