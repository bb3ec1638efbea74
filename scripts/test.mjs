/**
 * `npm test`: all stages in order, each with its counts, ending in one line `N passed, N failed, N skipped`.
 * `--only a,b` runs some of them, `--list` names them, `--bail` stops at the first stage that fails.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { closingLine } from './lib/counts.mjs';
import { findChromium } from './lib/chromium.mjs';
import { filesBelow, posixRelative, root } from './lib/paths.mjs';
import { run } from './lib/run.mjs';

/** @typedef {import('./lib/counts.mjs').Counts} Counts */
/** @typedef {{ name: string, about: string, run: () => Promise<Counts> }} Stage */

const cache = join(root, '.cache');
const one = (good) => ({ passed: good ? 1 : 0, failed: good ? 0 : 1, skipped: 0 });
const sum = (all) => all.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }), { passed: 0, failed: 0, skipped: 0 });

/** A stage of commands that pass or fail as a whole; each counts one. */
const commands = (...lines) => async () => {
  const counts = [];
  for (const [command, ...args] of lines) counts.push(one((await run(command, args, { allowFailure: true })) === 0));
  return sum(counts);
};

/** Counts that a tool left in a file; a run that fails without naming a failure, or that ran nothing, still fails. */
function countsFrom(file, code, read = JSON.parse) {
  if (!existsSync(file)) return one(false);
  const counts = read(readFileSync(file, 'utf8'));
  const ran = counts.passed + counts.failed > 0;
  return (code !== 0 && counts.failed === 0) || !ran ? { ...counts, failed: counts.failed + 1 } : counts;
}

const unit = async () => {
  const file = join(cache, 'unit-counts.json');
  rmSync(file, { force: true });
  return countsFrom(file, await run('wtr', [], { allowFailure: true, env: { COUNTS_FILE: file } }));
};

const nodeTests = (folder) => async () => {
  const file = join(cache, `${folder}-counts.json`);
  rmSync(file, { force: true });
  const tests = filesBelow(join(root, 'test', folder), (path) => path.endsWith('.test.mjs')).map((path) => posixRelative(root, path));
  if (tests.length === 0) {
    console.error(`test/${folder} holds no *.test.mjs`);
    return one(false);
  }
  const reporters = ['--test-reporter=spec', '--test-reporter-destination=stdout', '--test-reporter=./scripts/lib/node-reporter.mjs', `--test-reporter-destination=${file}`];
  // One file at a time: the end-to-end tests share two cores with a browser each.
  return countsFrom(file, await run('node', ['--test', '--test-concurrency=1', ...reporters, ...tests], { allowFailure: true }));
};

const storybook = async () => {
  const built = await run('storybook', ['build', '-o', 'storybook-static', '--disable-telemetry', '--quiet'], { allowFailure: true });
  const file = join(cache, 'storybook.json');
  rmSync(file, { force: true });
  const code = await run('vitest', ['run', '--config', 'config/vitest.config.mjs', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`], { allowFailure: true });
  const stories = countsFrom(file, code, (text) => {
    const { numPassedTests: passed, numFailedTests: failed, numPendingTests: pending, numTodoTests: todo } = JSON.parse(text);
    return { passed, failed, skipped: pending + todo };
  });
  return sum([one(built === 0), stories]);
};

const gate = (name) => commands(['node', `scripts/check-${name}.mjs`]);

/** @type {Stage[]} */
const stages = [
  { name: 'types', about: 'type-check; core without the DOM library', run: commands(['tsc', '--noEmit'], ['tsc', '--noEmit', '-p', 'config/tsconfig.core.json']) },
  { name: 'lint', about: 'oxlint and lit-analyzer', run: commands(['node', 'scripts/lint.mjs']) },
  { name: 'forbidden', about: 'what may not appear in the sources and tests', run: gate('forbidden') },
  { name: 'boundaries', about: 'rooms, arrows, import cycles', run: gate('boundaries') },
  { name: 'locales', about: 'keys and placeholders of the message files', run: gate('locales') },
  { name: 'packs', about: 'rules of all provinces: shape, sources, references, messages, sizes', run: commands(['node', 'scripts/packs-check.mjs', '--quiet']) },
  { name: 'build', about: 'package, types, OCR files, CDN build, demo', run: commands(['node', 'scripts/build.mjs', '--only', 'npm,ocr,types,cdn,demo']) },
  { name: 'package', about: 'side effects, exports, publint, element manifest', run: gate('package') },
  { name: 'docs', about: 'element headers against what the elements make', run: gate('docs') },
  { name: 'size', about: 'first paint of both builds', run: commands(['node', 'scripts/check-size.mjs', '--json', '.cache/size.json']) },
  { name: 'unit', about: 'unit tests in Chromium', run: unit },
  { name: 'node', about: 'tests of the built package and of the gates in Node', run: nodeTests('node') },
  { name: 'e2e', about: 'end-to-end tests on the built demo', run: nodeTests('e2e') },
  { name: 'storybook', about: 'Storybook build; every story in Chromium with axe', run: storybook },
];

const { values } = parseArgs({ options: { only: { type: 'string' }, list: { type: 'boolean' }, bail: { type: 'boolean' } } });
if (values.list) {
  for (const { name, about } of stages) console.log(`${name.padEnd(12)}${about}`);
  process.exit(0);
}
const wanted = values.only?.split(',') ?? stages.map(({ name }) => name);
const unknown = wanted.filter((name) => !stages.some((stage) => stage.name === name));
if (unknown.length > 0) {
  console.error(`Unknown stage: ${unknown.join(', ')}. Known: ${stages.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

const { executablePath, packed } = await findChromium();
console.log(`Chromium: ${executablePath}${packed ? ' (packed; pictures show no Chinese glyphs unless a font is installed)' : ''}`);
const done = [];
for (const { name, about, run: runStage } of stages) {
  if (!wanted.includes(name)) continue;
  console.log(`\n━━ ${name}: ${about}`);
  const start = performance.now();
  const counts = await runStage().catch((error) => {
    console.error(error);
    return one(false);
  });
  done.push({ name, counts, seconds: (performance.now() - start) / 1000 });
  if (counts.failed > 0 && values.bail) break;
}

console.log('\n━━ Summary');
for (const { name, counts, seconds } of done) console.log(`${counts.failed > 0 ? '✗' : '✓'} ${name.padEnd(12)}${closingLine(counts).padEnd(44)}${seconds.toFixed(1)} s`);
const total = sum(done.map(({ counts }) => counts));
console.log(`\n${closingLine(total)}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
