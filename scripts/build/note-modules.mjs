import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { posixRelative, root } from '../lib/paths.mjs';

/** Notes which module went into which chunk and how long it is, for `npm run size -- --modules`. */
export const noteModules = () => ({
  name: 'note-modules',
  generateBundle(_options, bundle) {
    const chunks = {};
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      chunks[chunk.fileName] = Object.entries(chunk.modules).map(([id, { renderedLength }]) => ({ id: posixRelative(root, id), length: renderedLength }));
    }
    mkdirSync(join(root, '.cache'), { recursive: true });
    writeFileSync(join(root, '.cache/cdn-modules.json'), JSON.stringify(chunks));
  },
});
