import { html, nothing, type TemplateResult } from 'lit';
import type { Failure, PackageStatus } from '../../core/store/types.js';
import type { I18n, MessageKey } from '../../i18n/index.js';
import type { Translate } from '../base/index.js';
import { icon } from '../ui/icons.js';

type Found = NonNullable<PackageStatus['read']>;

/** What the list of packages is drawn with. */
export interface ReadingLook {
  readonly t: Translate;
  readonly i18n: I18n | undefined;
  readonly platform: (id: string) => string;
  /** Address of the icon of a package, once it is there. */
  readonly picture: (id: string) => string | undefined;
  /** The button that ends or removes a reading. */
  readonly button: (one: PackageStatus) => TemplateResult;
}

/** The most particular text there is for a failure: with its reason, else for its code. */
export function failureText(t: Translate, i18n: I18n | undefined, { code, details }: Failure): string {
  const keys: readonly MessageKey[] = [`apps:failure.${code}-${String(details['reason'] ?? '')}`, `apps:failure.${code}`];
  return t(keys.find((key) => i18n?.has(key)) ?? 'apps:failure.unavailable');
}

/** How a package fares, in a sentence. */
export function readingText(t: Translate, i18n: I18n | undefined, one: PackageStatus): string {
  const { name, phase, ratio, failure, filled } = one;
  if (phase === 'reading') return t('apps:read.reading', { name, percent: Math.round(ratio * 100) });
  if (phase === 'cancelled') return t('apps:read.cancelled');
  if (phase === 'failed') return failure ? failureText(t, i18n, failure) : t('apps:failure.unavailable');
  return t(filled.length > 0 ? 'apps:read.done' : 'apps:read.doneNone', { name, count: filled.length });
}

/** A key has hundreds of digits: its ends are enough to compare it by. */
const shortened = (hex: string): string => (hex.length > 48 ? `${hex.slice(0, 20)}…${hex.slice(-20)}` : hex);

function renderFound({ t, platform }: ReadingLook, found: Found): TemplateResult {
  const { certificate } = found;
  const row = (key: MessageKey, value: string, code = false): TemplateResult | typeof nothing =>
    value === '' ? nothing : html`<dt>${t(key)}</dt><dd class=${code ? 'code' : nothing}>${value}</dd>`;
  return html`<dl class="found">
    ${row('apps:found.platform', platform(found.platform))}
    ${row('apps:found.packageName', found.packageName)}
    ${row('apps:found.version', found.version)}
    ${certificate
      ? html`${row('apps:found.publicKey', shortened(certificate.publicKey), true)} ${row('apps:found.md5', certificate.md5, true)} ${row('apps:found.sha1', certificate.sha1, true)}`
      : nothing}
  </dl>`;
}

function renderBody(look: ReadingLook, one: PackageStatus): TemplateResult {
  const { t, i18n } = look;
  const { read, phase } = one;
  const words = readingText(t, i18n, one);
  return html`<div class="body">
    <p class="name">${phase === 'failed' ? t('apps:read.failed', { name: one.name }) : read?.appName || one.name}</p>
    ${phase === 'reading'
      ? html`<p class="state">${words}</p><progress max="1" value=${one.ratio} aria-label=${words}></progress>`
      : html`<p class="state">${phase === 'done' ? icon('success') : phase === 'failed' ? icon('error') : nothing}<span>${words}</span></p>`}
    ${one.ticked && read ? html`<p class="quiet">${t('apps:read.added', { platform: look.platform(read.platform) })}</p>` : nothing}
    ${one.offered.length > 0 ? html`<p class="quiet">${t('apps:read.offered', { count: one.offered.length })}</p>` : nothing}
    ${read ? renderFound(look, read) : nothing}
    ${(read?.warnings ?? []).map((warning) => html`<p class="state warning">${icon('warning')}<span>${t(`apps:warning.${warning}`)}</span></p>`)}
  </div>`;
}

/** One package: its icon, how it fares, what was read, and the button that ends or removes it. */
export function renderReading(look: ReadingLook, one: PackageStatus): TemplateResult {
  const { t, picture: find } = look;
  const { id, name, phase } = one;
  const picture = find(id);
  return html`<li class="reading ${phase}">
    <div class="face">${picture === undefined ? icon('file') : html`<img src=${picture} alt=${t('apps:read.icon', { name: one.read?.appName || name })} />`}</div>
    ${renderBody(look, one)}
    ${look.button(one)}
  </li>`;
}
