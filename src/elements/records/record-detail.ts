import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { parsePath } from '../../core/model/ids.js';
import type { ServiceId } from '../../core/model/ids.js';
import type { EntityRecord } from '../../core/ports/backend.js';
import type { MessageKey } from '../../i18n/index.js';
import { IcpElement, type ElementClass } from '../base/index.js';
import { labelKey } from '../fields/texts.js';
import { IcpDefinitionList, type Definition } from '../ui/definition-list.js';
import { IcpDialog } from '../ui/dialog.js';
import { entityValue, serviceName } from './columns.js';

/**
 * What stands on record, question by question, as far as it is text.
 * @fires detail-close - the reader is done
 */
export class IcpRecordDetail extends IcpElement {
  static readonly tag = 'icp-record-detail';
  static override readonly uses: readonly ElementClass[] = [IcpDefinitionList, IcpDialog];
  static override styles: CSSResultGroup = css`
    .muted {
      color: var(--icp-color-text-muted);
      font-size: var(--icp-font-size-sm);
    }
  `;

  @property({ attribute: false }) record: EntityRecord | undefined;
  /** `null`: the entity. */
  @property({ attribute: false }) serviceId: ServiceId | null = null;

  protected override render(): TemplateResult | typeof nothing {
    const { record, serviceId } = this;
    if (!record) return nothing;
    const service = record.snapshot.services.find(({ id }) => id === serviceId);
    const items = this.#items(record, serviceId);
    return html`<icp-dialog open size="wide" .heading=${service ? serviceName(record, service) : entityValue(record, 'name') || this.t('records:detail.entity')} @request-close=${this.#close}>
      ${items.length === 0 ? html`<p class="muted">${this.t('records:detail.none')}</p>` : html`<icp-definition-list .items=${items}></icp-definition-list>`}
    </icp-dialog>`;
  }

  #items(record: EntityRecord, serviceId: ServiceId | null): readonly Definition[] {
    const { snapshot } = record;
    const service = snapshot.services.find(({ id }) => id === serviceId);
    const first: readonly Definition[] = service
      ? [{ id: 'number', label: this.t('records:serviceColumn.number'), value: service.number }, { id: 'domains', label: this.t('records:serviceColumn.domains'), value: service.domains.join('\n') }]
      : [{ id: 'number', label: this.t('records:entityColumn.number'), value: snapshot.entityNumber ?? '' }];
    const rest = Object.entries(snapshot.answers).flatMap(([path, value]): readonly Definition[] => {
      const place = parsePath(path);
      const mine = (place?.serviceId ?? null) === serviceId;
      const key: MessageKey = `${labelKey(place?.id ?? '')}.label`;
      // Slugs, files and tables of their own are not for reading here; a password never is.
      if (!place || !mine || typeof value !== 'string' || value === '' || /(recordPassword|Type|nature|kind)$/.test(place.id) || place.id === 'domain.name' || !this.i18n?.has(key)) return [];
      return [{ id: path, label: this.t(key), official: this.term(place.id).official, value }];
    });
    return [...first, ...rest];
  }

  readonly #close = (event: Event): void => {
    event.preventDefault();
    this.emit('detail-close');
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-record-detail': IcpRecordDetail;
  }
}
