/**
 * What a plan costs in plain Node, from the built package, in the province with the largest pack: after one key in any field that is typed
 * into, and from nothing. A call is so short that few are interrupted: the median of many tells what it costs on a busy machine too.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ratios } from './stats.mjs';

/** So many versions of an answer are typed in turn, and so often in one sample. */
const VARIANTS = 24;
const KEYS = 72;

/** The province whose pack is the longest as JSON, and the pack's length. */
async function largestPack(loadPack) {
  let largest = { code: '', characters: 0 };
  for (let n = 11; n <= 82; n += 1) {
    const code = `${n}0000`;
    const characters = JSON.stringify((await loadPack(code).catch(() => undefined)) ?? '').length;
    if (characters > largest.characters) largest = { code, characters };
  }
  return largest;
}

/** The filing in that province; what of it no longer fits is found, which costs as much as what fits. */
function inProvince(filing, code) {
  const answer = filing.answers['entity.region'];
  const region = { ...answer.value, province: code, city: `${code.slice(0, 2)}0100`, district: `${code.slice(0, 2)}0101` };
  return { ...filing, answers: { ...filing.answers, 'entity.region': { ...answer, value: region } } };
}

/** Every website but the first gets a contact and a domain holder of its own. */
function allDifferent(filing) {
  const answers = { ...filing.answers };
  const facts = { ...filing.facts };
  filing.services.slice(1).forEach(({ id, domains }, index) => {
    const n = String(index + 2).padStart(3, '0');
    for (const name of ['name', 'mobile', 'certificateNumber', 'emergencyPhone', 'email']) {
      const path = `services[${id}].contact.${name}`;
      const before = answers[path];
      if (typeof before?.value === 'string') answers[path] = { ...before, value: name === 'email' ? `${n}${before.value}` : `${before.value.slice(0, -3)}${n}` };
    }
    for (const domain of domains) {
      const path = `services[${id}].domains[${domain.id}].holderName`;
      if (facts[path] !== undefined) facts[path] = { ...facts[path], value: `${facts[path].value}${n}` };
    }
  });
  return { ...filing, answers, facts };
}

/** Fields of the filing and of its first website that somebody types into. */
const typedInto = (plan, answers) =>
  [...plan.fields.values()]
    .filter(({ key, path, value, dictionary, carriedFrom }) => key === path && typeof value === 'string' && dictionary === null && carriedFrom === null && answers[path] !== undefined)
    .map(({ path }) => path);

/** Versions of a filing that differ in the end of one answer, made before the clock runs. */
function versions(filing, path) {
  const before = filing.answers[path];
  return Array.from({ length: VARIANTS }, (_, n) => ({
    ...filing,
    answers: { ...filing.answers, [path]: { ...before, value: `${before.value.slice(0, -1)}${n % 10}` } },
  }));
}

/** Microseconds of one call of `run`, the median of a batch. */
function timed(run, times) {
  const taken = [];
  for (let n = 0; n < times; n += 1) {
    const start = performance.now();
    run(n);
    taken.push((performance.now() - start) * 1000);
  }
  return taken.toSorted((a, b) => a - b)[taken.length >> 1];
}

/** Samples of one thing with each count of websites, round by round, and their ratios to those of the first count. */
function compare(name, runs, times, rounds) {
  const counts = [...runs.keys()];
  const samples = Object.fromEntries(counts.map((count) => [count, new Map()]));
  for (let round = -1; round < rounds; round += 1) {
    // The first round warms up; the order turns so that nobody is always first.
    for (let place = 0; place < counts.length; place += 1) {
      const count = counts[(place + round + counts.length) % counts.length];
      const took = timed(runs.get(count), times);
      if (round >= 0) samples[count].set(round, took);
    }
  }
  return {
    name,
    samples: Object.fromEntries(counts.map((count) => [count, [...samples[count].values()]])),
    ratios: Object.fromEntries(counts.slice(1).map((count) => [count, ratios(samples[count], samples[counts[0]])])),
  };
}

/**
 * @param {{ packageFolder: string, filings: Record<string, unknown>, counts: readonly number[], rounds: number }} options
 * @returns {Promise<{ province: string, characters: number, kinds: readonly { kind: string, rules: number, rows: readonly Row[], whole: Row }[] }>}
 *   per kind of filing a row per field: times in microseconds, and ratios of each count to one website in the same round
 * @typedef {{ name: string, samples: Record<string, number[]>, ratios: Record<string, { median: number, low: number, high: number, n: number }> }} Row
 */
export async function benchPlan({ packageFolder, filings, counts, rounds }) {
  const load = (file) => import(pathToFileURL(join(packageFolder, file)).href);
  const [{ createPlanner, loadPack, loadPlanContext, planFiling }, { default: profile }] = await Promise.all([load('core.js'), load('providers/ksyun.js')]);
  const { code, characters } = await largestPack(loadPack);
  const unit = inProvince(filings.ksyunFirstUnitTianjin, code);
  const individual = inProvince(filings.ksyunFirstIndividualTianjin, code);
  const same = (filing) => filing;
  const cases = [
    { kind: 'unit, one contact for all websites', base: unit, vary: same },
    { kind: 'unit, every website with its own', base: unit, vary: allDifferent },
    { kind: 'individual, contacts carried from the person', base: individual, vary: same },
  ];
  const [few, many] = [Math.min(...counts), Math.max(...counts)];
  const kinds = [];
  for (const { kind, base, vary } of cases) {
    const context = await loadPlanContext(profile, { filing: base, now: filings.now });
    const of = (wanted, prepare) => new Map(wanted.map((count) => [count, prepare(vary(filings.withManyWebsites(base, count)))]));
    const typing = (path) => (filing) => {
      const planner = createPlanner(context);
      planner.plan(filing);
      const all = versions(filing, path);
      return (n) => planner.plan(all[n % VARIANTS]);
    };
    const paths = typedInto(planFiling(base, context), base.answers);
    kinds.push({
      kind,
      rules: context.rules.rules.length,
      rows: paths.map((path) => compare(path, of(many > few ? [few, many] : [few], typing(path)), KEYS, rounds)),
      whole: compare('the whole plan, from nothing', of(counts, (filing) => () => planFiling(filing, context)), 6, Math.min(rounds, 3)),
    });
  }
  return { province: code, characters, kinds };
}
