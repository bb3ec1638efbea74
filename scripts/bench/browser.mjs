/** The browser's side: opens pages, presses keys, and reads what the main thread did. */
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from 'playwright';
import { findChromium } from '../lib/chromium.mjs';

/** Milliseconds between two keys: a fast typist; shorter than the delay after which a draft is kept. */
const PACE = 110;
/** Milliseconds after which every timer that a key started has fired. */
const SAVED = 1_300;
const NAME = 'services[s1].name';
const MOBILE = 'services[s1].contact.emergencyPhone';
const ENTITY = 'entity.name';

export async function launch() {
  const { executablePath, args } = await findChromium();
  // Larger than the page: what lies outside the window is never presented, and then nothing is painted.
  return chromium.launch({ executablePath, args: [...args, '--window-size=1400,1100', '--lang=zh-CN'] });
}

async function metrics(cdp) {
  const { metrics: rows } = await cdp.send('Performance.getMetrics');
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
}
/** Milliseconds that the main thread really ran between two readings. */
const ran = (before, after) => (after.TaskDuration - before.TaskDuration) * 1000;

/** Waits until the main thread did less than 3 ms of work in 120 ms, and at least `least` ms. */
async function settle(cdp, least = 0) {
  const start = performance.now();
  let before = await metrics(cdp);
  for (;;) {
    await sleep(120);
    const now = await metrics(cdp);
    const waited = performance.now() - start;
    if ((ran(before, now) < 3 && waited >= least) || waited > 60_000) return now;
    before = now;
  }
}
async function collect(cdp) {
  for (let times = 0; times < 3; times += 1) {
    await cdp.send('HeapProfiler.collectGarbage');
    await sleep(40);
  }
}
async function heap(cdp) {
  await collect(cdp);
  const { usedSize, embedderHeapUsedSize = 0 } = await cdp.send('Runtime.getHeapUsage');
  const { Nodes: nodes, JSEventListeners: listeners } = await metrics(cdp);
  return { bytes: usedSize + embedderHeapUsedSize, nodes, listeners };
}
/** Trees of nodes that script still holds although they are in no document. */
async function detached(cdp) {
  await cdp.send('DOM.enable');
  const { detachedNodes } = await cdp.send('DOM.getDetachedDomNodes').catch(() => ({ detachedNodes: null }));
  await cdp.send('DOM.disable');
  return detachedNodes === null ? null : detachedNodes.length;
}

/** Opens a page in a fresh profile: a renderer of its own, and no code cache. */
export async function open(browser, url, { name, allOpen, form }) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const page = await context.newPage();
  const trouble = [];
  page.on('pageerror', (error) => trouble.push(String(error.stack ?? error)));
  page.on('console', (message) => message.type() === 'error' && trouble.push(message.text()));
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await cdp.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  await page.goto(url);
  await page.evaluate((chosen) => globalThis.bench.prepare(chosen), { name, allOpen, form });
  await settle(cdp);
  return { page, cdp, trouble, close: () => context.close() };
}

async function press(cdp, key) {
  const code = { Backspace: 8 }[key];
  const base = code === undefined ? { key, code: `Key${key.toUpperCase()}`, windowsVirtualKeyCode: key.toUpperCase().charCodeAt(0) } : { key, code: key, windowsVirtualKeyCode: code };
  await cdp.send('Input.dispatchKeyEvent', { type: code === undefined ? 'keyDown' : 'rawKeyDown', ...base, ...(code === undefined ? { text: key } : {}) });
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...base });
}
async function pressAll(cdp, keys) {
  for (const key of keys) {
    await press(cdp, key);
    await sleep(PACE);
  }
}
/** Letters typed and taken back; `half` of each. The text ends as it began. */
const letters = (half) => [...'cdefgh'.slice(0, half), ...Array.from({ length: half }, () => 'Backspace')];

