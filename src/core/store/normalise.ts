import type { Catalogue, FieldDef, ValueKind } from '../model/catalogue.js';
import type { AnswerValue } from '../model/filing.js';
import { parsePath, type Path } from '../model/ids.js';
import { address } from '../values/address/index.js';
import { appDomains } from '../values/app-domains/index.js';
import { domain } from '../values/domain/index.js';
import { email } from '../values/email/index.js';
import { fingerprint } from '../values/fingerprint/index.js';
import { homeUrl } from '../values/home-url/index.js';
import { mobile } from '../values/mobile/index.js';
import { packageName } from '../values/package-name/index.js';
import { personName } from '../values/person-name/index.js';
import { publicKey } from '../values/public-key/index.js';
import { serviceName } from '../values/service-name/index.js';
import { text } from '../values/text/index.js';
import { unitName } from '../values/unit-name/index.js';

/** How a text of each kind enters the filing. Kinds that are not here hold no free text. */
const TEXTS: Readonly<Partial<Record<ValueKind, (raw: string) => string>>> = {
  text: text.normalise,
  'person-name': personName.normalise,
  'unit-name': unitName.normalise,
  'service-name': serviceName.normalise,
  address: address.normalise,
  remark: text.normaliseMultiline,
  'certificate-number': text.normaliseCode,
  mobile: mobile.normalise,
  email: email.normalise,
  domain: domain.normalise,
  'home-url': homeUrl.normalise,
  'package-name': packageName.normalise,
  fingerprint: fingerprint.normalise,
  'public-key': publicKey.normalise,
  'app-domains': appDomains.normalise,
};

/** Kinds that settle their lines themselves. */
const OWN_LINES: ReadonlySet<ValueKind> = new Set(['public-key', 'app-domains'] satisfies ValueKind[]);

const isRecord = (value: AnswerValue): value is Exclude<AnswerValue, string | boolean | readonly unknown[]> => typeof value === 'object' && !Array.isArray(value);

function normalise(def: FieldDef, value: AnswerValue): AnswerValue {
  if (typeof value === 'string') return (def.control === 'textarea' && !OWN_LINES.has(def.kind) ? text.normaliseMultiline : (TEXTS[def.kind] ?? ((raw: string) => raw)))(value);
  if (def.kind === 'landline' && isRecord(value) && 'areaCode' in value) {
    const digits = (part: string): string => text.normaliseCode(part).replace(/^-+|-+$/g, '');
    return { areaCode: digits(value.areaCode), number: digits(value.number), extension: digits(value.extension) };
  }
  return value;
}

/** The value of an answer as it enters the filing: widths, blanks and capitals settled, nothing judged. Unknown fields stay as they are. */
export function normaliseAnswer(catalogue: Catalogue, path: Path, value: AnswerValue): AnswerValue {
  const id = parsePath(path)?.id;
  const def = id === undefined ? undefined : catalogue[id];
  return def ? normalise(def, value) : value;
}
