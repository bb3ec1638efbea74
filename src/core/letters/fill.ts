import type { LetterBlock, LetterDef, LetterFor } from '../model/console.js';
import type { Dictionaries } from '../model/catalogue.js';
import type { CivilDate, Filing } from '../model/filing.js';
import { type FieldId, parsePath, type Path, type PathPlace } from '../model/ids.js';
import type { Profile } from '../model/profile.js';
import type { Plan } from '../plan/types.js';
import type { FilledBlock, FilledLetter, LetterRun } from '../ports/letters.js';
import { isEmpty, isLandline, isRegion, type Value } from '../rules/empty.js';
import { evaluate, type RuleEnv } from '../rules/evaluate.js';
import { pathsOf, type Read } from './printed.js';

/** Everything a letter is filled in from. */
export interface LetterSight {
  readonly filing: Filing;
  readonly plan: Plan;
  /** Without its flows, nothing is known of what the form asks beside what the plan has. */
  readonly profile: Pick<Profile, 'id' | 'name'> & Partial<Pick<Profile, 'flows'>>;
  readonly dictionaries: Dictionaries;
  readonly today: CivilDate;
  /** Name of a province, city or district. */
  readonly division: (code: string) => string;
  /** The service that the letter is of; absent: of the filing. */
  readonly serviceId?: string;
}

/** Levels of a municipality or province that no address writes. */
const UNSAID = /^(市辖区|县|(自治区|省)直辖县级行政区划)$/;
/** Printed letters are Chinese, whatever language the wizard speaks. */
const LOCALE = 'zh-CN';
const PLACE = /\{\{([\w.|-]+)\}\}/g;
const DATE = '　　　　年　　月　　日';

/** Whether the form asks this holder for a field, be it under a condition that does not hold just now. */
const asks = ({ plan: { type, holder }, profile: { flows = [] } }: Pick<LetterSight, 'plan' | 'profile'>, id: string | undefined): boolean =>
  flows.some((flow) => flow.type === type && flow.steps.some(({ sections }) => sections.some(({ fields }) => fields.some((ref) => ref.field === id && (holder === null || ref[holder] !== undefined)))));

/** The answer in force: of the plan; what the form does not ask is what stands on record. Parked answers are not printed. */
export const reader = (sight: Pick<LetterSight, 'filing' | 'plan' | 'profile'>): Read => (path) => {
  const field = sight.plan.fields.get(path);
  if (field !== undefined || asks(sight, parsePath(path)?.id)) return field?.value;
  return sight.filing.baseline?.answers[path];
};
const orFact = (sight: LetterSight): Read => {
  const read = reader(sight);
  return (path) => {
    const value = read(path);
    return value === undefined || isEmpty(value) ? sight.filing.facts[path]?.value : value;
  };
};

const place = ({ serviceId }: LetterSight): PathPlace => (serviceId === undefined ? {} : { serviceId });

function kindOf({ filing, serviceId }: LetterSight): string | undefined {
  const kinds = new Set(filing.services.filter(({ id }) => serviceId === undefined || id === serviceId).map(({ kind }) => kind));
  return kinds.size === 1 ? [...kinds][0] : undefined;
}

/** The view of a rule from the letter's place. What only a plan can count stays unknown. */
function envOf(sight: LetterSight): RuleEnv {
  const { filing, plan } = sight;
  const read = reader(sight);
  return {
    today: sight.today,
    province: plan.province,
    lists: {},
    read(ref) {
      const id = ('answer' in ref ? ref.answer : 'fact' in ref ? ref.fact : ref.record) as FieldId;
      const paths = pathsOf(id, filing, place(sight));
      const values = paths.map((path) => ('answer' in ref ? read(path) : 'fact' in ref ? filing.facts[path]?.value : filing.baseline?.answers[path]));
      const [first] = values;
      // What several say with one voice is known.
      if (values.some((value) => value !== first)) return undefined;
      // A provider that files one kind alone asks for none.
      return first ?? (id === 'service.kind' ? kindOf(sight) : undefined);
    },
    count: (what) => (what === 'services' ? { n: filing.services.length, atLeast: false } : undefined),
    shared: () => 'unknown',
    homeUrlOutsideDomains: () => 'unknown',
    areaProvinces: () => [],
  };
}

function isFor(row: LetterFor, sight: LetterSight, env: RuleEnv): boolean {
  const { plan, profile } = sight;
  return (row.holder === undefined || row.holder === plan.holder)
    && (row.types === undefined || row.types.includes(plan.type))
    && (row.providers === undefined || row.providers.includes(profile.id))
    && row.exceptProviders?.includes(profile.id) !== true
    && (row.when === undefined || evaluate(row.when, env) === true);
}

const day = (date: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(date) ? `${date.slice(0, 4)}年${Number(date.slice(5, 7))}月${Number(date.slice(8))}日` : date);

