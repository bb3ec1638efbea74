import { css, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { isIcpError, type IcpError } from '../../core/model/errors.js';
import type { FilingStart } from '../../core/model/filing.js';
import type { Profile } from '../../core/model/profile.js';
import type { BackendAdapter } from '../../core/ports/backend.js';
import { defineElements, IcpElement, rootStyles, scopeOf, tokenStyles } from '../base/index.js';
import type { RecordsEnvironment } from './environment.js';
import type { OpenFilingDetail } from './events.js';
import type { RecordsOuter } from './outer.js';

/**
 * What an account has on record and in progress, with what can be done about it: give it a provider and a backend adapter.
 *
 * @slot header-end - beside the title, e.g. a link to the provider's help
 * @fires icp-open-filing - a filing is to be opened; cancelable, else the wizard opens in here
 * @fires icp-error - something went wrong; details never hold an answer
 */
export class IcpFilingRecords extends IcpElement implements RecordsOuter {
  static readonly tag: string = 'icp-filing-records';
  static override styles: CSSResultGroup = [tokenStyles, rootStyles, css`:host{background:var(--icp-color-page)}`];
  /** Default ports, set once by the composition root. */
  static environment: RecordsEnvironment | undefined;

  /** A profile, or the id of a registered one. */
  @property() provider: Profile | string | undefined;
  /** The provider's backend. */
  @property({ attribute: false }) adapter: BackendAdapter | undefined;
  /** BCP 47; every `zh*` is Chinese, all others English. Absent: the language of the page. */
  @property() locale: string | undefined;
  /** Keeps the drafts of different customers on one computer apart. */
  @property({ attribute: 'account-key' }) accountKey: string | undefined;
  /** Words: `dark`, `light` or `auto`. Absent: light. */
  @property({ reflect: true }) theme: string | undefined;
  /** Folder of workers, OCR files and templates, ending in `/`. Absent: beside the script. */
  @property({ attribute: 'asset-base' }) assetBase: string | undefined;

  /** Loads everything again. */
  refresh(): void {
    this.renderRoot.querySelector('icp-records-app')?.reload?.();
  }

  /** What a wizard's property `start` takes, for the detail of `icp-open-filing`; `null` where there is none. @throws IcpError of the adapter */
  async startOf({ start, recordId }: OpenFilingDetail): Promise<FilingStart | null> {
    return start && (await import('./start-of.js')).startOf(this.adapter, start, recordId);
  }

  /** The default ports, for the inside. @internal */
  environment(): RecordsEnvironment | undefined {
    return IcpFilingRecords.environment;
  }
  /** Asks the host whether the wizard may open in here. @internal */
  opens(detail: OpenFilingDetail): boolean {
    return this.emit('icp-open-filing', detail, { composed: true, cancelable: true });
  }
  /** Tells the host of a failure. @internal */
  failed({ code, details }: Pick<IcpError, 'code' | 'details'>): void {
    this.emit('icp-error', { code, details }, { composed: true });
  }

  protected override firstUpdated(): void {
    void import('./records-app.js').then(
      ({ IcpRecordsApp }) => defineElements(scopeOf(this), [IcpRecordsApp]),
      (error: unknown) => this.failed(isIcpError(error) ? error : { code: 'unavailable', details: { part: 'records' } }),
    );
  }

  protected override render(): TemplateResult {
    return html`<icp-records-app .outer=${this}><slot name="header-end" slot="header-end"></slot></icp-records-app>`;
  }
}
