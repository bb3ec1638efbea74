/**
 * What may not appear: holes in the type system, unsafe ways to make HTML or code, styles that a strict policy blocks, texts outside the
 * message files, printing, provinces and providers outside their data, tests that do not run or cannot fail.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { filesBelow, posixRelative, root } from './lib/paths.mjs';
import { lineOf, parse, report, typescriptFiles, walk } from './lib/source.mjs';

const han = /\p{Script=Han}/u;

/** GB/T 2260: the 34 first-level divisions, as they would be written in code. */
const divisions = {
  slugs: 'beijing tianjin hebei shanxi neimenggu inner-mongolia liaoning jilin heilongjiang shanghai jiangsu zhejiang anhui fujian jiangxi shandong henan hubei hunan guangdong guangxi hainan chongqing sichuan guizhou yunnan tibet xizang shaanxi gansu qinghai ningxia xinjiang taiwan macau'.split(' '),
  chinese: /北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|香港|澳门|台湾/u,
  codes: /\b(11|12|13|14|15|21|22|23|31|32|33|34|35|36|37|41|42|43|44|45|46|50|51|52|53|54|61|62|63|64|65|71|81|82)0000\b/,
};
const providers = {
  slugs: 'ksyun kingsoft tencent aliyun alibaba vnet 21vianet bluecloud azure huawei'.split(' '),
  chinese: /金山|腾讯|阿里|万网|世纪互联|蓝云|华为/u,
};
/** A time zone is not a province, and nothing else is spelled like one. */
const timeZone = 'Asia/Shanghai';

/** Lower-case words of an identifier or a text: `loadBeijingPack` → load, beijing, pack. */
const words = (text) => text.replaceAll(timeZone, '').replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase().split(/[^a-z0-9]+/);

function namesPlace(text) {
  if (divisions.chinese.test(text) || divisions.codes.test(text)) return 'a province';
  if (providers.chinese.test(text)) return 'a provider';
  const found = new Set(words(text));
  if (divisions.slugs.some((slug) => found.has(slug))) return 'a province';
  if (providers.slugs.some((slug) => found.has(slug))) return 'a provider';
  return null;
}

const isLitTemplate = (node) =>
  ts.isTaggedTemplateExpression(node) && ts.isIdentifier(node.tag) && ['html', 'svg', 'staticHtml'].includes(node.tag.text);

/** The static parts of a template with a mark where values go. */
const hole = '\u0000';
const templateText = (node) =>
  ts.isNoSubstitutionTemplateLiteral(node.template)
    ? node.template.text
    : [node.template.head.text, ...node.template.templateSpans.map((span) => span.literal.text)].join(hole);

const spokenAttributes = /\s(aria-label|aria-description|aria-roledescription|aria-valuetext|aria-placeholder|title|placeholder|alt|label|summary)\s*=\s*("([^"]*)"|'([^']*)')/gi;
const letters = /\p{L}/u;

