import type { Filing } from '../model/filing.js';
import { type FieldId, type Path, pathOf, type PathPlace } from '../model/ids.js';
import { isEmpty, type Value } from '../rules/empty.js';

/** Answer at a path, as it is in force. */
export type Read = (path: Path) => Value | undefined;

/** Where a field stands for whoever looks from a place: once, or once for each service and domain. */
export function pathsOf(id: FieldId, { services }: Pick<Filing, 'services'>, { serviceId }: PathPlace): readonly Path[] {
  const group = id.slice(0, id.indexOf('.'));
  if (group === 'entity' || group === 'principal') return [id];
  const here = serviceId === undefined ? services : services.filter((service) => service.id === serviceId);
  if (group !== 'domain') return here.map((service) => pathOf(id, { serviceId: service.id }));
  return here.flatMap((service) => service.domains.map((domain) => pathOf(id, { serviceId: service.id, domainId: domain.id })));
}

const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered);
  return typeof value === 'object' && value !== null ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, ordered(part)]) : value;
};

/** 64 bits that tell two texts apart; it keeps no secret, it only does not repeat the words. */
function digest(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    a = Math.imul(a ^ unit, 0x9e3779b1);
    b = Math.imul(b ^ unit, 0x5f356495);
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}

/** What is answered to a field from a place, without its words. The filing's id goes in, so that equal answers of two filings look different. */
export function markOf(id: FieldId, filing: Pick<Filing, 'id' | 'services'>, place: PathPlace, read: Read): string {
  const values = pathsOf(id, filing, place).map(read).map((value) => (value === undefined || isEmpty(value) ? null : ordered(value)));
  return digest(JSON.stringify([filing.id, id, values]));
}

/** The fields printed on a signed letter whose answers are not what they were when it was given. */
export function changedSince(marks: Readonly<Record<string, string>>, filing: Pick<Filing, 'id' | 'services'>, place: PathPlace, read: Read): readonly FieldId[] {
  return (Object.keys(marks) as FieldId[]).filter((id) => markOf(id, filing, place, read) !== marks[id]);
}
