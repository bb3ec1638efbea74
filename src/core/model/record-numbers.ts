import type { AnswerValue, RecordSnapshot } from './filing.js';
import { type Path, pathOf } from './ids.js';

/** A record with its numbers under the questions for them too, where its answers do not have them: a form may show what was found. */
export function withNumbers(record: RecordSnapshot): RecordSnapshot {
  const numbers: Record<Path, AnswerValue> = {};
  if (record.entityNumber !== null && record.entityNumber !== '') numbers[pathOf('entity.recordNumber')] = record.entityNumber;
  for (const { id, number } of record.services) if (number !== '') numbers[pathOf('service.recordNumber', { serviceId: id })] = number;
  return { ...record, answers: { ...numbers, ...record.answers } };
}
