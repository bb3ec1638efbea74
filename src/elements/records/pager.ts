import { css, html, nothing, type CSSResult, type TemplateResult } from 'lit';
import type { Listing } from '../../core/records/records-store.js';
import type { ElementClass, Translate } from '../base/index.js';
import { IcpButton } from '../ui/button.js';

/** What a page needs that shows them. */
export const pagerUses: readonly ElementClass[] = [IcpButton];

/** Pages of a list; nothing where there is only one. The buttons keep their place and the focus at either end. */
export const renderPager = (t: Translate, { page, pages, total, phase }: Omit<Listing<unknown>, 'items'>, go: (page: number) => void): TemplateResult | typeof nothing =>
  pages <= 1 ? nothing : html`<nav class="pager" aria-label=${t('records:page.label')}>
    <icp-button size="small" icon="chevron-left" ?paused=${page <= 1} ?busy=${phase === 'loading'} @click=${() => go(page - 1)}>${t('records:page.previous')}</icp-button>
    <span role="status">${t('records:page.at', { page, pages, total })}</span>
    <icp-button size="small" ?paused=${page >= pages} ?busy=${phase === 'loading'} @click=${() => go(page + 1)}>${t('records:page.next')}</icp-button>
  </nav>`;

export const pagerStyles: CSSResult = css`
  .pager {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: var(--icp-space-3);
    color: var(--icp-color-text-muted);
    font-size: var(--icp-font-size-sm);
  }
`;