/** CPU per key and milliseconds from a key to its paint, in the control of one answer; then what is done in the pause after. */
export async function keys({ page, cdp }, path, half = 6) {
  await page.evaluate((wanted) => globalThis.bench.focus(wanted), path);
  await settle(cdp);
  const text = await page.evaluate((wanted) => globalThis.bench.valueOf(wanted), path);
  await pressAll(cdp, ['a', 'b']);
  await settle(cdp, SAVED);
  await page.evaluate(() => globalThis.bench.takePainted());
  const typed = letters(half);
  const before = await metrics(cdp);
  await pressAll(cdp, typed);
  // The last ones may still be on their way.
  await page.evaluate((count) => globalThis.bench.allPainted(count), typed.length);
  const after = await metrics(cdp);
  const painted = await page.evaluate(() => globalThis.bench.takePainted());
  if (painted.length !== typed.length) throw new Error(`${typed.length} keys, but ${painted.length} were painted`);
  const rest = await settle(cdp, SAVED);
  await pressAll(cdp, ['Backspace', 'Backspace']);
  await settle(cdp, SAVED);
  const end = await page.evaluate((wanted) => globalThis.bench.valueOf(wanted), path);
  if (end !== text) throw new Error(`the text should end as it began: ${text}, not ${end}`);
  return { cpu: ran(before, after) / typed.length, painted: painted.toSorted((a, b) => a - b)[painted.length >> 1], pause: ran(after, rest) };
}

async function act({ page, cdp }, name) {
  const before = await metrics(cdp);
  const { wall, value } = await page.evaluate((what) => globalThis.bench.act(what), name);
  const after = await settle(cdp);
  return { cpu: ran(before, after), wall, value };
}
async function remount({ page, cdp }, what) {
  const before = await metrics(cdp);
  const wall = await page.evaluate((wanted) => globalThis.bench.remount(wanted), what);
  const after = await settle(cdp);
  return { cpu: ran(before, after), wall };
}
const same = (what, found, wanted) => {
  if (found !== wanted) throw new Error(`${what}: ${found} instead of ${wanted}`);
};

/** Everything that is measured of one contestant with so many websites, in one page. */
export async function visit(browser, url, { name, allOpen, form, count }) {
  const opened = await open(browser, url, { name, allOpen, form });
  const { page, cdp } = opened;
  try {
    const empty = await heap(cdp);
    const before = await metrics(cdp);
    const wall = await page.evaluate((what) => globalThis.bench.start(what), { count });
    const mounted = await settle(cdp, 600);
    const shown = await page.evaluate(() => globalThis.bench.counts());
    const full = await heap(cdp);
    const row = { mount: { cpu: ran(before, mounted), wall }, heap: full.bytes - empty.bytes, shown };

    row.key = await keys(opened, NAME);
    if (!allOpen) row.keyShared = await keys(opened, MOBILE, 3);
    row.add = await act(opened, 'add');
    same('websites after adding one', row.add.value.websites, count + 1);

    row.remount = await remount(opened, { count, broken: true });
    row.nextBroken = await act(opened, 'next');
    same('problems shown', row.nextBroken.value.problems, count);
    await remount(opened, { count });
    row.next = await act(opened, 'next');
    same('problems of a complete filing', row.next.value.problems, 0);
    if (!allOpen) {
      await remount(opened, { count, step: 'entity' });
      row.keyEntity = await keys(opened, ENTITY, 3);
    }
    if (opened.trouble.length > 0) throw new Error(opened.trouble.slice(0, 3).join('\n'));
    return row;
  } finally {
    await opened.close();
  }
}

/** What stays in memory per mount, over `cycles` of taking the form away and mounting it again. */
export async function leak(browser, url, { name, allOpen, form, count, cycles = 20 }) {
  const opened = await open(browser, url, { name, allOpen, form });
  const { page, cdp } = opened;
  try {
    await page.evaluate((what) => globalThis.bench.start(what), { count });
    const cycle = () => page.evaluate((what) => globalThis.bench.remount(what), { count });
    const read = async (at) => {
      await page.evaluate(() => globalThis.bench.unmount());
      await settle(cdp, SAVED);
      const point = { at, ...(await heap(cdp)), detached: await detached(cdp) };
      await page.evaluate((what) => globalThis.bench.mount(what), { count });
      return point;
    };
    // Caches fill in the first mounts.
    for (let times = 0; times < 3; times += 1) await cycle();
    const points = [await read(0)];
    for (let times = 1; times <= cycles; times += 1) {
      await cycle();
      if (times % 5 === 0) points.push(await read(times));
    }
    const first = points.find(({ at }) => at === 5) ?? points[0];
    const last = points.at(-1);
    const per = (what) => (last[what] - first[what]) / (last.at - first.at);
    return { bytes: per('bytes'), nodes: per('nodes'), listeners: per('listeners'), detached: last.detached === null ? null : last.detached - first.detached, left: last.detached, points };
  } finally {
    await opened.close();
  }
}
