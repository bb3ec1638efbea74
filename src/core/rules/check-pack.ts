import * as z from 'zod/mini';
import { IcpError } from '../model/errors.js';
import { deepFreeze } from '../model/freeze.js';
import { conditionsOf, isKnownRule, KNOWN_EFFECTS, KNOWN_OPS } from './known.js';
import { manifestSchema, packFileSchema, packSchema } from './pack-schema.js';
import type { OverlayRow, Pack, PackMessages, Rule } from './types.js';

// Loaded when a pack comes from outside the bundle: import this module dynamically.

type Issue = z.core.$ZodIssue;

/** A shape for another kind of condition or effect than the one that is written. */
const isOfOtherKind = (issues: readonly Issue[]): boolean => issues.some(({ path: [name, ...more] }) => (name === 'op' || name === 'do') && more.length === 0);

/** Where the fault is: of several shapes that might have been meant, the one of this kind, and of those the one that fits furthest. */
function placeOf(issues: readonly Issue[]): readonly PropertyKey[] {
  let place: readonly PropertyKey[] = [];
  for (const issue of issues) {
    const shapes = issue.code === 'invalid_union' ? issue.errors : [];
    const meant = shapes.filter((one) => !isOfOtherKind(one));
    const inner = (meant.length > 0 ? meant : shapes).map(placeOf).reduce((a, b) => (b.length > a.length ? b : a), []);
    const path = [...issue.path, ...inner];
    if (path.length > place.length || place.length === 0) place = path;
  }
  return place;
}

/** Where the first fault is, e.g. `rules.3.add.when.of`; `null` when there is none. */
function faultIn(schema: z.ZodMiniType, json: unknown): string | null {
  const result = z.safeParse(schema, json);
  return result.success ? null : placeOf(result.error.issues).map(String).join('.');
}
const invalid = (why: string, details: IcpError['details']): IcpError => new IcpError('pack-invalid', why, { details });

/** Shape and size were looked at; the types of this version follow from them. */
const isPack = (json: unknown): json is Pack => faultIn(packSchema, json) === null;
const isPackFile = (json: unknown): json is PackFile => faultIn(packFileSchema, json) === null;

/** Rules of a pack with what they say, in one file: what a provider serves. */
export interface PackFile { readonly schema: 1; readonly pack: Pack; readonly messages: Readonly<Record<string, PackMessages>> }

export interface CheckedPack {
  readonly pack: Pack;
  /** Rules of a kind this version does not know, by id: they are in the pack, and not evaluated. */
  readonly skipped: readonly { readonly ruleId: string; readonly kinds: readonly string[] }[];
}

function unknownKinds(one: Rule): readonly string[] {
  const conditions = one.when === undefined ? [] : conditionsOf(one.when).flatMap((part) => ('op' in part && !Object.hasOwn(KNOWN_OPS, part.op) ? [part.op] : []));
  return [...conditions, ...one.then.flatMap((part) => (Object.hasOwn(KNOWN_EFFECTS, part.do) ? [] : [part.do]))];
}

/** Which packs a provider serves. */
export interface PackManifest {
  readonly schema: 1;
  /** Pack id → its version, the digest of its file in canonical form, and where that file lies, seen from the manifest. */
  readonly packs: Readonly<Record<string, { readonly version: string; readonly digest: string; readonly url: string }>>;
}
const isManifest = (json: unknown): json is PackManifest => faultIn(manifestSchema, json) === null;

/** @throws IcpError `pack-invalid` */
export function checkManifest(json: unknown): PackManifest {
  if (!isManifest(json)) throw invalid('the manifest is not of the shape of a manifest', { at: faultIn(manifestSchema, json) ?? '' });
  return json;
}

export const rulesIn = (rows: readonly OverlayRow[]): readonly Rule[] => rows.flatMap((row) => ('add' in row ? [row.add] : 'with' in row ? [row.with] : []));

/** Keys of the messages that the rules of a pack use, without those of other namespaces. */
export const messageKeysOf = (pack: Pack): readonly string[] =>
  [...new Set(rulesIn(pack.rules).flatMap(({ then }) => then.flatMap((effect) => ('message' in effect && typeof effect.message === 'string' && !effect.message.includes(':') ? [effect.message] : []))))];

/**
 * Checks a pack that comes from outside.
 * @param than the pack it would take the place of: an older one is refused
 * @throws IcpError `pack-invalid` for a wrong structure or another place's pack, `pack-outdated` for an older version
 */
export function checkPack(json: unknown, than?: Pack): CheckedPack {
  if (!isPack(json)) throw invalid('the pack is not of the shape of a pack', { at: faultIn(packSchema, json) ?? '' });
  if (than !== undefined && json.id !== than.id) throw invalid('the pack is that of another place', { pack: json.id });
  if (than !== undefined && json.version < than.version) {
    throw new IcpError('pack-outdated', 'the pack is older than the one in force', { details: { pack: json.id, version: json.version, inForce: than.version } });
  }
  return {
    pack: deepFreeze(json),
    skipped: rulesIn(json.rules).filter((one) => !isKnownRule(one)).map((one) => ({ ruleId: one.id, kinds: unknownKinds(one) })),
  };
}

/**
 * Checks a pack with its messages as a provider serves them: every language has a text for everything the rules say.
 * @throws IcpError `pack-invalid`, `pack-outdated`
 */
export function checkPackFile(json: unknown, than?: Pack): CheckedPack & Pick<PackFile, 'messages'> {
  if (!isPackFile(json)) throw invalid('the file is not of the shape of a pack with its messages', { at: faultIn(packFileSchema, json) ?? '' });
  const checked = checkPack(json.pack, than);
  for (const key of messageKeysOf(checked.pack)) {
    for (const [locale, messages] of Object.entries(json.messages)) {
      if (!Object.hasOwn(messages, key)) throw invalid('a message is missing', { pack: checked.pack.id, locale, key });
    }
  }
  return { ...checked, messages: deepFreeze(json.messages) };
}

/**
 * Whether a pack can stand in the other's place without any layer above it noticing: it keeps the names that others may refer to, and gives
 * its own names to nothing new.
 * @throws IcpError `pack-invalid`
 */
export function checkNames(pack: Pack, than: Pack | undefined): void {
  const lists = Object.keys(pack.lists ?? {});
  const ids = new Set(rulesIn(pack.rules).map(({ id }) => id));
  const stranger = [...ids, ...lists].find((name) => !name.startsWith(`${pack.id}.`));
  if (stranger !== undefined) throw invalid('a rule or list does not carry the name of its pack', { pack: pack.id, name: stranger });
  // Provinces and profiles refer to rules and lists of the base; those of a province are referred to by the profile's row for it alone.
  if (pack.id !== 'national' || than === undefined) return;
  if (pack.rules.some((row) => !('add' in row))) throw invalid('the base has nothing to replace', { pack: pack.id });
  const known = new Set([...ids, ...lists]);
  const lost = [...rulesIn(than.rules).map(({ id }) => id), ...Object.keys(than.lists ?? {})].find((name) => !known.has(name));
  if (lost !== undefined) throw invalid('a rule or list is gone that others may refer to', { pack: pack.id, name: lost });
}
