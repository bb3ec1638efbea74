import type { Path } from '../model/ids.js';
import { isEmpty } from '../rules/empty.js';
import type { Asked, Frame } from './fields.js';
import { findingsOf } from './findings.js';
import { gather } from './gather.js';
import type { Applied } from './said.js';
import { authenticityPlan, type Chosen, chooseAuthenticity, mustPass, slots, type Timed, verificationPlan } from './papers.js';
import { eyes } from './rule-env.js';
import { rulesFor } from './rule-index.js';
import type { AuthenticityPlan, FieldPlan, Finding, VerificationPlan } from './types.js';

/** One part of a plan, laid out. */
interface LaidOut {
  readonly frame: Frame;
  readonly added: boolean;
  readonly fields: ReadonlyMap<string, FieldPlan>;
  readonly asked: readonly Asked[];
  readonly effects: ReadonlyMap<Path, readonly Applied[]>;
  readonly chosen: Chosen;
  readonly slotPath: Path | null;
  readonly proofStep: string | null;
}
interface Weighed {
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  readonly elsewhere: readonly Applied[];
  readonly verifications: readonly Timed<VerificationPlan>[];
  readonly authenticity: Timed<AuthenticityPlan> | null;
}

/** What is wrong with a part, and what has to be proved in it. */
function weigh({ frame, added, fields, asked, effects, chosen, slotPath, proofStep }: LaidOut): Weighed {
  const { run, spot: { service } } = frame;
  const verifications = [...fields.values()]
    // What stands as it is on record was proved when it was filed.
    .filter((field) => field.needsCode && field.key === field.path && field.lockedBy !== 'record')
    .map(({ path, value }) => verificationPlan(run, path, service?.id ?? null, typeof value === 'string' && value !== '' ? value : null));
  const authenticity =
    service === null || (chosen.row === null && !chosen.open)
      ? null
      : authenticityPlan(run, service.id, chosen, slotPath, slotPath !== null && !isEmpty(fields.get(slotPath)?.value));
  const { findings, elsewhere } = findingsOf({
    frame, added, fields, asked, effects, service, proofStep,
    verifications: verifications.map(({ plan }) => plan),
    authenticity: authenticity?.plan ?? null,
    mustPass: mustPass(chosen),
  });
  return { findings, elsewhere, verifications, authenticity };
}

/**
 * The half of a plan that judges: rules, papers, findings, proofs. The other half, steps and fields, can be made without it, so that a new
 * filing shows its first questions before the rules have arrived.
 */
export const judge = { eyes, rulesFor, gather, slots, chooseAuthenticity, weigh };
export type Judge = typeof judge;
