import type { FieldDef } from '../model/catalogue.js';
import type { AnswerValue, CivilDate, FileRef } from '../model/filing.js';
import type { Params } from '../rules/types.js';
import { isCivilDate } from '../time/index.js';
import { domain } from '../values/domain/index.js';
import { mobile } from '../values/mobile/index.js';
import { residentId } from '../values/resident-id/index.js';
import { text } from '../values/text/index.js';
import { uscc } from '../values/uscc/index.js';

export interface Problem { readonly code: string; readonly params: Params }
interface Asked { readonly def: FieldDef; readonly today: CivilDate; readonly certificateType: string | null }

type Answered = { readonly ok: true } | { readonly ok: false; readonly code: string; readonly params?: Params };
const problem = (result: Answered): Problem | null => (result.ok ? null : { code: `values:${result.code}`, params: result.params ?? {} });

function certificateNumber(value: string, type: string | null, today: CivilDate): Problem | null {
  if (type === 'resident-id') return problem(residentId.validate(value, { today }));
  if (type === 'business-licence' || type?.startsWith('credit-code') === true) return problem(uscc.validate(value));
  return problem(text.validate(value));
}

/** What is wrong with a value by its kind alone, whoever asks for it; `null` when nothing is. */
export function checkValue(value: AnswerValue, { def, today, certificateType }: Asked): Problem | null {
  if (typeof value === 'string') {
    switch (def.kind) {
      case 'mobile':
        return problem(mobile.validate(value));
      case 'domain':
        return problem(domain.validate(value));
      case 'certificate-number':
        return certificateNumber(value, certificateType, today);
      case 'choice':
        return null;
      case 'date':
        return isCivilDate(value) ? null : { code: 'values:date.invalid', params: {} };
      default:
        return problem(text.validate(value, { multiline: def.control === 'textarea', ...(def.maxLength === undefined ? {} : { max: def.maxLength }) }));
    }
  }
  return null;
}

/** The side of a paper that is not there yet; `null` when all are. */
export function missingSide(files: readonly FileRef[], sides: readonly string[]): 'front' | 'back' | null {
  if (sides.length === 0 || files.some(({ side }) => side === 'merged')) return null;
  return (['front', 'back'] as const).find((side) => sides.includes(side) && !files.some((file) => file.side === side)) ?? null;
}
