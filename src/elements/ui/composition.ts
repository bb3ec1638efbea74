import { noChange, type ElementPart, type PropertyPart, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { directive, Directive, PartType, type PartInfo } from 'lit/directive.js';

/** Inputs in which an input method is composing right now. */
const composing = new WeakSet<EventTarget>();

export const isComposing = (target: EventTarget): boolean => composing.has(target);

export interface TypedText {
  /** True while an input method is still composing: do not validate, save or submit this text. */
  readonly composing: boolean;
}

type OnInput = (value: string, typed: TypedText) => void;

interface TypingHandlers {
  readonly start: (event: Event) => void;
  readonly end: (event: Event) => void;
  readonly input: (event: Event) => void;
}

const textOf = (event: Event): string =>
  event.currentTarget instanceof HTMLInputElement || event.currentTarget instanceof HTMLTextAreaElement ? event.currentTarget.value : '';

/**
 * The three listeners a text input needs. Browsers disagree on whether a last `input` follows `compositionend`, so the end itself
 * reports the final text; a repeated report is harmless.
 */
export function typingHandlers(onInput: OnInput | undefined): TypingHandlers {
  return {
    start: (event) => {
      if (event.currentTarget) composing.add(event.currentTarget);
    },
    end: (event) => {
      if (event.currentTarget) composing.delete(event.currentTarget);
      onInput?.(textOf(event), { composing: false });
    },
    input: (event) => onInput?.(textOf(event), { composing: event.currentTarget !== null && composing.has(event.currentTarget) }),
  };
}

class TypedValue extends Directive {
  constructor(info: PartInfo) {
    super(info);
    if (info.type !== PartType.PROPERTY) throw new TypeError('typedValue stands on a property');
  }

  render(value: string): string {
    return value;
  }

  override update(part: PropertyPart | ElementPart, [value]: [string]): unknown {
    const input = part.element;
    // Writing into an open composition would tear it; the end of it brings the text anyway.
    if (!('value' in input) || input.value === value || composing.has(input)) return noChange;
    input.value = value;
    return noChange;
  }
}

/** `.value=${typedValue(x)}`: writes only what differs from what is on screen, and never into an open composition. */
export const typedValue = directive(TypedValue);

type Host = ReactiveControllerHost & EventTarget & { readonly renderRoot?: ParentNode };

/**
 * Keeps keys that belong to an input method (Enter, arrows, Escape, Backspace) from meaning anything else in its host. `keyCode` 229 is
 * how Safari marks the Enter that has just closed a composition.
 */
export class CompositionController implements ReactiveController {
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('keydown', this.#guard, { capture: true });
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('keydown', this.#guard, { capture: true });
    // What is taken away in the middle of a composition never hears its end.
    for (const input of this.#host.renderRoot?.querySelectorAll('input, textarea') ?? []) composing.delete(input);
  }

  readonly #guard = (event: Event): void => {
    if (event instanceof KeyboardEvent && (event.isComposing || event.keyCode === 229)) event.stopImmediatePropagation();
  };
}
