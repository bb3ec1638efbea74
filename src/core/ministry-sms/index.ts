import type { LastSixRow, MinistrySmsFacts, MinistrySmsRow } from '../model/console.js';
import type { FilingTypeCode } from '../model/filing.js';
import type { Profile } from '../model/profile.js';
import type { FactsSource } from '../ports/packs.js';

export type SmsRole = MinistrySmsRow['who'][number];

/** One phone that gets a message, and everybody who is reached by it: whoever shares a number is one person to the ministry. */
export interface SmsPhone { readonly phone: string; readonly people: readonly { readonly role: SmsRole; readonly serviceId: string | null }[] }
export interface SmsNumbers { readonly principal?: string; readonly contacts: readonly { readonly serviceId: string; readonly phone: string }[] }

/** The row for a filing type; `null`: nobody has to confirm. */
export const smsRowFor = (rows: readonly MinistrySmsRow[], type: FilingTypeCode): MinistrySmsRow | null => rows.find(({ types }) => types.includes(type)) ?? null;

/** The phones that get a message for a filing, each once, in the order of principal and services. Numbers that are not known are left out. */
export function smsPhones(rows: readonly MinistrySmsRow[], type: FilingTypeCode, { principal, contacts }: SmsNumbers): readonly SmsPhone[] {
  const row = smsRowFor(rows, type);
  if (row === null) return [];
  const wanted: { readonly phone: string; readonly role: SmsRole; readonly serviceId: string | null }[] = [
    ...(row.who.includes('principal') && principal !== undefined ? [{ phone: principal, role: 'principal' as const, serviceId: null }] : []),
    ...(row.who.includes('serviceContact') ? contacts.map(({ serviceId, phone }) => ({ phone, role: 'serviceContact' as const, serviceId })) : []),
  ];
  const phones = new Map<string, SmsPhone['people'][number][]>();
  for (const { phone, role, serviceId } of wanted) if (phone !== '') phones.set(phone, [...(phones.get(phone) ?? []), { role, serviceId }]);
  return [...phones].map(([phone, people]) => ({ phone, people }));
}

/** What is known in general, with the rows of a provider that has its own. */
export async function smsFactsOf({ facts, profile }: { readonly facts: FactsSource; readonly profile: Profile }): Promise<MinistrySmsFacts | null> {
  const [known, own] = await Promise.all([facts.ministrySms?.(), profile.console?.()]);
  return known === undefined ? null : { ...known, rows: own?.ministrySms ?? known.rows };
}

const fits = (wanted: readonly string[] | undefined, value: string | null): boolean => wanted === undefined || (value !== null && wanted.includes(value));
/** What an earlier row says for certain about a certificate, a later one cannot say otherwise. */
const settles = (before: LastSixRow, row: LastSixRow, province: string | null): boolean =>
  (before.provinces === undefined || province !== null) && row.certificateTypes !== undefined && row.certificateTypes.every((type) => before.certificateTypes?.includes(type) ?? true);
/** Texts on which six characters are asked, for the people and the province at hand; where a certificate is not known, all that may apply. */
export function lastSixFor(rows: readonly LastSixRow[], certificateTypes: readonly string[], province: string | null): readonly string[] {
  const here = rows.filter((row) => row.provinces === undefined || province === null || row.provinces.includes(province));
  if (certificateTypes.length === 0) {
    const kept = here.filter((row, at) => !here.slice(0, at).some((before) => settles(before, row, province)));
    // What goes for nearly everybody is read first, what only some papers have after it.
    return [...kept.filter((row) => row.certificateTypes === undefined), ...kept.filter((row) => row.certificateTypes !== undefined)].map(({ text }) => text);
  }
  return [...new Set(certificateTypes.flatMap((type) => rows.find((row) => fits(row.certificateTypes, type) && fits(row.provinces, province))?.text ?? []))];
}
