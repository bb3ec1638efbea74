import type { Path } from '../model/ids.js';
import { isEmpty } from '../rules/empty.js';
import type { Asked, Frame } from './fields.js';
import { findingsOf } from './findings.js';
import { gather } from './gather.js';
import type { Applied } from './said.js';
import { authenticityPlan, type Chosen, chooseAuthenticity, mustPass, slots, type Timed, verificationPlan } from './papers.js';
import { eyes } from './eyes.js';
import { rulesFor } from './rule-index.js';
import { goneDomains, isChanged } from './changed.js';
import type { AuthenticityPlan, FieldPlan, Finding, VerificationPlan } from './types.js';
import { judgeWhole } from './whole.js';

/** One part of a plan, laid out. */
interface LaidOut {
  readonly frame: Frame;
  readonly added: boolean;
  readonly fields: ReadonlyMap<string, FieldPlan>;
  readonly asked: readonly Asked[];
  readonly effects: ReadonlyMap<Path, readonly Applied[]>;
  readonly chosen: Chosen | null;
  readonly slotPath: Path | null;
  readonly proofStep: string | null;
}
interface Weighed {
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  readonly elsewhere: readonly Applied[];
  readonly verifications: readonly Timed<VerificationPlan>[];
  readonly authenticity: Timed<AuthenticityPlan> | null;
  /** Of a change: something is another than on record. */
  readonly differs: boolean;
}

/** What is wrong with a part, and what has to be proved in it. */
function weigh({ frame, added, fields, asked, effects, chosen, slotPath, proofStep }: LaidOut): Weighed {
  const { run, spot: { service } } = frame;
  const verifications = [...fields.values()]
    // What stands as it is on record was proved when it was filed.
    .filter((field) => field.needsCode && field.key === field.path && field.lockedBy !== 'record')
    .map(({ path, value }) => verificationPlan(run, path, service?.id ?? null, typeof value === 'string' && value !== '' ? value : null));
  const authenticity =
    service === null || chosen === null || (chosen.offered.length === 0 && !chosen.open)
      ? null
      : authenticityPlan(run, service.id, chosen, slotPath, slotPath !== null && !isEmpty(fields.get(slotPath)?.value));
  const { findings, elsewhere } = findingsOf({
    frame, added, fields, asked, effects, service, proofStep,
    verifications: verifications.map(({ plan }) => plan),
    authenticity: authenticity?.plan ?? null,
    mustPass: chosen !== null && mustPass(chosen),
  });
  const { baseline, type } = run.filing;
  // What is borrowed differs with what it is borrowed from.
  const differs = baseline !== null && type.startsWith('change-')
    && ([...fields.values()].some((field) => (field.lockedBy !== 'carried' || !run.flow.fields.get(field.id)?.lent) && isChanged(baseline, field))
      || (service !== null && run.flow.fields.has('domain.name') && goneDomains(baseline, service).length > 0));
  return { findings, elsewhere, verifications, authenticity, differs };
}

/**
 * The half of a plan that judges: rules, papers, findings, proofs. The other half, steps and fields, can be made without it, so that a new
 * filing shows its first questions before the rules have arrived.
 */
export const judge = { eyes, rulesFor, gather, slots, chooseAuthenticity, weigh, judgeWhole };
export type Judge = typeof judge;
