/** Tables of ratios, and the bars that fail a run. */
import { asRatio, digits, ratios, summary } from './stats.mjs';

/** With the most websites, one card open, a key costs at most this many times what it costs with one. */
const KEY_BAR = 1.3;
/** In plain Node, whatever the field and the kind of filing, the plan after a key costs at most this many times what it costs with one website. */
const PLAN_BAR = 2;

const measures = [
  ['mount, cold: scripts, first paint, until quiet (CPU)', (row) => row.mount.cpu],
  ['mount, cold: until every question is painted', (row) => row.mount.wall],
  ['mount again in the same page (CPU)', (row) => row.remount.cpu],
  ['a key in a website’s name (CPU)', (row) => row.key.cpu],
  ['a key in a website’s name: until painted', (row) => row.key.painted],
  ['the pause after typing: the draft is kept (CPU)', (row) => row.key.pause],
  ['a key in a contact’s phone (CPU)', (row) => row.keyShared?.cpu],
  ['a key in the entity’s name, on its step (CPU)', (row) => row.keyEntity?.cpu],
  ['next, a mistake in every website (CPU)', (row) => row.nextBroken.cpu],
  ['next, a mistake in every website: until shown', (row) => row.nextBroken.wall],
  ['next, complete: until the next step is quiet (CPU)', (row) => row.next.cpu],
  ['next, complete: until the next step is shown', (row) => row.next.wall],
  ['add a website (CPU)', (row) => row.add.cpu],
  ['add a website: until shown', (row) => row.add.wall],
  ['heap of the mounted form', (row) => row.heap],
];

/** round → value */
function series(visits, wanted, read) {
  const rows = visits.filter((row) => Object.entries(wanted).every(([key, value]) => row[key] === value));
  return new Map(rows.map((row) => [row.round, read(row)]).filter(([, value]) => value !== undefined));
}
const table = (head, rows) => [`| ${head.join(' | ')} |`, `| --- |${' ---: |'.repeat(head.length - 1)}`, ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n');

function toFloor({ visits, counts }, view) {
  const rows = measures.flatMap(([label, read]) => {
    const cells = counts.map((count) => ratios(series(visits, { view, name: 'wizard', count }, read), series(visits, { view, name: 'floor', count }, read)));
    return cells.some(({ n }) => n > 0) ? [[label, ...cells.map(asRatio)]] : [];
  });
  return table(['to the hand-written form', ...counts.map((count) => `${count} website${count === 1 ? '' : 's'}`)], rows);
}
function growth({ visits, counts }, view) {
  const [first, ...more] = counts;
  const rows = measures.flatMap(([label, read]) => {
    const cells = ['wizard', 'floor'].flatMap((name) => more.map((count) => ratios(series(visits, { view, name, count }, read), series(visits, { view, name, count: first }, read))));
    return cells.some(({ n }) => n > 0) ? [[label, ...cells.map(asRatio)]] : [];
  });
  return table([`to ${first} website`, ...['wizard', 'hand-written'].flatMap((name) => more.map((count) => `${name}, ${count}`))], rows);
}
function memory({ memory: rows, counts }) {
  const of = (name, count, what) => summary(rows.filter((row) => row.name === name && row.count === count).map((row) => row[what])).median;
  const lines = counts.flatMap((count) => ['wizard', 'floor'].map((name) => [
    `${name === 'floor' ? 'hand-written' : name}, ${count}`, `${digits(of(name, count, 'bytes') / 1024)} KiB`, digits(of(name, count, 'nodes')), digits(of(name, count, 'listeners')), digits(of(name, count, 'detached')), digits(of(name, count, 'left')),
  ]));
  return table(['growth per mount, over 15 mounts after 5', 'heap', 'nodes', 'listeners', 'detached trees, in all', 'detached trees left'], lines);
}
function plan({ plan: { province, characters, kinds }, counts }) {
  const [first, ...more] = counts;
  const most = Math.max(...counts);
  const of = (row) => more.map((count) => (row.ratios[count] === undefined ? '' : asRatio(row.ratios[count])));
  return [
    `The largest pack is ${province} (${characters} characters as JSON). A key in a field, and the plan after it, to ${first} website:`,
    ...kinds.map(({ kind, rules, rows, whole }) =>
      table([`${kind}, ${rules} rules`, ...more.map(String)], [...rows.filter((row) => row.ratios[most] !== undefined).map((row) => [row.name, ...of(row)]), [whole.name, ...of(whole)]])),
  ].join('\n\n');
}
function raw({ visits, counts }) {
  const views = [...new Set(visits.map(({ view }) => view))];
  const heads = views.flatMap((view) => ['wizard', 'floor'].flatMap((name) => counts.map((count) => ({ view, name, count }))));
  const rows = measures.map(([label, read]) => [label, ...heads.map((head) => digits(summary([...series(visits, head, read).values()].map((value) => (label.startsWith('heap') ? value / 1024 : value))).median))]);
  return table(['this machine, this run (ms, KiB): not comparable', ...heads.map(({ view, name, count }) => `${view} ${name} ${count}`)], rows);
}

/** @returns {string} the whole report as Markdown */
export function report(results) {
  const parts = [];
  for (const [view, title] of [['wizard', 'The wizard: one card open'], ['all-open', 'All cards open']]) {
    if (results.visits.some((row) => row.view === view)) parts.push(`## ${title}`, toFloor(results, view), growth(results, view));
  }
  if (results.memory.length > 0) parts.push('## Memory', memory(results));
  if (results.plan !== null) parts.push('## The planner', plan(results));
  if (results.visits.length > 0) parts.push('## Raw medians', raw(results));
  return `${parts.join('\n\n')}\n`;
}

/** @returns {readonly { text: string, good: boolean }[]} */
export function bars({ visits, counts, memory: kept, plan: planned }) {
  const checks = [];
  const [few, many] = [Math.min(...counts), Math.max(...counts)];
  const key = (count) => series(visits, { view: 'wizard', name: 'wizard', count }, (row) => row.key.cpu);
  const grown = ratios(key(many), key(few));
  if (grown.n > 0 && many > few) checks.push({ text: `a key with ${many} websites costs ${asRatio(grown)} of one with ${few}, at most ×${KEY_BAR}`, good: grown.median <= KEY_BAR });
  for (const { kind, rows } of planned?.kinds ?? []) {
    const [worst] = rows.filter((row) => row.ratios[many] !== undefined).toSorted((a, b) => b.ratios[many].median - a.ratios[many].median);
    if (worst !== undefined) checks.push({ text: `${kind}: the plan after a key in ${worst.name}, the worst field, costs ${asRatio(worst.ratios[many])} with ${many} websites, at most ×${PLAN_BAR}`, good: worst.ratios[many].median <= PLAN_BAR });
  }
  for (const { name, count, nodes, listeners, detached } of kept.filter((row) => row.name === 'wizard')) {
    checks.push({ text: `${name}, ${count}: mounting again leaves no nodes (${digits(nodes)}), listeners (${digits(listeners)}) or detached trees (${detached ?? 'not told'}) behind`, good: nodes < 1 && listeners < 1 && (detached ?? 0) <= 0 });
  }
  return checks;
}
