import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ControlKind } from '../../core/model/catalogue.js';
import type { FieldPlan } from '../../core/plan/types.js';
import { defineElements, FilingElement, scopeOf } from '../base/index.js';
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

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const kinds = new Set<ControlKind>((this.#rows() ?? []).map((row) => row.control));
    for (const kind of kinds) void this.#define(kind);
  }

  protected override render(): TemplateResult {
    return html`<div class="table">
      ${repeat(this.#rows() ?? [], (row) => row.key, (row) => controls[row.control].render(row.key))}
    </div>`;
  }

  async #define(kind: ControlKind): Promise<void> {
    const element = await controls[kind].load();
    defineElements(scopeOf(this), [element]);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-field-table': IcpFieldTable;
  }
}
