import type { Division } from '../../core/ports/packs.js';

/** A reader of division names; answers with the code itself for one that is unknown. */
export function divisionNames(divisions: readonly Division[]): (code: string) => string {
  const names = new Map<string, string>();
  const visit = (nodes: readonly Division[]): void => {
    for (const node of nodes) {
      names.set(node.code, node.name);
      if (node.children) visit(node.children);
    }
  };
  visit(divisions);
  return (code) => names.get(code) ?? code;
}
