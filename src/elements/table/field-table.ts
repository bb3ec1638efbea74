import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ControlKind } from '../../core/model/catalogue.js';
import type { FieldPlan } from '../../core/plan/types.js';
import { afterFirstControl, defineElements, FilingElement, scopeOf } from '../base/index.js';
import { controls } from './controls.js';

/** What decides the layout of a table: not the values. A keystroke leaves it untouched. */
type Row = Pick<FieldPlan, 'key' | 'control'>;

const sameRows = (a: readonly Row[], b: readonly Row[]): boolean =>
  a.length === b.length && a.every((row, index) => row.key === b[index]?.key && row.control === b[index]?.control);

/** Orders and aligns the fields of a section; each field is an element of its own that knows its question by key. */
export class IcpFieldTable extends FilingElement {
  static readonly tag = 'icp-field-table';
  static override styles = css`
    .table {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      grid-template-columns: minmax(0, 1fr);
      gap: var(--icp-field-gap);
    }
    .table > *:not(:defined) {
      min-block-size: 4rem;
    }
  `;

  /** Keys of `plan.fields`, in order. */
  @property({ attribute: false }) fields: readonly string[] = [];

  readonly #rows = this.select((_, store): readonly Row[] => {
    const { fields } = store.getPlan();
    return this.fields.flatMap((key) => fields.get(key) ?? []);
  }, sameRows);

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    void this.#define(new Set((this.#rows() ?? []).map((row) => row.control)));
  }

  protected override render(): TemplateResult {
    return html`<div class="table">
      ${repeat(this.#rows() ?? [], (row) => row.key, (row) => controls[row.control].render(row.key))}
    </div>`;
  }

  readonly #asked = new Set<ControlKind>();

  async #define(kinds: ReadonlySet<ControlKind>): Promise<void> {
    const missing = [...kinds].filter((kind) => !this.#asked.has(kind));
    for (const kind of missing) this.#asked.add(kind);
    const [first, others] = [missing.filter((kind) => controls[kind].first), missing.filter((kind) => !controls[kind].first)];
    await this.#bring(first);
    // The first question can be answered while the other controls arrive.
    if (others.length === 0) return;
    if (first.length > 0) await afterFirstControl(this.renderRoot);
    // Not before their texts; without them they show readable keys.
    await this.i18n?.load('ui', 'fields').catch(() => undefined);
    await this.#bring(others);
  }

  async #bring(kinds: readonly ControlKind[]): Promise<void> {
    const results = await Promise.allSettled(kinds.map((kind) => controls[kind].load()));
    results.forEach((result, index) => {
      const kind = kinds[index];
      if (result.status === 'fulfilled') defineElements(scopeOf(this), [result.value]);
      // Asked for again with the next change: the network may be back.
      else if (kind !== undefined) this.#asked.delete(kind);
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-field-table': IcpFieldTable;
  }
}
