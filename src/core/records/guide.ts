import type { KnownValue } from '../model/console.js';
import type { Granted, GrantedService, GuideOption, GuideRow, GuideSectionId, PublicSecurityForm } from './types.js';

/** A line of the guide as it is shown: its value where it is known, else where to find it (`after:guide.where.<id>`). */
export interface GuideLine {
  readonly row: GuideRow;
  readonly value: string | null;
  /** Options that the filing tells, or the guide advises. */
  readonly ticked: readonly GuideOption[];
  /** `ticked` is advice, not a fact. */
  readonly advised: boolean;
  /** Message key under `provider:`: when `value` holds. */
  readonly only: string | null;
}
export interface GuideSection { readonly id: GuideSectionId; readonly lines: readonly GuideLine[] }

function valueOf({ from, known: name, writes, none }: GuideRow, service: GrantedService, granted: Granted, known: readonly KnownValue[]): string | null {
  const filled = (text: string | null | undefined): string | null => (text ? text : null);
  switch (from) {
    case 'name': return filled(service.name);
    case 'has-number': return service.number === '' ? null : filled(writes);
    case 'opened-on': return granted.approvedOn;
    case 'main-domain': return filled(service.domains[0]);
    case 'other-domains': return filled(service.domains.slice(1).join('\n'));
    case 'ip': return filled(service.ip);
    case 'approvals': return service.approvals.length > 0 && service.approvals.every((kind) => kind === 'none') ? filled(none) : null;
    case 'provider': return filled(known.find(({ field }) => field === name)?.value);
    default: return null;
  }
}

function tickedIn(row: GuideRow, service: GrantedService, granted: Granted): Pick<GuideLine, 'ticked' | 'advised'> {
  const options = row.options ?? [];
  if (row.from === 'languages') {
    const wanted = new Set(service.languages.map((language) => row.matches?.[language]));
    return { ticked: options.filter(({ id }) => wanted.has(id)), advised: false };
  }
  if (row.from === 'approvals') {
    const wanted = new Set(service.approvals.filter((kind) => kind !== 'none').map((kind) => row.matches?.[kind]));
    return { ticked: options.filter(({ id }) => wanted.has(id)), advised: false };
  }
  const filed = service.contents.flatMap((content) => (row.from === 'contents' ? (row.matches?.[content] ?? []) : []));
  const advice = granted.holder === null ? [] : (row.advice?.[granted.holder] ?? []);
  const ticked = options.filter(({ id }) => advice.includes(id) || filed.includes(id));
  return { ticked, advised: ticked.length > 0 };
}

/** The public-security form of one website, section by section, with everything that is known already. */
export function guideFor(form: PublicSecurityForm, granted: Granted, service: GrantedService, known: readonly KnownValue[]): readonly GuideSection[] {
  const sections = new Map<GuideSectionId, GuideLine[]>();
  for (const row of form.rows) {
    const line: GuideLine = { row, value: valueOf(row, service, granted, known), ...tickedIn(row, service, granted), only: row.from === 'provider' ? (known.find(({ field }) => field === row.known)?.only ?? null) : null };
    sections.set(row.section, [...(sections.get(row.section) ?? []), line]);
  }
  return [...sections].map(([id, lines]) => ({ id, lines }));
}
