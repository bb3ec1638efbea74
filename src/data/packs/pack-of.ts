import type { OverlayRow, Pack } from '../../core/rules/types.js';

/** A province's pack out of what it says of units and of individuals. */
export const packOf = (id: string, version: string, rules: readonly OverlayRow[], lists: Readonly<Record<string, readonly string[]>>): Pack => ({
  schema: 1,
  id,
  version,
  ...(Object.keys(lists).length === 0 ? {} : { lists }),
  rules,
});
