import type { FileRef, Filing } from '../model/filing.js';
import { parsePath, type Path, pathOf, type PathPlace } from '../model/ids.js';
import { isPerService } from '../plan/flow.js';
import type { FieldPlan, Plan } from '../plan/types.js';
import { beyond, itemOf, openPath } from './item.js';
import type { Evidence, RehearsalContext, RehearsalItem, RehearsalSession } from './types.js';

const isFile = (one: unknown): one is FileRef => typeof one === 'object' && one !== null && 'size' in one && 'name' in one;
const filesIn = ({ value }: FieldPlan): readonly FileRef[] => (Array.isArray(value) ? value.filter(isFile) : []);

const slotsOf = (plan: Plan): readonly FieldPlan[] => [...plan.fields.values()].filter((field) => field.upload !== null && field.key === field.path && field.carriedFrom === null);

/** Where the answers stand that a paper shows. A paper of the whole filing shows those of all its services. */
function shownAt(filing: Filing, id: Parameters<typeof pathOf>[0], serviceId: string | null): readonly Path[] {
  if (!isPerService(id)) return [pathOf(id)];
  const services = filing.services.filter((service) => serviceId === null || service.id === serviceId);
  return services.flatMap((service): readonly Path[] => {
    const places: readonly PathPlace[] = id.startsWith('domain.') ? service.domains.map(({ id: domainId }) => ({ serviceId: service.id, domainId })) : [{ serviceId: service.id }];
    return places.map((place) => pathOf(id, place));
  });
}

/** A paper that was made out before an answer it shows was changed. */
function stale(filing: Filing, plan: Plan, slots: readonly FieldPlan[], { papers = [] }: RehearsalContext): readonly RehearsalItem[] {
  return slots.flatMap((slot) => {
    const content = papers.find(({ paper, per }) => paper === slot.id && per === (slot.serviceId === null ? 'filing' : 'service'));
    const uploaded = filing.answers[slot.path]?.at;
    if (content === undefined || uploaded === undefined || filesIn(slot).length === 0) return [];
    const paths = new Set(content.shows.flatMap((id) => shownAt(filing, id, slot.serviceId)).map((path) => openPath(plan, path)));
    const later = [...paths].flatMap((path): readonly Evidence[] => {
      const answer = plan.fields.has(path) ? filing.answers[path] : undefined;
      return answer !== undefined && Date.parse(answer.at) > Date.parse(uploaded) ? [{ what: 'changed', path, params: { at: answer.at } }] : [];
    });
    if (later.length === 0) return [];
    return [
      itemOf(plan, {
        ruleId: 'rehearsal.paper-stale', severity: 'warn', path: slot.path, message: 'rehearsal:item.paperStale', fix: 'replace', source: content.source,
        evidence: [{ what: 'uploaded', path: slot.path, params: { at: uploaded } }, ...later],
      }),
    ];
  });
}

/** The provider does not have it yet. */
function unfinished(plan: Plan, slots: readonly FieldPlan[], { uploads = {} }: RehearsalSession): readonly RehearsalItem[] {
  return slots.flatMap((slot) => {
    const waiting = filesIn(slot).filter(({ uploadId }) => uploadId === undefined);
    if (waiting.length === 0) return [];
    const failed = waiting.some(({ id }) => uploads[id]?.phase === 'failed');
    return [
      itemOf(plan, {
        ruleId: 'rehearsal.upload-unfinished', severity: 'warn', path: slot.path, message: failed ? 'rehearsal:item.uploadFailed' : 'rehearsal:item.uploadUnfinished',
        fix: failed ? 'retry' : 'wait', source: { document: 'own', section: 'upload' },
      }),
    ];
  });
}

const fingerprint = ({ name, size, width, height }: FileRef): string => [name, size, width ?? '', height ?? ''].join('/');

/** Front and back are two pictures. */
function twice(plan: Plan, slots: readonly FieldPlan[]): readonly RehearsalItem[] {
  const pair = (slot: FieldPlan): FieldPlan | undefined => (slot.id.endsWith('.certificateBack') ? plan.fields.get(slot.path.replace(/Back$/, 'Front')) : undefined);
  return slots.flatMap((slot) => {
    const sides = filesIn(slot);
    const front = pair(slot);
    const others = front === undefined ? sides.filter(({ side }) => side === 'front') : filesIn(front);
    const backs = front === undefined ? sides.filter(({ side }) => side === 'back') : sides;
    const prints = new Set(others.map(fingerprint));
    if (!backs.some((back) => prints.has(fingerprint(back)))) return [];
    return [itemOf(plan, { ruleId: 'rehearsal.same-picture', severity: 'warn', path: slot.path, message: 'rehearsal:item.samePicture', fix: 'replace', source: beyond('§3.7') })];
  });
}

/** A picture was read, and something else stands in the form. */
function readOtherwise(filing: Filing, plan: Plan, { suggestions = [] }: RehearsalSession): readonly RehearsalItem[] {
  return suggestions.flatMap(({ path, value, from }) => {
    const field = plan.fields.get(path);
    const answer = filing.answers[path];
    if (from !== 'ocr' || field === undefined || answer === undefined || field.carriedFrom !== null || parsePath(path) === undefined) return [];
    return [
      itemOf(plan, {
        ruleId: 'rehearsal.read-otherwise', severity: 'hint', path, message: 'rehearsal:item.readOtherwise', fix: 'change', source: beyond('§1'),
        evidence: [{ what: 'value', path, value: answer.value }, { what: 'read', path, value }],
      }),
    ];
  });
}

export function papers(filing: Filing, plan: Plan, context: RehearsalContext, session: RehearsalSession): readonly RehearsalItem[] {
  const slots = slotsOf(plan);
  return [...stale(filing, plan, slots, context), ...unfinished(plan, slots, session), ...twice(plan, slots), ...readOtherwise(filing, plan, session)];
}