/** Letters that a reader would see or hear, written into a template. */
function visibleLiterals(text) {
  const markup = text.replace(/<!--[\s\S]*?-->/g, '').replace(/<(style|script)[\s\S]*?<\/\1>/gi, '');
  const found = [];
  for (const match of markup.matchAll(spokenAttributes)) {
    const value = match[3] ?? match[4] ?? '';
    if (letters.test(value)) found.push(`${match[1]}="${value.replaceAll(hole, '…')}"`);
  }
  // A value inside a tag may hold `>`, so tags are cut with their quoted attributes.
  const seen = markup.replace(/<\/?[a-zA-Z][^\s>]*(?:[^>"']|"[^"]*"|'[^']*')*>/g, ' ').replace(/&[a-z0-9#]+;/gi, '');
  for (const piece of seen.split(hole)) if (letters.test(piece)) found.push(piece.trim());
  return found;
}

const unsafeNames = new Set(['unsafeHTML', 'unsafeSVG', 'unsafeStatic']);
const unsafeMembers = new Set(['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'createContextualFragment']);

/** @param {(line: number, message: string) => void} breach */
function checkComments(source, breach) {
  // Taken from around the nodes: a scanner alone loses its way inside templates.
  const seen = new Set();
  walk(source, (node) => {
    for (const range of [
      ...(ts.getLeadingCommentRanges(source.text, node.getFullStart()) ?? []),
      ...(ts.getTrailingCommentRanges(source.text, node.getEnd()) ?? []),
    ]) {
      if (seen.has(range.pos)) continue;
      seen.add(range.pos);
      const text = source.text.slice(range.pos, range.end);
      const line = lineOf(source, range.pos);
      if (/@ts-(ignore|expect-error|nocheck)/.test(text)) breach(line, 'silences the compiler');
      if (/\b(TODO|FIXME|XXX|HACK)\b/.test(text)) breach(line, 'leaves something to do');
      if (/(oxlint|eslint|prettier)-(disable|ignore)/.test(text)) breach(line, 'silences a linter');
    }
  });
}

/** Rules for everything that is written in TypeScript. */
function checkTypes(source, node, breach) {
  if (node.kind === ts.SyntaxKind.AnyKeyword) breach(node, "uses 'any'");
  if (ts.isAsExpression(node) && ts.isAsExpression(node.expression) && node.expression.type.kind === ts.SyntaxKind.UnknownKeyword) {
    breach(node, "uses 'as unknown as'");
  }
  if (ts.isNonNullExpression(node)) breach(node, "uses a non-null '!'");
  if (ts.isEnumDeclaration(node)) breach(node, 'declares an enum, which is not erasable');
  if (ts.isModuleDeclaration(node) && ts.isIdentifier(node.name) && node.name.text !== 'global') breach(node, 'declares a namespace, which is not erasable');
  if (ts.isParameter(node) && node.modifiers?.some((modifier) => /private|public|protected|readonly/.test(modifier.getText(source)))) {
    breach(node, 'uses a parameter property, which is not erasable');
  }
}

function checkCode(source, node, file, breach) {
  const room = file.split('/')[1] ?? '';
  if (ts.isIdentifier(node) && unsafeNames.has(node.text)) breach(node, `uses ${node.text}`);
  if (ts.isPropertyAccessExpression(node) && unsafeMembers.has(node.name.text)) breach(node, `uses ${node.name.text}`);
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression) && unsafeMembers.has(node.argumentExpression.text)) {
    breach(node, `uses ${node.argumentExpression.text}`);
  }
  if (ts.isPropertyAccessExpression(node) && node.expression.getText(source) === 'document' && /^write(ln)?$/.test(node.name.text)) breach(node, 'writes into the document');
  if ((ts.isCallExpression(node) || ts.isNewExpression(node)) && ts.isIdentifier(node.expression)) {
    if (node.expression.text === 'eval') breach(node, 'uses eval');
    if (node.expression.text === 'Function') breach(node, 'makes code from text');
  }
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'console') breach(node, 'prints to the console');
  if (node.kind === ts.SyntaxKind.DebuggerStatement) breach(node, 'stops in the debugger');
  if (ts.isStringLiteral(node) && (node.text === 'zod' || node.text === 'zod/v4') && isSpecifier(node)) breach(node, "imports full 'zod'; take 'zod/mini'");
  if (isLitTemplate(node)) {
    const text = templateText(node);
    if (/\sstyle\s*=/.test(text)) breach(node, 'has a style= attribute');
    if (/\son[a-z]+\s*=/.test(text)) breach(node, 'has an inline event handler');
    if (room === 'elements') for (const literal of visibleLiterals(text)) breach(node, `has a text literal: ${literal}`);
  }
  if (room === 'elements' && (ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) && han.test(node.text)) breach(node, 'has a Chinese text; it belongs in a message file');
  if (room === 'core') checkCore(source, node, breach);
  if (!['data', 'providers'].includes(room) && (ts.isIdentifier(node) || ts.isStringLiteralLike(node) || ts.isNumericLiteral(node) || ts.isTemplateLiteralToken(node))) {
    const what = namesPlace(node.text);
    if (what !== null) breach(node, `names ${what}: '${node.text.slice(0, 40)}'`);
  }
}

const isSpecifier = (node) =>
  ts.isImportDeclaration(node.parent) ||
  ts.isExportDeclaration(node.parent) ||
  (ts.isCallExpression(node.parent) && node.parent.expression.kind === ts.SyntaxKind.ImportKeyword);

/** The domain is a function of what it is given: no clock, no chance. */
function checkCore(source, node, breach) {
  if (ts.isPropertyAccessExpression(node)) {
    const text = node.getText(source);
    if (text === 'Date.now' || text === 'Math.random' || text === 'performance.now' || text === 'crypto.randomUUID') breach(node, `core may not use ${text}`);
  }
  if (ts.isNewExpression(node) && node.expression.getText(source) === 'Date' && (node.arguments ?? []).length === 0) breach(node, 'core may not ask for the time');
}

const focusing = /^(fit|fdescribe|xit|xdescribe|xtest)$/;
const suites = /^(describe|context|suite)$/;
const tests = /^(it|test|specify)$/;
const asserting = /^(expect|assert|ok|equal|deepEqual|rejects|throws|fail|verify|check|should|conforms|runContract|expect[A-Z]\w*|assert[A-Z]\w*|check[A-Z]\w*)$/;
const sleeping = /^(aTimeout|sleep|waitForTimeout)$/;

function checkTest(node, helpers, breach, source) {
  if (!ts.isCallExpression(node)) return;
  const callee = node.expression;
  if (ts.isIdentifier(callee) && focusing.test(callee.text)) breach(node, `skips or focuses: ${callee.text}`);
  if (ts.isPropertyAccessExpression(callee) && /^(skip|only|todo|fixme)$/.test(callee.name.text)) {
    const whose = callee.expression.getText(source);
    if (tests.test(whose) || suites.test(whose) || whose === 'this' || whose === 't') breach(node, `skips or focuses: ${callee.getText(source)}`);
  }
  const name = ts.isIdentifier(callee) ? callee.text : ts.isPropertyAccessExpression(callee) ? callee.name.text : '';
  if (sleeping.test(name)) breach(node, `sleeps: ${name}; wait for what is to happen`);
  if (ts.isIdentifier(callee) && tests.test(name)) {
    for (const option of node.arguments.filter(ts.isObjectLiteralExpression)) {
      for (const property of option.properties) if (/^(skip|only|todo)$/.test(property.name?.getText(source) ?? '')) breach(node, 'skips or focuses by an option');
    }
    const body = node.arguments.find((argument) => ts.isArrowFunction(argument) || ts.isFunctionExpression(argument));
    if (body === undefined && node.arguments.length < 2) breach(node, 'has no body');
    if (body !== undefined && !asserts(body, helpers)) breach(node, 'asserts nothing');
  }
}

/** Functions of the file itself that assert, directly or through one another. */
function assertingHelpers(source) {
  const bodies = new Map();
  walk(source, (node) => {
    if (ts.isFunctionDeclaration(node) && node.name !== undefined) bodies.set(node.name.text, node);
    else if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer !== undefined && (ts.isArrowFunction(node.initializer) || ts.isFunctionExpression(node.initializer))) bodies.set(node.name.text, node.initializer);
  });
  const helpers = new Set();
  for (let before = -1; before !== helpers.size; ) {
    before = helpers.size;
    for (const [name, body] of bodies) if (asserts(body, helpers)) helpers.add(name);
  }
  return helpers;
}

/** A test asserts when it calls something that does; an imported helper counts by its name (`expectSaved`, `checkContract`). */
function asserts(body, helpers) {
  let found = false;
  walk(body, (node) => {
    if (!ts.isCallExpression(node)) return;
    const callee = node.expression;
    const name = ts.isIdentifier(callee) ? callee.text : ts.isPropertyAccessExpression(callee) ? callee.name.text : '';
    const head = ts.isPropertyAccessExpression(callee) && ts.isIdentifier(callee.expression) ? callee.expression.text : '';
    if (asserting.test(name) || head === 'assert' || (ts.isIdentifier(callee) && helpers.has(name))) found = true;
  });
  return found;
}

export function checkForbidden(base = root) {
  const findings = [];
  const add = (path, source) => (where, message) =>
    findings.push({ file: posixRelative(base, path), line: typeof where === 'number' ? where : lineOf(source, where.getStart(source)), message });
  let checked = 0;
  for (const path of typescriptFiles(base, ['src', 'test', 'stories', 'demo'])) {
    checked += 1;
    const source = parse(path);
    const file = posixRelative(base, path);
    const breach = add(path, source);
    checkComments(source, breach);
    const isTest = file.startsWith('test/');
    const helpers = isTest ? assertingHelpers(source) : new Set();
    walk(source, (node) => {
      checkTypes(source, node, breach);
      if (file.startsWith('src/')) checkCode(source, node, file, breach);
      if (isTest) checkTest(node, helpers, breach, source);
    });
  }
  for (const path of filesBelow(join(base, 'test'), (name) => name.endsWith('.test.mjs'))) {
    checked += 1;
    const source = parse(path);
    const breach = add(path, source);
    const helpers = assertingHelpers(source);
    walk(source, (node) => checkTest(node, helpers, breach, source));
  }
  return { findings, checked };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { findings, checked } = checkForbidden();
  report('forbidden', findings, checked);
}
