/** Rows as JSON files and uploads as plain files in one folder per tenant: what was saved can be looked at with any editor. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const safe = (name) => encodeURIComponent(name).replaceAll('.', '%2E');

export function openStore(folder) {
  const folderOf = (table) => {
    const path = join(folder, table);
    mkdirSync(path, { recursive: true });
    return path;
  };
  const read = (path) => {
    try {
      return readFileSync(path);
    } catch (error) {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    }
  };
  /** Written beside and renamed, so that a crash leaves the old file or the new one, never half of one. */
  const write = (path, bytes) => {
    writeFileSync(`${path}.new`, bytes);
    renameSync(`${path}.new`, path);
  };
  return {
    folder,
    get: (table, key) => {
      const bytes = read(join(folderOf(table), `${safe(key)}.json`));
      return bytes && JSON.parse(bytes.toString('utf8'));
    },
    put: (table, key, value) => write(join(folderOf(table), `${safe(key)}.json`), JSON.stringify(value, null, 1)),
    remove: (table, key) => rmSync(join(folderOf(table), `${safe(key)}.json`), { force: true }),
    all: (table) =>
      readdirSync(folderOf(table))
        .filter((name) => name.endsWith('.json'))
        .map((name) => JSON.parse(readFileSync(join(folderOf(table), name), 'utf8'))),
    putFile: (key, bytes) => write(join(folderOf('bytes'), safe(key)), bytes),
    getFile: (key) => read(join(folderOf('bytes'), safe(key))),
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
}
