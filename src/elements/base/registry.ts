import { IcpError } from '../../core/model/errors.js';

/** An element class that names its own tag and the elements its templates use. Importing one defines nothing. */
export interface ElementClass extends CustomElementConstructor {
  readonly tag: string;
  readonly version: string;
  readonly uses?: readonly ElementClass[];
}

/** Where the inner tags of one `define()` live: a registry of their own, or the page's where the browser has no scoped ones. */
export type ElementScope = CustomElementRegistry;

const hasScopedRegistries = (): boolean =>
  typeof CustomElementRegistry === 'function' && 'initialize' in CustomElementRegistry.prototype && 'customElementRegistry' in Element.prototype;

/** A new scope for inner elements. Falls back to the page's registry, where `defineElements` then guards against other versions. */
export function createScope(): ElementScope {
  return hasScopedRegistries() ? new CustomElementRegistry() : customElements;
}

/** True when inner tags of this scope are invisible to the page. */
export const isScoped = (scope: ElementScope): boolean => scope !== customElements;

const versionOf = (found: CustomElementConstructor): string => ('version' in found ? String(found.version) : 'unknown');

/**
 * Defines classes and, first, everything they use, each under its static tag. Safe to repeat: what is there stays.
 * @throws IcpError `other-version` when the tag is taken by a different version of this SDK or by somebody else's element.
 */
export function defineElements(scope: ElementScope, classes: readonly ElementClass[]): void {
  define(scope, classes, new Set());
}

function define(scope: ElementScope, classes: readonly ElementClass[], seen: Set<ElementClass>): void {
  for (const element of classes) {
    if (seen.has(element)) continue;
    seen.add(element);
    define(scope, element.uses ?? [], seen);
    const found = scope.get(element.tag);
    if (found === undefined) {
      scope.define(element.tag, element);
    } else if (found !== element && versionOf(found) !== element.version) {
      throw new IcpError('other-version', `<${element.tag}> is already defined by version ${versionOf(found)}; this is ${element.version}`, {
        details: { tag: element.tag, found: versionOf(found), wanted: element.version },
      });
    }
  }
}

interface Scoped {
  readonly scope?: ElementScope;
}

/**
 * Defines an outer element on the page under a tag the host may choose; its templates then use the inner tags of `scope`.
 * The class is subclassed, because one constructor can carry one tag only.
 * @returns the class behind the tag: the one found when the same version defined it earlier.
 * @throws IcpError `other-version`
 */
export function defineOuter(tag: string, base: ElementClass, scope: ElementScope): CustomElementConstructor {
  const found = customElements.get(tag);
  if (found !== undefined) {
    if (versionOf(found) === base.version) return found;
    throw new IcpError('other-version', `<${tag}> is already defined by version ${versionOf(found)}; this is ${base.version}`, {
      details: { tag, found: versionOf(found), wanted: base.version },
    });
  }
  defineElements(scope, base.uses ?? []);
  const outer = class extends base {
    static readonly scope = scope;
    static override readonly tag = tag;
  };
  customElements.define(tag, outer);
  return outer;
}

/** The scope in which this element's own templates look up tags. A step that arrives later is defined here: `defineElements(scopeOf(this), [Step])`. */
export function scopeOf(element: Element): ElementScope {
  const own: Scoped = Object(element.constructor);
  return own.scope ?? element.customElementRegistry ?? customElements;
}
