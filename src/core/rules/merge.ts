import { IcpError } from '../model/errors.js';
import { conditionsOf, isKnownRule } from './known.js';
import { PROVIDER } from './provider.js';
import type { OverlayRow, Pack, Rule, RuleSet } from './types.js';

type Placed = Rule & { readonly packId: string };

const bad = (why: string, details: Readonly<Record<string, string>>): never => {
  throw new IcpError('bad-pack', why, { details });
};

function lay(rules: Map<string, Placed>, rows: readonly OverlayRow[], packId: string): void {
  const remove = (ids: readonly string[]): void => {
    for (const id of ids) if (!rules.delete(id)) bad('an overlay names a rule that is not there', { packId, ruleId: id });
  };
  for (const row of rows) {
    if ('drop' in row) {
      remove(row.drop);
      continue;
    }
    if ('replaces' in row) remove(row.replaces);
    const rule = 'add' in row ? row.add : row.with;
    if (rules.has(rule.id)) bad('two rules share an id and neither replaces the other', { packId, ruleId: rule.id });
    rules.set(rule.id, { ...rule, packId });
  }
}

/**
 * One rule set out of the national base, a province, a provider's rules and what that provider says of this province.
 * @throws IcpError `bad-pack` when a layer shadows another in silence, names a rule that is not there, or uses a word list nobody defines
 */
export function merge(
  base: Pack,
  province: Pack | undefined,
  profileRules: readonly OverlayRow[] = [],
  profileOverlay: readonly OverlayRow[] = [],
): RuleSet {
  const rules = new Map<string, Placed>();
  const packs: Record<string, string> = {};
  const lists: Record<string, readonly string[]> = {};
  for (const pack of province === undefined ? [base] : [base, province]) {
    packs[pack.id] = pack.version;
    for (const [id, words] of Object.entries(pack.lists ?? {})) {
      if (id in lists) bad('two packs define a word list of the same name', { packId: pack.id, list: id });
      lists[id] = words;
    }
    lay(rules, pack.rules, pack.id);
  }
  lay(rules, profileRules, PROVIDER);
  lay(rules, profileOverlay, PROVIDER);

  const known: Placed[] = [];
  const skipped: Placed[] = [];
  for (const rule of rules.values()) (isKnownRule(rule) ? known : skipped).push(rule);
  for (const { when, id, packId } of known) {
    for (const part of when === undefined ? [] : conditionsOf(when)) {
      if (!('words' in part) || !('list' in part.words)) continue;
      if (!(part.words.list in lists)) bad('a rule uses a word list that is not there', { packId, ruleId: id, list: part.words.list });
    }
  }
  return { packs, rules: known, lists, hasProvincePack: province !== undefined, skipped };
}
