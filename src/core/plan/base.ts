import type { FieldDef } from '../model/catalogue.js';
import type { AnswerValue, FileRef } from '../model/filing.js';
import type { Params } from '../rules/types.js';
import { validateAppDomains } from '../values/app-domains/index.js';
import { validateCertificateNumber } from '../values/certificate-number/index.js';
import { validateDate } from '../values/date/index.js';
import { validateDomain } from '../values/domain/index.js';
import { validateEmail } from '../values/email/index.js';
import { validateFingerprint } from '../values/fingerprint/index.js';
import { validateHomeUrl } from '../values/home-url/index.js';
import { validateLandline } from '../values/landline/index.js';
import { validateMobile } from '../values/mobile/index.js';
import { validatePackageName } from '../values/package-name/index.js';
import { validatePersonName } from '../values/person-name/index.js';
import { validatePublicKey } from '../values/public-key/index.js';
import { validateText } from '../values/text/validate.js';
import { validateUnitName } from '../values/unit-name/index.js';
import { validateValidity } from '../values/validity/index.js';
import type { PlanContext } from './types.js';

export interface Problem { readonly code: string; readonly params: Params }
interface Asked { readonly def: FieldDef; readonly context: PlanContext; readonly certificateType: string | null }

type Answered = { readonly ok: true } | { readonly ok: false; readonly code: string; readonly params?: Params };

function text(value: string, { def, context, certificateType }: Asked): Answered {
  const max = def.maxLength === undefined ? {} : { max: def.maxLength };
  switch (def.kind) {
    case 'choice': return { ok: true };
    case 'person-name': return validatePersonName(value);
    case 'unit-name': return validateUnitName(value, max);
    case 'certificate-number': {
      const { today, certificateSchemes: schemes } = context;
      return validateCertificateNumber(certificateType ?? '', value, { today, ...(schemes === undefined ? {} : { schemes }) });
    }
    case 'mobile': return validateMobile(value);
    case 'email': return validateEmail(value);
    case 'domain': return validateDomain(value);
    case 'home-url': return validateHomeUrl(value);
    case 'date': return validateDate(value);
    case 'package-name': return validatePackageName(value, def.platform ?? 'other');
    case 'fingerprint': return validateFingerprint(value, def.digest ?? 'md5');
    case 'public-key': return validatePublicKey(value);
    case 'app-domains': return validateAppDomains(value);
    default: return validateText(value, { ...max, multiline: def.control === 'textarea' });
  }
}

function check(value: AnswerValue, asked: Asked): Answered {
  if (typeof value === 'string') return text(value, asked);
  if (typeof value !== 'object') return { ok: true };
  if ('areaCode' in value) {
    const { areaCodes } = asked.context;
    return validateLandline(value, areaCodes === undefined ? {} : { areaCodes });
  }
  if ('until' in value && value.until !== '') return validateValidity(value.from === '' ? { until: value.until } : { from: value.from, until: value.until });
  return { ok: true };
}

/** What is wrong with a value that is there, by its kind alone, whoever asks for it; `null` when nothing is. What packs rule over is theirs. */
export function checkValue(value: AnswerValue, asked: Asked): Problem | null {
  const result = check(value, asked);
  return result.ok ? null : { code: `values:${result.code}`, params: result.params ?? {} };
}

/** The side of a paper that is not there yet; `null` when all are. Where one picture shows both, one that calls itself a side shows but that. */
export function missingSide(files: readonly FileRef[], sides: readonly string[]): 'front' | 'back' | null {
  if (sides.length === 0 || files.some(({ side }) => side === 'merged') || (!sides.includes('front') && files.every(({ side }) => side === undefined))) return null;
  return (['front', 'back'] as const).find((side) => !files.some((file) => file.side === side)) ?? null;
}
