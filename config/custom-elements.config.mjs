import { readFileSync } from 'node:fs';

/**
 * The manifest describes elements and nothing else: what a reader of the documentation, or an editor, can use.
 * Left out: private, protected, static and internal members, methods that belong to the rendering library, other classes and functions.
 */
const lifecycle = new Set(['connectedCallback', 'disconnectedCallback', 'hostConnected', 'hostDisconnected', 'hostUpdate', 'hostUpdated', 'createRenderRoot', 'render', 'willUpdate', 'updated', 'firstUpdated', 'update', 'shouldUpdate', 'getUpdateComplete']);
const isPublic = (member) => !['private', 'protected'].includes(member.privacy) && !/^[#_]/.test(member.name) && member.static !== true && !lifecycle.has(member.name);

/** The custom properties of one table in `tokens.ts`, by name. */
function tokensOf(source, table) {
  const start = source.indexOf(`export const ${table} = {`);
  const body = source.slice(start, source.indexOf('}', start));
  return new Map([...body.matchAll(/^\s*'(--icp-[\w-]+)': (?:'([^']*)'|"([^"]*)"),$/gm)].map(([, name, single, double]) => [name, single ?? double]));
}

/** Every token with its value: whoever writes a theme has no other place in the package to look. */
function themeProperties() {
  const source = readFileSync(new URL('../src/elements/base/tokens.ts', import.meta.url), 'utf8');
  const dark = tokensOf(source, 'darkTokens');
  return [...tokensOf(source, 'lightTokens')].map(([name, value]) => ({ name, default: value, ...(dark.has(name) ? { description: `In the dark scheme ${dark.get(name)}.` } : {}) }));
}

const elementsOnly = {
  name: 'elements-only',
  /** An element names its tag in `static readonly tag`, because importing its file defines nothing. */
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isClassDeclaration(node) || node.name === undefined) return;
    const declaration = moduleDoc.declarations?.find((candidate) => candidate.name === node.name.text);
    if (declaration === undefined) return;
    for (const member of node.members) {
      const isTag = ts.isPropertyDeclaration(member) && member.name.getText() === 'tag' && member.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.StaticKeyword);
      if (isTag && member.initializer !== undefined && ts.isStringLiteral(member.initializer)) {
        declaration.tagName = member.initializer.text;
        declaration.customElement = true;
      }
    }
  },
  packageLinkPhase({ customElementsManifest: manifest }) {
    for (const module of manifest.modules) {
      module.declarations = (module.declarations ?? []).filter((declaration) => declaration.kind === 'class' && declaration.tagName !== undefined);
      const names = new Set(module.declarations.map((declaration) => declaration.name));
      for (const declaration of module.declarations) {
        const members = declaration.members ?? [];
        const hidden = new Set(members.filter((member) => !isPublic(member)).map((member) => member.name));
        declaration.members = members.filter(isPublic);
        declaration.attributes = (declaration.attributes ?? []).filter((attribute) => !hidden.has(attribute.fieldName));
        // `name` comes from the helper that fires whatever event it is given.
        declaration.events = (declaration.events ?? []).filter((event) => event.name !== 'name');
        if (declaration.name === 'IcpFilingWizard') declaration.cssProperties = themeProperties();
        for (const key of ['members', 'attributes', 'events']) if (declaration[key].length === 0) delete declaration[key];
      }
      module.exports = (module.exports ?? []).filter((row) => names.has(row.declaration?.name));
    }
    manifest.modules = manifest.modules.filter((module) => module.declarations.length > 0).sort((a, b) => (a.path < b.path ? -1 : 1));
  },
};

export default {
  globs: ['src/elements/**/*.ts'],
  exclude: ['**/*.d.ts'],
  litelement: true,
  packagejson: false,
  plugins: [elementsOnly],
};
