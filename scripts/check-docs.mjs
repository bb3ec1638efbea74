/**
 * What the elements' headers promise against what their code does: slots, parts and events of custom-elements.json exist in the
 * element or what it is made of, and none is there without being promised. Members of the outer elements have a description.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { root } from './lib/paths.mjs';
import { importsOf, parse, report, walk } from './lib/source.mjs';

/** The elements that a host writes into its page. */
const outer = /^icp-filing-/;

const isElement = (source) => /interface\s+HTMLElementTagNameMap/.test(source.text);

/** What one file makes: names of slots, parts and events, as far as they are written out. */
function madeIn(source) {
  const made = { slots: new Set(), cssParts: new Set(), events: new Set() };
  walk(source, (node) => {
    if (ts.isTaggedTemplateExpression(node)) {
      const text = ts.isNoSubstitutionTemplateLiteral(node.template)
        ? node.template.text
        : [node.template.head.text, ...node.template.templateSpans.map((span) => span.literal.text)].join('\u0000');
      for (const [, attributes] of text.matchAll(/<slot((?:[^>"']|"[^"]*"|'[^']*')*)>/g)) {
        // A slot that is itself put into an inner element's slot has two names; its own is `name`.
        const name = /\sname\s*=\s*"([^"]*)"/.exec(attributes)?.[1] ?? '';
        if (!name.includes('\u0000')) made.slots.add(name);
      }
      for (const [, names] of text.matchAll(/\spart\s*=\s*"([^"]*)"/g)) for (const name of names.split(/\s+/)) if (name !== '' && !name.includes('\u0000')) made.cssParts.add(name);
    }
    const isEvent =
      (ts.isNewExpression(node) && ts.isIdentifier(node.expression) && /^(Custom)?Event$/.test(node.expression.text)) ||
      (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && /^#?(emit|fire)([A-Z]\w*)?$/.test(node.expression.name.text));
    if (isEvent) {
      const [name] = node.arguments ?? [];
      if (name !== undefined && ts.isStringLiteralLike(name)) made.events.add(name.text);
    }
  });
  return made;
}

/** The class's own file and those of the classes it extends; and everything below src/elements it is made of, other elements apart. */
function filesOf(path, base) {
  const own = new Set([path]);
  const all = new Set();
  const elements = join(base, 'src/elements');
  const targetOf = (from, specifier) => resolve(dirname(from), specifier).replace(/\.js$/, '.ts');
  const visit = (file) => {
    if (all.has(file) || !existsSync(file)) return;
    all.add(file);
    const source = parse(file);
    for (const { specifier } of importsOf(source)) {
      if (!specifier?.startsWith('.')) continue;
      const to = targetOf(file, specifier);
      if (!to.startsWith(elements) || !existsSync(to) || isElement(parse(to))) continue;
      visit(to);
    }
  };
  visit(path);
  const climb = (file) => {
    const source = parse(file);
    const parents = new Set();
    walk(source, (node) => {
      if (ts.isHeritageClause(node) && node.token === ts.SyntaxKind.ExtendsKeyword) for (const type of node.types) if (ts.isIdentifier(type.expression)) parents.add(type.expression.text);
    });
    for (const statement of source.statements) {
      if (!ts.isImportDeclaration(statement) || !statement.moduleSpecifier.text.startsWith('.')) continue;
      const bindings = statement.importClause?.namedBindings;
      if (bindings === undefined || !ts.isNamedImports(bindings) || !bindings.elements.some((element) => parents.has(element.name.text))) continue;
      const to = targetOf(file, statement.moduleSpecifier.text);
      if (existsSync(to) && !own.has(to)) {
        own.add(to);
        climb(to);
      }
    }
  };
  climb(path);
  return { own: [...own], all: [...new Set([...all, ...own])] };
}

const union = (files, pick) => new Set(files.flatMap((file) => [...madeIn(parse(file))[pick]]));
const called = { slots: 'slot', cssParts: 'part', events: 'event' };

export function checkDocs(base = root) {
  const findings = [];
  const { modules } = JSON.parse(readFileSync(join(base, 'custom-elements.json'), 'utf8'));
  for (const { path, declarations } of modules) {
    for (const declaration of declarations) {
      const breach = (message) => findings.push({ file: path, line: 0, message: `<${declaration.tagName}> ${message}` });
      const { own, all } = filesOf(join(base, path), base);
      if ((declaration.description ?? '').trim() === '') breach('has no description');
      for (const kind of Object.keys(called)) {
        const promised = new Set((declaration[kind] ?? []).map((row) => row.name));
        const possible = union(all, kind);
        const certain = union(own, kind);
        for (const name of promised) if (!possible.has(name)) breach(`documents the ${called[kind]} '${name}', which nothing makes`);
        for (const name of certain) if (!promised.has(name)) breach(`makes the ${called[kind]} '${name}' without documenting it`);
        for (const row of declaration[kind] ?? []) if ((row.description ?? '').trim() === '') breach(`does not describe the ${called[kind]} '${row.name}'`);
      }
      if (outer.test(declaration.tagName)) {
        for (const member of declaration.members ?? []) if ((member.description ?? '').trim() === '') breach(`does not describe its member '${member.name}'`);
      }
    }
  }
  return { findings, checked: modules.length };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { findings, checked } = checkDocs();
  report('docs', findings, checked);
}
