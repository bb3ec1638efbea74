import type { SourceRef } from '../../../core/rules/types.js';
import { page } from '../parts.js';

/** The part of a province's page that is about units. */
export interface UnitPage {
  readonly code: string;
  /** Id of the rule about a topic. */
  readonly id: (topic: string) => string;
  /** The lines of the page a rule was read from. */
  readonly at: (lines: string, note?: string) => SourceRef;
}

/** @param section as in `§7.2.2` */
export const unitPageOf = (code: string, section: string): UnitPage => ({
  code,
  id: (topic) => `${code}.unit.${topic}`,
  at: (lines, note) => page(`${section} ${lines}`, note),
});
