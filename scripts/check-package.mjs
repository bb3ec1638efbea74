/**
 * The package as it would be published: the list of side effects is exact, publint is content, every export exists, the element manifest
 * is up to date.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import ts from 'typescript';
import { manifestIsCurrent } from './build/manifest.mjs';
import { filesBelow, posixRelative, root } from './lib/paths.mjs';
import { lineOf, parse, report } from './lib/source.mjs';

/** Names that a file itself brings into being at its top level: changing those is nobody else's business. */
function ownNames(source) {
  const names = new Set();
  const bind = (name) => {
    if (ts.isIdentifier(name)) names.add(name.text);
    else for (const element of name.elements) if (ts.isBindingElement(element)) bind(element.name);
  };
  for (const statement of source.statements) {
    if (ts.isVariableStatement(statement)) for (const declaration of statement.declarationList.declarations) bind(declaration.name);
    else if ((ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) && statement.name !== undefined) names.add(statement.name.text);
  }
  return names;
}

const baseName = (node) => {
  let at = node;
  while (ts.isPropertyAccessExpression(at) || ts.isElementAccessExpression(at) || ts.isNonNullExpression(at) || ts.isParenthesizedExpression(at)) at = at.expression;
  return ts.isIdentifier(at) ? at.text : null;
};

/** A statement at the top level that another module or the page could notice. */
function hasEffect(statement, own) {
  if (ts.isImportDeclaration(statement)) return false;
  if (ts.isExpressionStatement(statement)) {
    const { expression } = statement;
    if (ts.isStringLiteral(expression)) return false;
    if (ts.isBinaryExpression(expression) && expression.operatorToken.kind === ts.SyntaxKind.EqualsToken) return !own.has(baseName(expression.left));
    // Lowered decorators: __decorate([...], Own.prototype, …)
    if (ts.isCallExpression(expression) && /(^|_)decorate/i.test(expression.expression.getText())) return !expression.arguments.slice(1).some((argument) => own.has(baseName(argument)));
    return true;
  }
  if (ts.isBlock(statement) || ts.isIfStatement(statement) || ts.isForStatement(statement) || ts.isForOfStatement(statement) || ts.isWhileStatement(statement) || ts.isTryStatement(statement)) return true;
  return false;
}

/** @returns {number} line of the first effect, 0 when there is none */
export function effectLine(source) {
  const own = ownNames(source);
  const statement = source.statements.find((candidate) => hasEffect(candidate, own));
  return statement === undefined ? 0 : lineOf(source, statement.getStart(source));
}

/** `import './x.js'` for its effects alone. */
const bareImports = (source) =>
  source.statements.filter((statement) => ts.isImportDeclaration(statement) && statement.importClause === undefined).map((statement) => statement.moduleSpecifier.text);

/** @returns {import('./lib/source.mjs').Finding[]} */
export function checkSideEffects(base, listed) {
  const findings = [];
  const files = filesBelow(join(base, 'dist'), (path) => path.endsWith('.js') && !path.includes('/dist/ocr/'));
  const names = new Set(files.map((path) => `./${posixRelative(base, path)}`));
  for (const name of listed) if (!names.has(name)) findings.push({ file: 'package.json', line: 0, message: `sideEffects lists ${name}, which was not built` });
  for (const path of files) {
    const name = `./${posixRelative(base, path)}`;
    const source = parse(path);
    const line = effectLine(source);
    if (line > 0 && !listed.includes(name)) findings.push({ file: name, line, message: 'has an effect at its top level but is not listed in sideEffects' });
    if (line === 0 && listed.includes(name)) findings.push({ file: name, line: 0, message: 'is listed in sideEffects but has no effect' });
    for (const specifier of bareImports(source)) {
      if (!specifier.startsWith('.')) continue;
      const target = `./${posixRelative(base, resolve(dirname(path), specifier))}`;
      // Bundlers write such an import for chunks they merely order; one that does something must be listed.
      if (effectLine(parse(join(base, target))) > 0 && !listed.includes(target)) findings.push({ file: name, line: 0, message: `imports ${target} for its effects, which is not listed` });
    }
  }
  return findings;
}

/** Rows of `exports` without a star point at files. */
function checkExports(exports) {
  const findings = [];
  for (const [name, target] of Object.entries(exports)) {
    for (const file of typeof target === 'string' ? [target] : Object.values(target)) {
      if (!file.includes('*') && !existsSync(join(root, file))) findings.push({ file: 'package.json', line: 0, message: `exports["${name}"] points at ${file}, which was not built` });
    }
  }
  // A star row promises types for every file it reaches.
  for (const room of ['adapters', 'providers']) {
    for (const path of filesBelow(join(root, 'dist', room), (file) => file.endsWith('.js'))) {
      const types = exports[`./${room}/*`].types.replace('*', posixRelative(join(root, 'dist', room), path).replace(/\.js$/, ''));
      if (!existsSync(join(root, types))) findings.push({ file: posixRelative(root, path), line: 0, message: `has no types at ${types}` });
    }
  }
  return findings;
}

async function main() {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const findings = [...checkSideEffects(root, manifest.sideEffects), ...checkExports(manifest.exports)];
  const { messages } = await publint({ pkgDir: root, level: 'suggestion', strict: true, pack: false });
  for (const message of messages) findings.push({ file: 'package.json', line: 0, message: `publint: ${formatMessage(message, manifest) ?? message.code}` });
  if (!(await manifestIsCurrent())) findings.push({ file: 'custom-elements.json', line: 0, message: 'is not up to date; run `npm run manifest` and commit it' });
  report('package', findings, filesBelow(join(root, 'dist'), (path) => path.endsWith('.js')).length);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
