import { readdirSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the checkout, whatever the working directory is. */
export const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));

/**
 * All files below a folder, as sorted absolute paths; an absent folder has none.
 * @param {string} folder
 * @param {(path: string) => boolean} [wanted]
 * @returns {string[]}
 */
export function filesBelow(folder, wanted = () => true) {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (error.code === 'ENOENT') return [];
    throw error;
  }
  return entries
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesBelow(path, wanted);
      return wanted(path) ? [path] : [];
    })
    .sort();
}

/** @param {string} from @param {string} path */
export const posixRelative = (from, path) => relative(from, path).split(sep).join('/');
