/**
 * Rooms and arrows: which part of src/ may import which, and which packages. There is no allow-list: a breach is mended by moving
 * code, not by an entry here. Import cycles, of values or of types, are breaches wherever they are.
 */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { posixRelative, root } from './lib/paths.mjs';
import { importsOf, parse, report, typescriptFiles } from './lib/source.mjs';

/** @typedef {{ imports: string[], typesFrom?: string[], packages?: string[], sibling?: 'apart' }} Room */

const kit = ['lit', '@lit/context'];
const below = ['core', 'i18n', 'elements/base', 'elements/ui'];

/**
 * A room may import itself and the rooms named here; `typesFrom` are rooms of which only types may be taken.
 * `sibling: 'apart'`: an element file of that room may not import another element file of it.
 * A name with `/*` stands for one room per folder: providers and adapters do not know each other.
 * @type {Record<string, Room>}
 */
export const rooms = {
  // The one error class is common ground: whoever cannot do what was asked says so with it.
  'core/model/errors.ts': { imports: [], typesFrom: ['core'] },
  'core/model': { imports: ['core'], packages: ['zod/mini'] },
  'core/rules': { imports: ['core'], packages: ['zod/mini'] },
  'core/values': { imports: ['core'], packages: [] },
  core: { imports: ['core/model', 'core/rules', 'core/values'] },
  data: { imports: ['core/model/errors.ts'], typesFrom: ['core'] },
  // Builders of rows that every profile is made of; they know no provider.
  'providers/shared': { imports: [], typesFrom: ['core'] },
  'providers/*': { imports: ['providers/shared'], typesFrom: ['core'] },
  // The table of profiles that ship with the SDK, each behind an import().
  'providers/index.ts': { imports: ['providers'], typesFrom: ['core'] },
  i18n: { imports: ['core/model/errors.ts', 'locales'], typesFrom: ['core'], packages: ['i18next'] },
  capture: { imports: ['core'], packages: ['tesseract.js', 'zxing-wasm', 'fflate', 'pbf', '@noble/hashes', '@peculiar/asn1-schema', '@peculiar/asn1-x509', '@peculiar/asn1-cms'] },
  // Documents that the wizard fills in for the applicant; behind a port, as capture is.
  letters: { imports: ['core'], packages: ['docx'] },
  'adapters/*': { imports: ['core'], packages: ['idb'] },
  'elements/base': { imports: ['core', 'i18n'], packages: kit },
  'elements/ui': { imports: ['core', 'i18n', 'elements/base'], packages: [...kit, 'uqr'] },
  'elements/fields': { imports: below, packages: kit, sibling: 'apart' },
  // Not siblings of one kind: what checks a service is made of a table.
  'elements/table': { imports: [...below, 'elements/fields'], packages: kit },
  'elements/steps': { imports: [...below, 'elements/fields', 'elements/table'], packages: kit, sibling: 'apart' },
  'elements/wizard': { imports: [...below, 'elements/fields', 'elements/table', 'elements/steps'], packages: kit },
  'elements/records': { imports: [...below, 'elements/fields', 'elements/table', 'elements/steps'], packages: kit },
  'define.ts': { imports: ['elements', 'environment.ts', 'records.ts'] },
  // The records' own composition root, which comes after the wizard's first screen.
  'records.ts': { imports: ['core', 'data', 'adapters', 'environment.ts', 'elements'] },
  // The composition root that `.` and `./define` share: wires the default ports.
  'environment.ts': { imports: ['core', 'data', 'providers', 'adapters', 'capture', 'letter-ports.ts', 'elements/wizard'] },
  // The part of it that comes with the first letter.
  'letter-ports.ts': { imports: ['core', 'data', 'letters'] },
  'core.ts': { imports: ['core', 'data'] },
  'index.ts': { imports: ['*'] },
};

/** @param {string} file path below src/ @returns {string | null} */
export function roomOf(file) {
  if (file.startsWith('../locales/')) return 'locales';
  if (file.startsWith('../')) return null;
  const parts = file.split('/');
  for (const name of Object.keys(rooms)) {
    const wanted = name.split('/');
    if (name === file) return name;
    if (wanted.length >= parts.length) continue;
    if (wanted.every((part, index) => part === '*' || part === parts[index])) return parts.slice(0, wanted.length).join('/');
  }
  return null;
}

const tableRow = (room) => rooms[room] ?? rooms[room.replace(/\/[^/]+$/, '/*')];

