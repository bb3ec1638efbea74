/** What the source gates share: the files, their syntax trees, and one way to report. */
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { filesBelow, posixRelative, root } from './paths.mjs';

/** @typedef {{ file: string, line: number, message: string }} Finding */

/**
 * @param {string} base
 * @param {string[]} folders
 */
export const typescriptFiles = (base, folders) =>
  folders.flatMap((folder) => filesBelow(`${base}/${folder}`, (path) => path.endsWith('.ts') && !path.endsWith('.d.ts')));

/** @param {string} path */
export const parse = (path, text = readFileSync(path, 'utf8')) =>
  ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, path.endsWith('.ts') ? ts.ScriptKind.TS : ts.ScriptKind.JS);

/** @param {ts.SourceFile} source @param {number} position */
export const lineOf = (source, position) => source.getLineAndCharacterOfPosition(position).line + 1;

/** @param {ts.Node} node @param {(node: ts.Node) => void} visit */
export function walk(node, visit) {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/**
 * Every module that a file names: static, type-only, re-exported, `import('…')` as a value or as a type.
 * @returns {{ specifier: string | null, typeOnly: boolean, dynamic: boolean, line: number }[]} null: an import whose target is computed
 */
export function importsOf(source) {
  const found = [];
  const add = (node, specifier, typeOnly, dynamic = false) =>
    found.push({ specifier, typeOnly, dynamic, line: lineOf(source, node.getStart(source)) });
  walk(source, (node) => {
    if (ts.isImportDeclaration(node)) {
      const clause = node.importClause;
      const bindings = clause?.namedBindings;
      const allTypes =
        clause !== undefined &&
        (clause.isTypeOnly ||
          (clause.name === undefined &&
            bindings !== undefined &&
            ts.isNamedImports(bindings) &&
            bindings.elements.length > 0 &&
            bindings.elements.every((element) => element.isTypeOnly)));
      add(node, node.moduleSpecifier.text, allTypes);
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) {
      add(node, node.moduleSpecifier.text, node.isTypeOnly);
    } else if (ts.isImportTypeNode(node)) {
      const argument = node.argument;
      add(node, ts.isLiteralTypeNode(argument) && ts.isStringLiteral(argument.literal) ? argument.literal.text : null, true);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      add(node, argument !== undefined && ts.isStringLiteralLike(argument) ? argument.text : null, false, true);
    }
  });
  return found;
}

/**
 * Prints findings and ends the process accordingly. The last line counts files as checks, so that a gate adds to the totals.
 * @param {string} gate
 * @param {Finding[]} findings
 * @param {number} checked
 */
export function report(gate, findings, checked, base = root) {
  for (const { file, line, message } of findings) {
    console.error(`${file.startsWith('/') ? posixRelative(base, file) : file}${line > 0 ? `:${line}` : ''}  ${message}`);
  }
  console.log(`${gate}: ${checked} files checked, ${findings.length} breaches`);
  if (checked === 0) console.error(`${gate}: found no file to check`);
  process.exitCode = findings.length > 0 || checked === 0 ? 1 : 0;
}
