import { toAscii } from '../domain/punycode.js';
import { type EmptyCode, fail, ok, type ValueResult } from '../result.js';
import { compact, joinHan } from '../text/normalise.js';

export type EmailCode = EmptyCode | 'email.at' | 'email.several' | 'email.name' | 'email.domain' | 'email.characters' | 'email.tooLong';

export interface EmailInfo {
  /** A likelier spelling of the domain, or `null`. The address as typed may still be right. */
  readonly suggestion: string | null;
}

/** Endings that slip from the fingers, and what was meant. No registry has these endings, except `co` and `cm`, which exist. */
const slips: readonly { readonly typed: RegExp; readonly meant: string }[] = [
  { typed: /\.(?:con|cmo|ocm|vom|comm|coom|xom|cm|c0m)$/, meant: '.com' },
  { typed: /^(qq|163|126|139|189|sina|sohu|foxmail|gmail|outlook|hotmail|aliyun)\.(?:co|cn|net)$/, meant: '$1.com' },
  { typed: /^(?:gmial|gamil|gmai|gmali)\.com$/, meant: 'gmail.com' },
  { typed: /^(?:qqq|qq\.qq)\.com$/, meant: 'qq.com' },
  { typed: /^(?:outlok|outloook)\.com$/, meant: 'outlook.com' },
  { typed: /^(?:hotmai|hotmial)\.com$/, meant: 'hotmail.com' },
];
/** Really in use, although they look like a slip of the ones above. */
const known: ReadonlySet<string> = new Set(['189.cn', 'sina.cn', '163.net']);

const split = (address: string): readonly [name: string, domain: string] => {
  const at = address.lastIndexOf('@');
  return [address.slice(0, at), address.slice(at + 1)];
};

/** Half-width, no blanks, the domain in lower case; the part before the @ keeps its case. */
export function normaliseEmail(raw: string): string {
  const text = compact(joinHan(raw)).replace(/^mailto:/i, '');
  if (!text.includes('@')) return text;
  const [name, domain] = split(text);
  return `${name}@${domain.toLowerCase()}`;
}

function suggest(domain: string): string | null {
  if (known.has(domain)) return null;
  const slip = slips.find(({ typed }) => typed.test(domain));
  return slip === undefined ? null : domain.replace(slip.typed, slip.meant);
}

/** Checks an e-mail address as mail systems in use accept it, which is less than the standards allow. */
export function validateEmail(raw: string): ValueResult<EmailCode, EmailInfo> {
  const value = normaliseEmail(raw);
  if (value === '') return fail(value, 'common.required');
  if (/[;,，；、]/u.test(value)) return fail(value, 'email.several');
  if (value.split('@').length !== 2) return fail(value, value.includes('@') ? 'email.several' : 'email.at');
  const [name, domain] = split(value);
  const stray = [...new Set((name + domain).replace(/[\p{L}\p{M}\p{N}.!#$%&'*+/=?^_`{|}~-]/gu, ''))];
  if (stray.length > 0) return fail(value, 'email.characters', { characters: stray.join(' ') });
  if (name === '' || name.startsWith('.') || name.endsWith('.') || name.includes('..')) return fail(value, 'email.name');
  const ascii = toAscii(domain);
  const labels = ascii === null ? [] : ascii.split('.');
  const wellFormed = labels.length >= 2 && labels.every((label) => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(label)) && !/^\d+$/.test(labels.at(-1) ?? '');
  if (!wellFormed || (labels.at(-1) ?? '').length < 2) return fail(value, 'email.domain', { domain });
  if (name.length > 64 || value.length > 254) return fail(value, 'email.tooLong', { max: 254 });
  const better = suggest(domain);
  return ok(value, { suggestion: better === null ? null : `${name}@${better}` });
}

/** E-mail address. */
export const email = { normalise: normaliseEmail, format: normaliseEmail, validate: validateEmail } as const;