/** `core` in a row covers core/model too, `elements` all of elements/. */
const covers = (names, room) => names.some((name) => name === '*' || name === room || room.startsWith(`${name}/`));

const packageAllowed = (packages, specifier) => packages.some((name) => specifier === name || specifier.startsWith(`${name}/`));

const isElementFile = (source) => /interface\s+HTMLElementTagNameMap/.test(source.text);

/** `./x.js` as written → the file that it means. */
function target(from, specifier) {
  const path = resolve(dirname(from), specifier);
  const candidates = [path.replace(/\.js$/, '.ts'), path];
  return candidates.find((candidate) => existsSync(candidate)) ?? null;
}

/**
 * Strongly connected groups of more than one file, or of one that imports itself (Tarjan).
 * @param {Map<string, Set<string>>} graph
 */
export function cyclesIn(graph) {
  const index = new Map();
  const low = new Map();
  const stack = [];
  const cycles = [];
  const visit = (node) => {
    index.set(node, index.size);
    low.set(node, index.get(node));
    stack.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!index.has(next)) {
        visit(next);
        low.set(node, Math.min(low.get(node), low.get(next)));
      } else if (stack.includes(next)) {
        low.set(node, Math.min(low.get(node), index.get(next)));
      }
    }
    if (low.get(node) === index.get(node)) {
      const group = stack.splice(stack.indexOf(node));
      if (group.length > 1 || graph.get(node)?.has(node)) cycles.push(group);
    }
  };
  for (const node of graph.keys()) if (!index.has(node)) visit(node);
  return cycles;
}

/** One way around a group of files that all reach each other, for the message. */
function wayAround(graph, group) {
  const members = new Set(group);
  const [start] = group;
  const queue = [[start]];
  const seen = new Set();
  while (queue.length > 0) {
    const path = queue.shift();
    for (const next of graph.get(path.at(-1)) ?? []) {
      if (next === start) return [...path, start];
      if (members.has(next) && !seen.has(next)) {
        seen.add(next);
        queue.push([...path, next]);
      }
    }
  }
  return group;
}

/** @returns {{ findings: import('./lib/source.mjs').Finding[], checked: number }} */
export function checkBoundaries(base = root) {
  const src = join(base, 'src');
  const files = typescriptFiles(base, ['src']);
  const sources = new Map(files.map((path) => [path, parse(path)]));
  const findings = [];
  const graph = new Map();

  for (const [path, source] of sources) {
    const file = posixRelative(src, path);
    const room = roomOf(file);
    const edges = new Set();
    graph.set(path, edges);
    const breach = (line, message) => findings.push({ file: `src/${file}`, line, message });
    if (room === null) {
      breach(0, 'lies in no room of the table in scripts/check-boundaries.mjs');
      continue;
    }
    const row = tableRow(room);
    for (const { specifier, typeOnly, line } of importsOf(source)) {
      if (specifier === null) {
        breach(line, 'imports a computed address; use a literal, so that bundlers and this gate see it');
        continue;
      }
      if (!specifier.startsWith('.')) {
        if (room !== 'index.ts' && !packageAllowed(row.packages ?? [], specifier)) breach(line, `${room} may not import the package '${specifier}'`);
        continue;
      }
      const to = target(path, specifier);
      if (to === null) {
        breach(line, `imports '${specifier}', which does not exist`);
        continue;
      }
      const other = posixRelative(src, to);
      const otherRoom = roomOf(other);
      if (sources.has(to)) edges.add(to);
      if (otherRoom === null) {
        breach(line, `imports '${specifier}', which is in no room`);
      } else if (otherRoom === room) {
        const apart = row.sibling === 'apart' && isElementFile(source) && sources.has(to) && isElementFile(sources.get(to));
        if (apart) breach(line, `an element of ${room} may not import its sibling '${other}'`);
      } else if (covers(row.imports, otherRoom) || (typeOnly && covers(row.typesFrom ?? [], otherRoom))) {
        continue;
      } else if (covers(row.typesFrom ?? [], otherRoom)) {
        breach(line, `${room} may take only types from ${otherRoom} ('${specifier}')`);
      } else {
        breach(line, `${room} may not import ${otherRoom} ('${specifier}')`);
      }
    }
  }

  for (const group of cyclesIn(graph)) {
    const way = wayAround(graph, group).map((path) => `src/${posixRelative(src, path)}`);
    findings.push({ file: way[0], line: 0, message: `import cycle: ${way.join(' → ')}` });
  }
  return { findings, checked: files.length };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { findings, checked } = checkBoundaries();
  report('boundaries', findings, checked);
}
