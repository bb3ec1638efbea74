import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { root } from './paths.mjs';

/**
 * Runs a program of this checkout (node_modules/.bin first) and shows its output.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, allowFailure?: boolean }} [options]
 * @returns {Promise<number>} the exit code
 * @throws {Error} when the program fails, unless `allowFailure`
 */
export function run(command, args, { env = {}, allowFailure = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env, PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH}` },
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0 || allowFailure) resolve(code ?? 1);
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code}`));
    });
  });
}
