/** What a plan costs in plain Node, from the built package: after one change, and from nothing. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ratios } from './stats.mjs';

/** Paths whose answer is changed, and who looks at each. */
const CHANGES = {
  'an answer of one website (its name)': 'services[s1].name',
  'an answer other websites are compared with (a contact’s mobile)': 'services[s1].contact.mobile',
  'an answer every website looks at (the entity’s name)': 'entity.name',
};
const VARIANTS = 24;

/** Versions of a filing that differ in one answer, made before the clock runs. */
function versions(filing, path) {
  const before = filing.answers[path];
  return Array.from({ length: VARIANTS }, (_, n) => ({
    ...filing,
    answers: { ...filing.answers, [path]: { ...before, value: `${String(before.value).slice(0, -1)}${n % 10}` } },
  }));
}

/** Microseconds of one call of `run`, the median over a batch. */
function timed(run, times) {
  const taken = [];
  for (let n = 0; n < times; n += 1) {
    const start = performance.now();
    run(n);
    taken.push((performance.now() - start) * 1000);
  }
  return taken.toSorted((a, b) => a - b)[taken.length >> 1];
}

/**
 * @param {{ packageFolder: string, filings: Record<string, unknown>, counts: readonly number[], rounds: number }} options
 * @returns {Promise<{ rules: number, rows: readonly { name: string, samples: Record<string, number[]>, ratios: Record<string, unknown> }[] }>}
 *   times in microseconds, and ratios of each count to one website in the same round
 */
export async function benchPlan({ packageFolder, filings, counts, rounds }) {
  const load = (file) => import(pathToFileURL(join(packageFolder, file)).href);
  const [{ createPlanner, loadPlanContext, planFiling }, { default: profile }] = await Promise.all([load('core.js'), load('providers/ksyun.js')]);
  const base = filings.ksyunFirstUnitTianjin;
  const context = await loadPlanContext(profile, { filing: base, now: filings.now });
  const perCount = new Map(counts.map((count) => [count, filings.withManyWebsites(base, count)]));

  const jobs = [
    ...Object.entries(CHANGES).map(([name, path]) => ({
      name,
      prepare(filing) {
        const planner = createPlanner(context);
        planner.plan(filing);
        const all = versions(filing, path);
        return (n) => planner.plan(all[n % VARIANTS]);
      },
      times: 120,
    })),
    { name: 'the whole plan, from nothing', prepare: (filing) => () => planFiling(filing, context), times: 12 },
  ];
  const rows = [];
  for (const { name, prepare, times } of jobs) {
    const runs = new Map([...perCount].map(([count, filing]) => [count, prepare(filing)]));
    const samples = Object.fromEntries(counts.map((count) => [count, new Map()]));
    for (let round = -1; round < rounds; round += 1) {
      // The first round warms up; the order turns so that nobody is always first.
      for (let place = 0; place < counts.length; place += 1) {
        const count = counts[(place + round + counts.length) % counts.length];
        const took = timed(runs.get(count), times);
        if (round >= 0) samples[count].set(round, took);
      }
    }
    rows.push({
      name,
      samples: Object.fromEntries(counts.map((count) => [count, [...samples[count].values()]])),
      ratios: Object.fromEntries(counts.slice(1).map((count) => [count, ratios(samples[count], samples[counts[0]])])),
    });
  }
  return { rules: context.rules.rules.length, rows };
}
