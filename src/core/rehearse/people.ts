import type { Filing } from '../model/filing.js';
import { type FactId, type Path, pathOf, type PathPlace, type PersonRole } from '../model/ids.js';
import type { FieldPlan, Plan } from '../plan/types.js';
import type { Condition, Severity } from '../rules/types.js';
import { beyond, itemOf, openPath } from './item.js';
import type { Look } from './look.js';
import type { Evidence, RehearsalItem, ReuseCell, ReuseColumn, ReuseMatrix, ReuseRow, ReuseVerdict } from './types.js';

const COLUMNS: readonly ReuseColumn[] = ['certificateNumber', 'mobile', 'emergencyPhone', 'email'];
/** A number or address that reaches one person cannot stand for another. */
const PERSONAL: ReadonlySet<ReuseColumn> = new Set(['mobile', 'email']);

interface Someone {
  readonly role: PersonRole;
  readonly place: PathPlace;
  readonly name: string;
  readonly values: Readonly<Partial<Record<ReuseColumn, { readonly path: Path; readonly value: string }>>>;
}
interface Row { readonly id: string; readonly person: string; readonly name: string; readonly all: readonly Someone[] }

const textOf = (field: FieldPlan | undefined): string => (typeof field?.value === 'string' ? field.value : '');

/** Everybody in every role, as the form shows them; whoever has not been named yet is left out. */
function everybody(filing: Filing, plan: Plan): readonly Someone[] {
  const one = (role: PersonRole, place: PathPlace): readonly Someone[] => {
    const at = (name: ReuseColumn | 'name'): Path => pathOf(`${role}.${name}`, place);
    const values = Object.fromEntries(COLUMNS.flatMap((column) => {
      const value = textOf(plan.fields.get(at(column)));
      return value === '' ? [] : [[column, { path: at(column), value }] as const];
    }));
    const name = textOf(plan.fields.get(at('name')));
    return name === '' && Object.keys(values).length === 0 ? [] : [{ role, place, name, values }];
  };
  return [...one('principal', {}), ...filing.services.flatMap(({ id }) => one('serviceContact', { serviceId: id }))];
}

function rowsOf(all: readonly Someone[]): readonly Row[] {
  const rows = new Map<string, Someone[]>();
  for (const someone of all) {
    const alike = JSON.stringify([someone.name, ...COLUMNS.map((column) => someone.values[column]?.value ?? '')]);
    rows.set(alike, [...(rows.get(alike) ?? []), someone]);
  }
  return [...rows.values()].map((members, index) => {
    const [first] = members;
    // People are told apart by their certificates.
    return { id: `p${index + 1}`, person: first?.values.certificateNumber?.value ?? `p${index + 1}`, name: first?.name ?? '', all: members };
  });
}

const shares = (condition: Condition | undefined, column: ReuseColumn): boolean => {
  if (condition === undefined) return false;
  if ('all' in condition) return condition.all.some((part) => shares(part, column));
  if ('any' in condition) return condition.any.some((part) => shares(part, column));
  if ('firstKnown' in condition) return condition.firstKnown.some((part) => shares(part, column));
  if ('not' in condition) return shares(condition.not, column);
  return condition.op === 'shared' && condition.field === column && condition.between === 'roles';
};

/** The strongest that a rule in force found against these places having the same. */
function against(plan: Plan, look: Look, column: ReuseColumn, paths: readonly Path[]): Severity | null {
  const places = new Set(paths.map((path) => openPath(plan, path)));
  const found = plan.findings.filter(({ ruleId, path }) => places.has(path) && shares(look.rule(ruleId)?.when, column)).map(({ severity }) => severity);
  return (['block', 'warn', 'hint'] as const).find((severity) => found.includes(severity)) ?? null;
}

const VERDICTS: Readonly<Record<Severity, ReuseVerdict>> = { block: 'refused', warn: 'warned', hint: 'warned' };

interface Shared { readonly column: ReuseColumn; readonly rows: readonly Row[]; readonly ruled: Severity | null }

const first = (row: Row, column: ReuseColumn): { readonly path: Path; readonly value: string } | undefined => row.all[0]?.values[column];

