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
}
export interface GuideSection { readonly id: GuideSectionId; readonly lines: readonly GuideLine[] }

function valueOf({ from, known: name, writes }: GuideRow, service: GrantedService, granted: Granted, known: readonly KnownValue[]): string | null {
  const filled = (text: string | null | undefined): string | null => (text ? text : null);
  switch (from) {
    case 'name': return filled(service.name);
    case 'has-number': return service.number === '' ? null : filled(writes);
    case 'opened-on': return granted.approvedOn;
    case 'main-domain': return filled(service.domains[0]);
    case 'other-domains': return filled(service.domains.slice(1).join('\n'));
    case 'ip': return filled(service.ip);
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
  const advice = granted.holder === null ? [] : (row.advice?.[granted.holder] ?? []);
  return { ticked: options.filter(({ id }) => advice.includes(id)), advised: advice.length > 0 };
}

/** The public-security form of one website, section by section, with everything that is known already. */
export function guideFor(form: PublicSecurityForm, granted: Granted, service: GrantedService, known: readonly KnownValue[]): readonly GuideSection[] {
  const sections = new Map<GuideSectionId, GuideLine[]>();
  for (const row of form.rows) {
    const line: GuideLine = { row, value: valueOf(row, service, granted, known), ...tickedIn(row, service, granted) };
    sections.set(row.section, [...(sections.get(row.section) ?? []), line]);
  }
  return [...sections].map(([id, lines]) => ({ id, lines }));
}
