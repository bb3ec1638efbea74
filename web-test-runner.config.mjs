import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { findChromium } from './scripts/lib/chromium.mjs';
import { closingLine, writeCounts } from './scripts/lib/counts.mjs';
import { jsonModules } from './scripts/lib/wtr-json.mjs';
import { testServer } from './test/server/wtr-plugin.mjs';

const { executablePath, args, packed } = await findChromium();

// The library runs with its production condition, so this is only for a test that loads Lit's development build on purpose.
const fromLitDevMode = (log) => log.args.some((arg) => typeof arg === 'string' && arg.includes('Lit is in dev mode'));

/** Prints the closing line, and fails what the runner itself lets pass: a file without tests, and console output. */
function closing() {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const add = (suite) => {
    for (const test of suite?.tests ?? []) counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
    for (const inner of suite?.suites ?? []) add(inner);
  };
  const total = () => counts.passed + counts.failed + counts.skipped;
  return {
    stop({ sessions }) {
      const complaints = [];
      for (const session of sessions) {
        const file = session.testFile.replace(`${process.cwd()}/`, '');
        const before = total();
        add(session.testResults);
        if (session.errors.length > 0) {
          counts.failed += 1;
        } else if (total() === before) {
          counts.failed += 1;
          complaints.push(`${file}: holds no test`);
        }
        if (session.logs.length > 0) {
          counts.failed += 1;
          const lines = session.logs.map((log) => log.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' '));
          complaints.push(`${file}: printed to the console:\n    ${lines.join('\n    ')}`);
        }
      }
      if (total() === 0) {
        counts.failed += 1;
        complaints.push('no test ran');
      }
      writeCounts(process.env.COUNTS_FILE ?? '.cache/unit-counts.json', counts);
      process.on('exit', () => {
        for (const complaint of complaints) process.stdout.write(`\n✗ ${complaint}\n`);
        process.stdout.write(`\n${closingLine(counts)}\n`);
        if (counts.failed > 0) process.exitCode = 1;
      });
    },
  };
}

export default {
  files: 'test/**/*.test.ts',
  nodeResolve: { exportConditions: ['browser', 'production'] },
  plugins: [
    jsonModules(),
    testServer(),
    // Without `tsconfig` esbuild does not know that the decorators are the legacy ones, and refuses each of them.
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)) }),
  ],
  browsers: [chromeLauncher({ launchOptions: { executablePath, args, ...(packed ? { headless: 'shell' } : {}) } })],
  testFramework: { config: { timeout: 10_000, forbidOnly: true } },
  testsFinishTimeout: 180_000,
  filterBrowserLogs: (log) => !fromLitDevMode(log),
  reporters: [defaultReporter({ reportTestProgress: process.stdout.isTTY === true }), closing()],
  coverageConfig: { include: ['src/**/*.ts'], report: true, reportDir: 'coverage', reporters: ['text-summary', 'lcov'] },
};