/** Who has what, and who shares it with whom. */
export function reuseOf(filing: Filing, plan: Plan, look: Look): { readonly matrix: ReuseMatrix; readonly items: readonly RehearsalItem[] } {
  const rows = rowsOf(everybody(filing, plan));
  const found: Shared[] = [];
  const cell = (row: Row, column: ReuseColumn): ReuseCell | null => {
    const own = first(row, column);
    if (own === undefined) return null;
    const { path, value } = own;
    const same = rows.filter((other) => other !== row && first(other, column)?.value === value);
    const others = same.filter(({ person, name }) => (column === 'certificateNumber' ? name !== row.name : person !== row.person));
    let verdict: ReuseVerdict = same.length === 0 ? 'own' : 'same-person';
    if (others.length > 0) {
      const ruled = against(plan, look, column, [row, ...others].flatMap(({ all }) => all.flatMap(({ values }) => values[column]?.path ?? [])));
      const known = others.every(({ all }) => all[0]?.values.certificateNumber !== undefined) && row.all[0]?.values.certificateNumber !== undefined;
      verdict = ruled !== null ? VERDICTS[ruled] : column === 'certificateNumber' || (PERSONAL.has(column) && known) ? 'warned' : 'allowed';
      if (verdict === 'warned') found.push({ column, rows: [row, ...others], ruled });
    }
    return { path, value, sharedWith: same.map(({ id }) => id), verdict };
  };
  const shown = rows.map((row): ReuseRow => ({
    id: row.id,
    name: row.name,
    roles: row.all.map(({ role, place }) => ({ role, service: place.serviceId ?? null })),
    cells: Object.fromEntries(COLUMNS.flatMap((column) => {
      const made = cell(row, column);
      return made === null ? [] : [[column, made] as const];
    })),
  }));
  const matrix: ReuseMatrix = { columns: COLUMNS.filter((column) => shown.some(({ cells }) => cells[column] !== undefined)), rows: shown };
  return { matrix, items: [...sharing(plan, found), ...representatives(filing, plan, rows)] };
}

/** What no rule of the province or provider speaks of, and reviewers are known to stop at. */
function sharing(plan: Plan, found: readonly Shared[]): readonly RehearsalItem[] {
  const told = new Set<string>();
  return found.flatMap(({ column, rows, ruled }) => {
    const group = `${column} ${rows.map(({ id }) => id).toSorted().join()}`;
    if (ruled !== null || told.has(group)) return [];
    told.add(group);
    const places = rows.flatMap((row) => first(row, column) ?? []);
    const evidence = places.map(({ path, value }): Evidence => ({ what: 'same', path, value }));
    const last = places.at(-1);
    if (last === undefined) return [];
    const names = column === 'certificateNumber' ? rows.flatMap(({ all }) => all.slice(0, 1)).map(({ role, place, name }): Evidence => ({ what: 'value', path: pathOf(`${role}.name`, place), value: name })) : [];
    return [
      itemOf(plan, {
        ruleId: `rehearsal.shared-${column}`, severity: 'warn', path: last.path, message: `rehearsal:item.shared.${column}`, evidence: [...evidence, ...names], fix: 'change',
        source: beyond('§5.6'),
      }),
    ];
  });
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** A unit has one legal representative, and the licence names them. */
function representatives(filing: Filing, plan: Plan, rows: readonly Row[]): readonly RehearsalItem[] {
  if (plan.holder !== 'unit') return [];
  const declared = rows.flatMap(({ person, all }) => all.map((someone) => ({ person, ...someone }))).flatMap(({ person, role, place, name }) => {
    const fact = pathOf(`${role}.isLegalRepresentative` satisfies FactId, place);
    return filing.facts[fact]?.value === true && name !== '' ? [{ person, name, path: pathOf(`${role}.name`, place) }] : [];
  });
  const licence = filing.facts['entity.legalRepresentativeName'];
  const printed = typeof licence?.value === 'string' ? licence.value : '';
  const evidence = declared.map(({ path, name }): Evidence => ({ what: 'value', path, value: name }));
  const last = declared.at(-1);
  if (last === undefined) return [];
  if (new Set(declared.map(({ person }) => person)).size > 1) {
    return [itemOf(plan, { ruleId: 'rehearsal.two-legal-representatives', severity: 'warn', path: last.path, message: 'rehearsal:item.twoRepresentatives', evidence, fix: 'declare', source: beyond('§5.6') })];
  }
  if (printed === '' || plain(printed) === plain(last.name)) return [];
  return [
    itemOf(plan, {
      // Names are misread; the applicant, who has the licence in hand, compares.
      ruleId: 'rehearsal.other-legal-representative', severity: licence?.from === 'ocr' ? 'hint' : 'warn', path: last.path, message: 'rehearsal:item.otherRepresentative',
      evidence: [...evidence.slice(-1), { what: 'value', path: 'entity.legalRepresentativeName', value: printed }], fix: 'declare', source: beyond('§1'),
    }),
  ];
}
