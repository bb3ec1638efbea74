import type { AnswerValue, Filing, RecordSnapshot } from '../model/filing.js';
import type { Path, ServiceId } from '../model/ids.js';
import type { EntityRecord, Order } from '../ports/backend.js';
import { civilDateOf } from '../time/index.js';
import type { Granted, GrantedService } from './types.js';

const text = (value: AnswerValue | undefined): string => (typeof value === 'string' ? value : '');
const texts = (value: AnswerValue | undefined): readonly string[] =>
  Array.isArray(value) ? value.flatMap((item: unknown) => (typeof item === 'string' ? [item] : [])) : typeof value === 'string' && value !== '' ? [value] : [];

/** A server is filed by its name, and providers write its public address into that. */
const addressIn = (value: AnswerValue | undefined): string => {
  const labels = Array.isArray(value) ? value.flatMap((item: unknown) => (typeof item === 'object' && item !== null && 'label' in item && typeof item.label === 'string' ? [item.label] : [])) : [];
  return [...new Set(labels.flatMap((label) => label.match(/\b\d{1,3}(?:\.\d{1,3}){3}\b/g) ?? []))].join('\n');
};

type Answers = Readonly<Record<Path, AnswerValue>>;
interface Known { readonly id: ServiceId; readonly number: string; readonly kind: 'website' | 'app'; readonly domains: readonly string[] }

const service = (answers: Answers, { id, number, kind, domains }: Known): GrantedService => ({
  id, number, kind, domains,
  name: text(answers[`services[${id}].name`]),
  // Several addresses stand one below the other; the first is the main one.
  homeUrl: text(answers[`services[${id}].homeUrl`]).split('\n')[0] ?? '',
  ip: text(answers[`services[${id}].ip`]) || addressIn(answers[`services[${id}].cloudResources`]),
  languages: texts(answers[`services[${id}].languages`]),
  contents: texts(answers[`services[${id}].content`]),
  approvals: texts(answers[`services[${id}].priorApprovalType`]),
});

const provinceIn = (answers: Answers): string | null => {
  const region = answers['entity.region'];
  return typeof region === 'object' && 'province' in region && region.province !== '' ? region.province : null;
};

const dayOf = (instant: string | undefined): string | null => {
  const at = Date.parse(instant ?? '');
  return Number.isFinite(at) ? civilDateOf(at) : null;
};

/** What stands on record. */
export function grantedByRecord({ snapshot, approvedAt }: Pick<EntityRecord, 'snapshot' | 'approvedAt'>): Granted {
  const { answers } = snapshot;
  return {
    entityName: text(answers['entity.name']), holder: snapshot.holder, province: provinceIn(answers), entityNumber: snapshot.entityNumber ?? '',
    approvedOn: dayOf(approvedAt), services: snapshot.services.map((one) => service(answers, one)), answers,
  };
}

/** The day the authority said yes. */
const approvalOf = (order: Order): string | null => dayOf(order.timeline.findLast(({ state }) => state === 'approved')?.at ?? order.updatedAt);

/**
 * What an order that was approved granted. A filing, or the record it belongs to, knows the names; without either only numbers and domains are known.
 */
export function grantedByOrder(order: Order, { filing, record, holder = null }: { readonly filing?: Filing | undefined; readonly record?: RecordSnapshot | undefined; readonly holder?: Granted['holder'] } = {}): Granted | null {
  if (order.state !== 'approved' || !order.numbers) return null;
  const answers: Answers = { ...record?.answers, ...Object.fromEntries(Object.entries(filing?.answers ?? {}).map(([path, { value }]) => [path, value])) };
  const numbers = Object.entries(order.numbers.services);
  return {
    entityName: text(answers['entity.name']), holder: record?.holder ?? holder, province: provinceIn(answers), entityNumber: order.numbers.entity,
    // A change keeps the number that is there; its own day is not the day of the number.
    approvedOn: order.type.startsWith('change-') ? null : approvalOf(order), type: order.type, answers,
    services: numbers.map(([id, number]) => {
      const entry = filing?.services.find((one) => one.id === id);
      const known = record?.services.find((one) => one.number === number);
      const named = entry?.domains.flatMap((domain) => texts(answers[`services[${id}].domains[${domain.id}].name`])) ?? [];
      const domains = named.length > 0 ? named : (known?.domains ?? (numbers.length === 1 ? order.domains : []));
      return service(answers, { id: entry ? id : (known?.id ?? id), number, kind: entry?.kind ?? known?.kind ?? 'website', domains });
    }),
  };
}
