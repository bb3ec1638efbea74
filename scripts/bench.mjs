/**
 * Speed and memory of the wizard as ratios to a hand-written form measured in the same run: `npm run bench`. See docs/benchmark.md.
 * `--rounds 5 --counts 1,10,50 --only wizard,all-open,memory,plan --no-build --json FILE`. Fails when a bar is missed.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { leak, launch, visit } from './bench/browser.mjs';
import { buildBench, built } from './bench/build.mjs';
import { floorForm } from './bench/form.mjs';
import { benchPlan } from './bench/plan.mjs';
import { bars, report } from './bench/report.mjs';
import { root } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { serve } from './lib/static-server.mjs';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    'memory-rounds': { type: 'string', default: '2' },
    counts: { type: 'string', default: '1,10,50' },
    only: { type: 'string', default: 'wizard,all-open,memory,plan' },
    'no-build': { type: 'boolean', default: false },
    'build-only': { type: 'boolean', default: false },
    json: { type: 'string', default: '.cache/bench/results.json' },
    from: { type: 'string' },
  },
});
const only = values.only.split(',');
const counts = values.counts.split(',').map(Number);
const rounds = Number(values.rounds);

async function measure() {
  if (!values['no-build']) {
    if (!existsSync(join(root, 'dist/index.js'))) await run('node', ['scripts/build.mjs', '--only', 'npm']);
    await buildBench();
  }
  if (values['build-only']) return null;
  const load = (...path) => import(pathToFileURL(join(...path)).href);
  const filings = await load(built.filings);
  const [core, { default: profile }] = await Promise.all([load(built.package, 'core.js'), load(built.package, 'providers/ksyun.js')]);
  const form = await floorForm({ core, profile, filing: filings.ksyunFirstUnitTianjin, now: filings.now });

  const views = [{ view: 'wizard', allOpen: false }, { view: 'all-open', allOpen: true }].filter(({ view }) => only.includes(view));
  const contestants = views.flatMap(({ view, allOpen }) => ['floor', 'wizard'].map((name) => ({ view, name, allOpen })));
  const results = { counts, rounds, visits: [], memory: [], plan: null };
  const server = await serve({ folder: built.site, secure: false });
  const save = () => {
    mkdirSync(dirname(values.json), { recursive: true });
    writeFileSync(values.json, JSON.stringify(results));
  };
  try {
    for (let round = 0; round < rounds; round += 1) {
      // The order turns, so that nobody always has the warm or the busy machine.
      const order = contestants.map((_, at) => contestants[(at + round) % contestants.length]);
      for (const { view, name, allOpen } of order) {
        const browser = await launch();
        try {
          for (const count of counts) {
            const row = await visit(browser, server.url, { name, allOpen, form, count });
            results.visits.push({ round, view, name, count, load: loadavg()[0], ...row });
            console.error(`round ${round + 1}  ${view} ${name} ${count}: mount ${row.mount.cpu.toFixed(0)} ms, key ${row.key.cpu.toFixed(2)} ms, next ${row.next.cpu.toFixed(0)} ms (load ${loadavg()[0].toFixed(1)})`);
          }
        } finally {
          await browser.close();
        }
        save();
      }
    }
    if (only.includes('memory')) {
      for (let round = 0; round < Number(values['memory-rounds']); round += 1) {
        for (const name of round % 2 === 0 ? ['floor', 'wizard'] : ['wizard', 'floor']) {
          const browser = await launch();
          try {
            for (const count of counts) {
              const row = await leak(browser, server.url, { name, allOpen: false, form, count });
              results.memory.push({ round, name, count, ...row });
              console.error(`memory ${name} ${count}: ${(row.bytes / 1024).toFixed(1)} KiB, ${row.nodes} nodes, ${row.listeners} listeners per mount`);
            }
          } finally {
            await browser.close();
          }
          save();
        }
      }
    }
    if (only.includes('plan')) results.plan = await benchPlan({ packageFolder: built.package, filings, counts, rounds: Math.max(rounds, 9) });
    save();
  } finally {
    await server.close();
  }
  return results;
}

const results = values.from === undefined ? await measure() : JSON.parse(readFileSync(values.from, 'utf8'));
if (results !== null) {
  console.log(report(results));
  const missed = bars(results);
  for (const { text, good } of missed) console.log(`${good ? 'kept' : 'MISSED'}: ${text}`);
  process.exitCode = missed.some(({ good }) => !good) ? 1 : 0;
}