/** An answer as it is printed: official Chinese words. */
function words(value: Value, dictionary: keyof Dictionaries | null, { dictionaries, division }: LetterSight): string {
  const label = (id: string): string => (dictionary === null ? id : (dictionaries[dictionary]?.rows.find((row) => row.id === id)?.label[LOCALE] ?? id));
  // A list that was typed line by line stands on one.
  if (typeof value === 'string') return label(value).trim().replace(/\s*[\r\n]+\s*/g, '、');
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return String(value);
  if (isRegion(value)) return [...new Set([value.province, value.city, value.district].filter((code) => code !== '').map(division).filter((name) => !UNSAID.test(name)))].join('');
  if (isLandline(value)) return [value.areaCode, value.number, value.extension].filter((part) => part !== '').join('-');
  if ('until' in value) return [value.from && day(value.from), value.until === 'long-term' ? '长期' : day(value.until)].filter(Boolean).join('至');
  return value.map((one: unknown) => (typeof one === 'string' ? label(one) : typeof one === 'object' && one !== null && 'label' in one ? String(one.label) : '')).filter(Boolean).join('、');
}

/** The fields that a letter prints for this filing. */
export function printedFields(letter: LetterDef, sight: LetterSight): readonly FieldId[] {
  const env = envOf(sight);
  const texts = (block: LetterBlock): readonly string[] => {
    if (!isFor(block, sight, env)) return [];
    if (block.kind === 'rows') return block.rows.filter((row) => isFor(row, sight, env)).map(({ text }) => text);
    if (block.kind === 'sign') return block.lines;
    return block.kind === 'lines' ? [] : [block.text];
  };
  const names = letter.blocks.flatMap(texts).flatMap((text) => [...text.matchAll(PLACE)].flatMap((match) => (match[1] ?? '').split('|')));
  return [...new Set(names)].filter((name): name is FieldId => name.includes('.'));
}

function fillText(text: string, sight: LetterSight, missing: Set<Path>): readonly LetterRun[] {
  const { filing, plan } = sight;
  const read = orFact(sight);
  const runs: LetterRun[] = [];
  const fixed = (words: string): void => {
    if (words !== '') runs.push({ kind: 'text', text: words });
  };
  const fill = (name: string): void => {
    if (name === 'date') return fixed(DATE);
    if (name === 'provider') return fixed(sight.profile.name[LOCALE] ?? sight.profile.id);
    if (!name.includes('.')) return void runs.push({ kind: 'blank', path: null });
    const paths = name.split('|').flatMap((one) => pathsOf(one as FieldId, filing, place(sight)));
    const there = paths.flatMap((path) => {
      const value = read(path);
      const said = value === undefined || isEmpty(value) ? '' : words(value, plan.fields.get(path)?.dictionary ?? null, sight);
      return said === '' ? [] : [{ path, said }];
    });
    // Of several places for one answer, one that is filled is enough.
    const enough = name.includes('|') && there.length > 0;
    const open = enough ? [] : paths.filter((path) => plan.fields.has(path) && !there.some((one) => one.path === path));
    for (const path of open) missing.add(path);
    const onRecord = paths.length === 0 && name.split('|').includes('domain.name') ? filing.baseline?.services.filter(({ here }) => here).flatMap(({ domains }) => domains) ?? [] : [];
    if (onRecord.length > 0) runs.push({ kind: 'value', text: [...new Set(onRecord)].join('、'), path: null });
    else if (there.length === 0) runs.push({ kind: 'blank', path: open[0] ?? null });
    else runs.push({ kind: 'value', text: [...new Set(there.map(({ said }) => said))].join('、'), path: plan.fields.has(there[0]?.path ?? '') ? (there[0]?.path ?? null) : null });
  };
  let from = 0;
  for (const match of text.matchAll(PLACE)) {
    fixed(text.slice(from, match.index));
    fill(match[1] ?? '');
    from = match.index + match[0].length;
  }
  fixed(text.slice(from));
  return runs;
}

/** Boxes that follow each other stand side by side: one block. */
function joinBoxes(blocks: readonly FilledBlock[]): readonly FilledBlock[] {
  const joined: FilledBlock[] = [];
  for (const one of blocks) {
    const last = joined.at(-1);
    if (one.kind === 'sign' && one.boxed && last?.kind === 'sign' && last.boxed) joined.splice(-1, 1, { ...last, lines: [...last.lines, ...one.lines] });
    else joined.push(one);
  }
  return joined;
}

/** The letter with the filing's own words; what is not answered is a line to write on. A pure function of its arguments. */
export function fillLetter(letter: LetterDef, sight: LetterSight): FilledLetter {
  const env = envOf(sight);
  const missing = new Set<Path>();
  const fill = (text: string): readonly LetterRun[] => fillText(text, sight, missing);
  const blocks = letter.blocks.filter((block) => isFor(block, sight, env)).map((block): FilledBlock => {
    switch (block.kind) {
      case 'rows':
        return { kind: 'rows', rows: block.rows.filter((row) => isFor(row, sight, env)).map(({ label, text }) => ({ label, runs: fill(text) })) };
      case 'sign':
        return { kind: 'sign', lines: block.lines.map(fill), boxed: block.boxed === true };
      case 'lines':
        return { kind: 'lines', n: block.n };
      default:
        return { kind: block.kind, runs: fill(block.text) };
    }
  });
  const head = letter.blocks.find((block) => block.kind === 'title');
  return {
    id: letter.id,
    kind: letter.kind ?? 'form',
    title: head?.kind === 'title' ? head.text : letter.id,
    blocks: joinBoxes(blocks),
    missing: [...missing],
    signing: letter.signing.filter((rule) => isFor(rule, sight, env)),
    source: letter.source,
  };
}
