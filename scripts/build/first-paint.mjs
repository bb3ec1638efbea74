/**
 * What a new filing needs until its first question can be answered, in few files: compression works within a file, so that many small
 * ones weigh more. Found by following imports from the roots below; what is imported late from there is left alone.
 */
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';
import { findEntries } from './entries.mjs';
import { squeezeStyles } from './squeeze-css.mjs';

const src = (path) => join(root, 'src', path);

/** Modules that are imported late in the sources, but always for the first screen. */
const roots = [
  'index.ts',
  'elements/steps/type-check-step.ts',
  'elements/fields/choice-field.ts',
  'core/store/filing-store.ts',
  'adapters/device/ports.ts',
  'data/catalogue/first.ts',
  'data/dictionaries/first.ts',
].map(src);

/** Ids of the profiles that ship with the package. */
const providers = Object.keys(findEntries()).flatMap((entry) => (entry.startsWith('providers/') ? [entry.slice('providers/'.length)] : []));

/** Message files of the first screen. */
const namespaces = ['shell', 'ui.first', 'type-check.first', 'fields.first'];

/** Message files that follow right after it, all together. */
const followers = ['ui', 'fields', 'type-check', 'terms', 'findings', 'values', 'notices', 'capture', 'people', 'papers'];

/** Files of their own for what other entries need too: `./core` must bring neither elements nor storage along, nor an adapter elements. */
const isIn = (id, ...rooms) => rooms.some((room) => id.startsWith(src(`${room}/`)));

/** @returns {{ plugin: import('vite').Plugin, codeSplitting: object }} */
export function firstPaint() {
  const first = new Set();
  const plugin = {
    name: 'first-paint',
    // Indentation inside templates and style sheets is shipped as it stands. Lines stay lines, so that what the page shows is the same.
    transform: (code, id) => (id.startsWith(src('elements/')) ? { code: squeezeStyles(code).replace(/\n[ \t]+/g, '\n'), map: null } : null),
    buildEnd() {
      const follow = (id) => {
        if (first.has(id) || id.includes('/locales/')) return;
        const info = this.getModuleInfo(id);
        if (info === null || info.isExternal) return;
        // What an entry does when it is imported is for those alone who import it.
        if (id !== src('index.ts')) first.add(id);
        info.importedIds.forEach(follow);
      };
      roots.forEach(follow);
    },
  };
  const isMessages = (names, locale, id) => names.some((name) => id === join(root, 'locales', locale, `${name}.json`));
  const group = (name, priority, test) => ({ name, priority, test });
  const codeSplitting = {
    groups: [
      group('first-core', 3, (id) => first.has(id) && isIn(id, 'core', 'data')),
      group('first-device', 2, (id) => first.has(id) && isIn(id, 'adapters')),
      group('first-page', 1, (id) => first.has(id)),
      // Wanted right after the first question, all together; a host's bundler carries every name of a file in its first one.
      group('later-core', 1, (id) => isIn(id, 'core/plan', 'core/rules', 'core/values', 'core/time', 'core/store') && !id.endsWith('pack-schema.ts') && !id.endsWith('check-pack.ts')),
      group('later-controls', 1, (id) => isIn(id, 'elements/ui', 'elements/fields') && !/app-|qr-code/.test(id)),
      group('later-parts', 1, (id) => isIn(id, 'elements/wizard') || /elements\/table\/(service-|evidence)/.test(id)),
      // Every first screen names its sources; hardly one needs the builders.
      group('provider-sources', 2, (id) => id === src('providers/shared/sources.ts')),
      group('provider-parts', 1, (id) => isIn(id, 'providers/shared')),
      ...providers.map((name) => group(`first-${name}`, 1, (id) => ['index', 'first-screen', 'sources', 'type-table', 'limits', 'theme'].some((part) => id === src(`providers/${name}/${part}.ts`)))),
      ...['zh-CN', 'en'].flatMap((locale) => [
        group(`first-${locale}`, 1, (id) => isMessages(namespaces, locale, id)),
        group(`later-${locale}`, 1, (id) => isMessages(followers, locale, id)),
      ]),
    ],
  };
  return { plugin, codeSplitting };
}
