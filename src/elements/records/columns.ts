import type { RecordColumn } from '../../core/model/console.js';
import type { AnswerValue, RecordSnapshot } from '../../core/model/filing.js';
import type { EntityRecord, RecordState } from '../../core/ports/backend.js';
import type { BadgeTone } from '../ui/badge.js';

type Service = RecordSnapshot['services'][number];

const text = (value: AnswerValue | undefined): string => (typeof value === 'string' ? value : '');

/** What stands in a column for the entity; `state` and `kind` are drawn, not written. */
export function entityValue({ snapshot }: EntityRecord, column: RecordColumn): string {
  const { answers, services } = snapshot;
  switch (column) {
    case 'number': return snapshot.entityNumber ?? '';
    case 'name': return text(answers['entity.name']);
    case 'principal': return text(answers['principal.name']);
    case 'domains': return services.flatMap(({ domains }) => domains).join('\n');
    default: return '';
  }
}

export function serviceValue({ snapshot }: EntityRecord, { id, number, domains }: Service, column: RecordColumn): string {
  const { answers } = snapshot;
  const own = (name: string): AnswerValue | undefined => answers[`services[${id}].${name}`];
  switch (column) {
    case 'number': return number;
    case 'name': return text(own('name'));
    case 'domains': return domains.join('\n');
    case 'principal': return text(answers['principal.name']);
    case 'contact': return text(own('contact.sameAsPrincipal') === true ? answers['principal.name'] : own('contact.name'));
    case 'homeUrl': return text(own('homeUrl'));
    default: return '';
  }
}

export const serviceState = ({ state, serviceStates }: EntityRecord, id: string): RecordState => serviceStates?.[id] ?? (state === 'deregistering' ? state : 'normal');
/** What a service is called before it has a name. */
export const serviceName = (record: EntityRecord, service: Service): string => serviceValue(record, service, 'name') || service.domains[0] || service.number;

export const stateTones: Readonly<Record<RecordState, BadgeTone>> = { normal: 'success', changing: 'info', cancelling: 'warning', deregistering: 'warning', shell: 'error' };
