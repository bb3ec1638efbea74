/** Lints: oxlint (with types) over everything that is written by hand, lit-analyzer over the templates. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './lib/paths.mjs';
import { run } from './lib/run.mjs';

/** Attributes that are younger than lit-analyzer, or that it forgot. */
const knownAttributes = new Set(['popover', 'popovertarget', 'popovertargetaction', 'inert', 'capture', 'enterkeyhint', 'fetchpriority']);

/**
 * What lit-analyzer cannot know: Lit's `nothing` takes an attribute away (it sees a symbol in the type), a string that was composed may
 * well be one of an attribute's tokens, and a number is written as text. True when the message is about no more than that.
 * @param {string} message
 */
export function isFalseAlarm(message) {
  // The records are handed the wizard's class by the composition root; rooms beside each other do not import each other.
  if (message === 'Missing import for <icp-filing-wizard>') return true;
  const attribute = /^Unknown attribute '([\w-]+)'\.?/.exec(message);
  if (attribute !== null) return knownAttributes.has(attribute[1]);
  const match = /^Type '(.+)' is not assignable to '(.+)'$/.exec(message);
  if (match === null) return false;
  const given = match[1].split(' | ').filter((type) => type !== 'Symbol(undefined)');
  const wanted = match[2].split(' | ');
  const takesText = wanted.every((type) => type.startsWith('"') || type.startsWith('...')) || wanted.includes('string');
  const shortened = wanted.some((type) => type.startsWith('...'));
  return given.every((type) => wanted.includes(type) || (type === 'number' && wanted.includes('string')) || (takesText && (type === 'string' || (type.startsWith('"') && (shortened || wanted.includes('string'))))));
}

/** @returns {Promise<string[]>} */
function lintTemplates() {
  const args = ['src/elements/**/*.ts', '--strict', '--format', 'list', '--noColor', '--maxWarnings', '-1'];
  // Its knowledge of CSS ends before container queries and nesting.
  args.push('--rules.no-invalid-css', 'off');
  return new Promise((resolve) => {
    execFile(join(root, 'node_modules/.bin/lit-analyzer'), args, { cwd: root, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      const problems = [];
      let file = '';
      let files = 0;
      for (const line of stdout.split('\n')) {
        const row = /^\s+(\d+):(\d+)\s+(error|warning)\s+(.*)$/.exec(line);
        if (/^\S.*\.ts$/.test(line)) file = line.replace('./', '');
        else if (/^Analyzing (\d+) files/.test(line)) files = Number(/\d+/.exec(line)[0]);
        else if (row !== null && !isFalseAlarm(row[4])) problems.push(`${file}:${row[1]}  ${row[4]}`);
      }
      if (files === 0) problems.push(`lit-analyzer looked at no file: ${error?.message ?? ''} ${stderr}`);
      resolve(problems);
    });
  });
}

async function main() {
  const folders = ['src', 'test', 'stories', 'demo', 'scripts', 'config', '.storybook'].filter((folder) => existsSync(join(root, folder)));
  const code = await run('oxlint', ['-c', 'config/oxlint.json', '--type-aware', '--deny-warnings', ...folders, 'web-test-runner.config.mjs'], { allowFailure: true });
  const problems = await lintTemplates();
  for (const problem of problems) console.error(problem);
  console.log(`lint: oxlint ${code === 0 ? 'passed' : 'failed'}, lit-analyzer found ${problems.length} problems`);
  process.exitCode = code !== 0 || problems.length > 0 ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
