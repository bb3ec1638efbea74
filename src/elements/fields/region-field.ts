import { html, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { AnswerValue, RegionValue } from '../../core/model/filing.js';
import type { Division } from '../../core/ports/packs.js';
import type { FieldPlan } from '../../core/plan/types.js';
import type { FieldView } from '../../core/store/selectors.js';
import type { ElementClass } from '../base/index.js';
import { IcpRegionSelect } from '../ui/region-select.js';
import { divisionNames } from './divisions.js';
import { ControlField } from './control-field.js';
import { isRegion } from './format-answer.js';
import { frameProps } from './frame-props.js';

const EMPTY: RegionValue = { province: '', city: '', district: '' };
const NONE: readonly Division[] = [];

/** Province, city and district. */
export class IcpRegionField extends ControlField {
  static readonly tag = 'icp-region-field';
  static override readonly uses: readonly ElementClass[] = [IcpRegionSelect];

  @state() private divisions: readonly Division[] = NONE;
  @state() private failed = false;
  #asked = false;

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.store && !this.#asked) void this.#load();
  }

  protected draw(view: FieldView): TemplateResult {
    const value = isRegion(view.plan.value) ? view.plan.value : EMPTY;
    const frame = this.frame(view);
    return html`<icp-region-select
      ${frameProps({ ...frame, status: this.failed ? this.t('fields:region.failed') : this.divisions.length === 0 ? this.t('fields:region.loading') : undefined })}
      .regions=${this.divisions}
      .value=${[value.province, value.city, value.district].filter((code) => code !== '')}
      @value-change=${this.#changed}
    ></icp-region-select>`;
  }

  protected override say(_plan: FieldPlan, value: AnswerValue): string {
    const name = divisionNames(this.divisions);
    return isRegion(value) ? [value.province, value.city, value.district].filter(Boolean).map(name).join(' / ') : '';
  }

  readonly #changed = (event: CustomEvent<{ readonly value: readonly string[] }>): void => {
    const [province = '', city = '', district = ''] = event.detail.value;
    this.commit({ province, city, district } satisfies RegionValue, 'typed', true);
  };

  async #load(): Promise<void> {
    this.#asked = true;
    try {
      this.divisions = (await this.store?.getDivisions()) ?? NONE;
      this.failed = false;
    } catch {
      this.failed = true;
      this.#asked = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-region-field': IcpRegionField;
  }
}
