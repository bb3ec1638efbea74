import { pathOf } from '../../core/model/ids.js';
import type { EntityRecord, MinistrySmsPerson, OrderTask } from '../../core/ports/backend.js';
import { maskMobile } from '../../core/values/mobile/index.js';
import { MAGIC } from './magic.js';
import type { Provider } from './provider.js';
import type { StoredOrder } from './types.js';

const HOUR = 3_600_000;
/** From the message on. */
const LASTS = 24 * HOUR;
/** People confirm of themselves after this time, so that an order goes its way; those with the magic number never do. */
const CONFIRMED_AFTER = 2 * HOUR;
const RESENDS = 2;
export const SMS_TASK = 'ministry-sms';

type SmsTask = Extract<OrderTask, { readonly kind: 'ministry-sms' }>;

const never = (phone: string | undefined): boolean => phone === MAGIC.phones.smsNeverConfirmed || phone === MAGIC.phones.codeNeverArrives;

export const smsTaskOf = (row: StoredOrder): SmsTask | undefined => row.order.tasks?.find((task) => task.kind === 'ministry-sms');

/** The persons, one per number: two roles with one number confirm once. */
export function personsFor(row: StoredOrder, record: EntityRecord | undefined, provider: Provider): { readonly persons: readonly MinistrySmsPerson[]; readonly phones: readonly string[] } {
  const { submission } = row;
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  const onRecord = (path: string): string => text(record?.snapshot.answers[path]);
  const found = new Map<string, MinistrySmsPerson>();
  const add = (phone: string, role: 'principal' | 'serviceContact', serviceId?: string): void => {
    if (phone === '') return;
    const known = found.get(phone);
    if (known) found.set(phone, { ...known, roles: known.roles.includes(role) ? known.roles : [...known.roles, role] });
    else found.set(phone, { roles: [role], ...(serviceId === undefined ? {} : { serviceId }), phone: maskMobile(phone), state: 'not-sent', resendsLeft: RESENDS });
  };
  for (const { types, who, of } of provider.ministrySms) {
    if (!types.includes(submission.type)) continue;
    if (who.includes('principal')) {
      const filed = text(submission.answers['principal.mobile']);
      add(of === 'record' ? onRecord('principal.mobile') || filed : filed || onRecord('principal.mobile'), 'principal');
    }
    if (!who.includes('serviceContact')) continue;
    for (const { id } of submission.services) {
      const filed = text(submission.answers[pathOf('serviceContact.mobile', { serviceId: id })]);
      const link = row.about?.links[id];
      const recorded = link === undefined ? '' : onRecord(pathOf('serviceContact.mobile', { serviceId: link }));
      add(of === 'record' ? recorded || filed : filed || recorded, 'serviceContact', id);
    }
  }
  return { persons: [...found.values()], phones: [...found.keys()] };
}

export const sendTo = (person: MinistrySmsPerson, at: number): MinistrySmsPerson => ({
  ...person, state: 'waiting', sentAt: new Date(at).toISOString(), expiresAt: new Date(at + LASTS).toISOString(),
});

const withPersons = (row: StoredOrder, change: (person: MinistrySmsPerson, index: number) => MinistrySmsPerson): StoredOrder => ({
  ...row,
  order: { ...row.order, tasks: (row.order.tasks ?? []).map((task) => (task.kind === 'ministry-sms' ? { ...task, persons: task.persons.map(change) } : task)) },
});

/** Those whose number this is, whole or masked, have confirmed; without a number, everybody. */
export const confirmed = (row: StoredOrder, phone?: string): StoredOrder =>
  withPersons(row, (person, index) =>
    person.state === 'waiting' && (phone === undefined || phone === person.phone || phone === row.phones?.[index]) ? { ...person, state: 'verified' } : person,
  );

/** Sent once more, with a day of its own; `null` where nothing is sent any more. */
export function resent(row: StoredOrder, phone: string, at: number): StoredOrder | null {
  const fits = (person: MinistrySmsPerson, index: number): boolean =>
    person.state === 'waiting' && (person.resendsLeft ?? 0) > 0 && (phone === person.phone || phone === row.phones?.[index]);
  if (!smsTaskOf(row)?.persons.some(fits)) return null;
  return withPersons(row, (person, index) => (fits(person, index) ? { ...sendTo(person, at), resendsLeft: (person.resendsLeft ?? 0) - 1 } : person));
}

const waitingIn = (row: StoredOrder): readonly { readonly person: MinistrySmsPerson; readonly phone: string | undefined }[] =>
  (smsTaskOf(row)?.persons ?? []).map((person, index) => ({ person, phone: row.phones?.[index] })).filter(({ person }) => person.state === 'waiting');

export const allConfirmed = (row: StoredOrder): boolean => (smsTaskOf(row)?.persons ?? []).every(({ state }) => state === 'verified');

/** When something happens by itself next: somebody confirms, or a day is over. */
export function smsDueAt(row: StoredOrder): number | null {
  const times = waitingIn(row).map(({ person, phone }) => (never(phone) ? Date.parse(person.expiresAt ?? '') : Date.parse(person.sentAt ?? '') + CONFIRMED_AFTER));
  return times.length === 0 ? null : Math.min(...times);
}

/** What has happened by itself until then. */
export const smsPlayed = (row: StoredOrder, at: number): StoredOrder =>
  withPersons(row, (person, index) => {
    if (person.state !== 'waiting') return person;
    if (Date.parse(person.expiresAt ?? '') <= at) return { ...person, state: 'expired' };
    return never(row.phones?.[index]) || Date.parse(person.sentAt ?? '') + CONFIRMED_AFTER > at ? person : { ...person, state: 'verified' };
  });
export const smsExpired = (row: StoredOrder): StoredOrder => withPersons(row, (person) => (person.state === 'waiting' ? { ...person, state: 'expired' } : person));
export const anyExpired = (row: StoredOrder): boolean => (smsTaskOf(row)?.persons ?? []).some(({ state }) => state === 'expired');
