import type { MinistrySmsRow } from '../model/console.js';
import type { FilingTypeCode } from '../model/filing.js';

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
