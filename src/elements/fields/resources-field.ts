import { css, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { CloudResourceRef } from '../../core/model/filing.js';
import type { CloudKind } from '../../core/model/profile.js';
import { isFull, takenElsewhere } from '../../core/store/cloud-use.js';
import type { CloudResource } from '../../core/ports/backend.js';
import type { FieldView } from '../../core/store/selectors.js';
import type { ResourceCodeStatus, ResourcesStatus } from '../../core/store/types.js';
import type { MessageKey } from '../../i18n/index.js';
import { announce, type ElementClass } from '../base/index.js';
import { IcpButton } from '../ui/button.js';
import { IcpDisclosure } from '../ui/disclosure.js';
import { renderChecks, renderRadios, renderText, type Choice } from '../ui/controls/index.js';
import { renderField, type ControlBinding, type FieldFrame } from '../ui/field.js';
import { FieldElement } from './field-element.js';
import { isResources } from './format-answer.js';
import { conditionsOf, stateOf } from './resource-facts.js';

const NONE: readonly CloudResourceRef[] = [];

/** The servers a website runs on: those of this account, or an authorisation code of another account's server. */
export class IcpResourcesField extends FieldElement {
  static readonly tag = 'icp-resources-field';
  static override readonly uses: readonly ElementClass[] = [IcpButton, IcpDisclosure];
  static override styles: CSSResultGroup = [
    FieldElement.styles,
    css`
      .resources {
        display: grid;
        gap: var(--icp-space-3);
      }
      .kind {
        font-weight: var(--icp-font-weight-medium);
      }
      .kind > small {
        color: var(--icp-color-text-muted);
        font-size: var(--icp-font-size-sm);
        font-weight: var(--icp-font-weight-regular);
      }
      .code {
        display: flex;
        flex-wrap: wrap;
        gap: var(--icp-space-2);
      }
      .code > .input {
        flex: 1 1 14rem;
        inline-size: auto;
      }
      .code > icp-button {
        flex: 0 0 auto;
      }
    `,
  ];

  readonly #resources = this.select((current) => current.resources);
  /** What the other websites of the filing run on, `|` between them. */
  readonly #taken = this.select(({ filing }) => takenElsewhere(filing, this.key.split('@')[0] ?? '').join('|'));
  @state() private code = '';
  /** The code that was checked last: what is said of it is not said of another. */
  #tried = '';
  #phase: ResourceCodeStatus['phase'] | undefined;
  #asked = false;
  #spoken = false;

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.#asked && this.#resources()?.phase === 'idle') {
      this.#asked = true;
      this.dispatch({ type: 'resources/load' });
    }
    if (!this.#spoken && this.i18n) {
      this.#spoken = true;
      void this.i18n.load('access').then(() => this.requestUpdate(), () => undefined);
    }
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const before = this.#phase;
    this.#phase = this.#codeStatus()?.phase;
    if (before !== 'checking' || this.#phase === before) return;
    if (this.#phase === 'added') this.code = '';
    else this.#correct();
  }

  /** What was typed stays, marked, so that the next key replaces it; whoever has gone on is not called back. */
  #correct(): void {
    const input = this.renderRoot.querySelector<HTMLInputElement>('.code .input');
    if (!input || this.code.trim() !== this.#tried) return;
    const { activeElement, body } = this.ownerDocument;
    const here = this.shadowRoot?.activeElement;
    // Not every browser gives a pressed button the focus.
    if (here ? !here.closest('.code') : activeElement !== body) return announce(this, this.#refusal() ?? '', 'assertive');
    input.focus();
    input.select();
  }

  #codeStatus(): ResourceCodeStatus | undefined {
    const code = this.#resources()?.code;
    return code?.path === this.path ? code : undefined;
  }

  /** Why the code that stands there was refused. */
  #refusal(): string | undefined {
    const failure = this.#codeStatus()?.failure;
    if (!failure || this.code.trim() !== this.#tried) return undefined;
    const reason = String(failure.details['reason'] ?? '');
    const keys: readonly MessageKey[] = [`fields:resources.code.${reason}`, `access:cloud.code.${reason}`, `notices:failure.${failure.code}.text`];
    return this.t(keys.find((key) => this.i18n?.has(key)) ?? 'notices:failure.unavailable.text');
  }

  protected override frame(view: FieldView): FieldFrame {
    return { ...super.frame(view), group: this.#single() ? 'radiogroup' : 'group' };
  }

  /** One website takes one server. */
  #single(): boolean {
    return this.store?.profile.cloud?.max === 1;
  }

  protected control(view: FieldView, bind: ControlBinding): TemplateResult {
    const resources = this.#resources();
    const chosen = isResources(view.plan.value) ? view.plan.value : NONE;
    return html`<div class="resources">
      ${resources ? this.#renderList(view, bind, resources, chosen) : nothing}
      ${(view.editable || this.paused(view)) && resources?.takesCodes ? this.#renderCode(view) : nothing}
    </div>`;
  }

  #renderList(view: FieldView, bind: ControlBinding, resources: ResourcesStatus, chosen: readonly CloudResourceRef[]): TemplateResult {
    const choices = this.#choices(resources.items, chosen, view.plan.mode === 'extend');
    if (resources.phase === 'loading' && choices.length === 0) return html`<p role="status">${this.t('fields:resources.loading')}</p>`;
    return html`
      ${resources.phase === 'failed' ? html`<p>${this.t('fields:resources.failed')} <button type="button" class="link" @click=${() => this.dispatch({ type: 'resources/load' })}>${this.t('fields:resources.retry')}</button></p>` : nothing}
      ${resources.phase === 'ready' && choices.every(({ disabled }) => disabled) && chosen.length === 0 ? html`<p>${this.t('fields:resources.none')}</p>${this.#renderWhich()}` : nothing}
      ${choices.length > 0 ? this.#kinds(resources.items, choices).map(({ heading, note, of }) => html`${heading === '' ? nothing : html`<p class="kind">${heading}${note === '' ? nothing : html` <small>${note}</small>`}</p>`}${this.#renderChoices(bind, of, chosen)}`) : nothing}`;
  }

  #renderChoices(bind: ControlBinding, choices: readonly Choice[], chosen: readonly CloudResourceRef[]): TemplateResult {
    if (this.#single()) return renderRadios({ ...bind, choices, value: chosen[0]?.id ?? '', layout: 'column', onChange: (id) => this.#choose([id], chosen) });
    const mine = (id: string): boolean => choices.some(({ value }) => value === id);
    return renderChecks({
      ...bind, choices, values: chosen.map(({ id }) => id).filter(mine), layout: 'column',
      onChange: (ids) => this.#choose([...chosen.map(({ id }) => id).filter((id) => !mine(id) || ids.includes(id)), ...ids.filter((id) => !chosen.some((one) => one.id === id))], chosen),
    });
  }

  /** Servers by product, where the provider has several and there are some of more than one. */
  #kinds(items: readonly CloudResource[], choices: readonly Choice[]): readonly { readonly heading: string; readonly note: string; readonly of: readonly Choice[] }[] {
    const kinds = this.store?.profile.cloud?.kinds ?? [];
    const kindOf = (id: string): string => items.find((item) => item.id === id)?.kind ?? '';
    const there = kinds.filter((kind) => choices.some(({ value }) => kindOf(value) === kind.id));
    if (there.length === 0 || kinds.length < 2) return [{ heading: '', note: '', of: choices }];
    const locale = this.i18n?.locale ?? 'zh-CN';
    const rest = choices.filter(({ value }) => there.every(({ id }) => id !== kindOf(value)));
    return [
      ...there.map((kind) => ({
        heading: kind.label[locale] ?? kind.label['zh-CN'] ?? '', note: this.#conditions(kind),
        of: choices.filter(({ value }) => kindOf(value) === kind.id),
      })),
      ...(rest.length === 0 ? [] : [{ heading: '', note: '', of: rest }]),
    ];
  }

  /** Nothing is there that could be chosen: what would have to be bought. */
  #renderWhich(): TemplateResult | typeof nothing {
    const kinds = this.store?.profile.cloud?.kinds ?? [];
    const locale = this.i18n?.locale ?? 'zh-CN';
    if (kinds.length === 0 || this.i18n?.isLoaded('access') !== true) return nothing;
    return html`<icp-disclosure .heading=${this.t('access:cloud.which')}>
      ${kinds.map((kind) => html`<p class="kind">${kind.label[locale] ?? kind.label['zh-CN'] ?? ''} <small>${this.#conditions(kind)}</small></p>`)}
    </icp-disclosure>`;
  }

  #conditions(kind: CloudKind): string {
    const { i18n } = this;
    return i18n?.isLoaded('access') === true ? conditionsOf(i18n, kind) : kind.note === undefined ? '' : this.t(`provider:${kind.note}`);
  }

  #renderCode(view: FieldView): TemplateResult {
    const phase = this.#codeStatus()?.phase;
    const paused = this.paused(view);
    const add = (): void => this.#addCode(view);
    const resources = this.#resources();
    // Without a server of the account's own a code is the way.
    const alone = resources?.phase === 'ready' && resources.items.every(({ disabled }) => disabled !== undefined);
    return html`<icp-disclosure ?open=${alone} .heading=${this.t('fields:resources.code.title')}>
      ${renderField(this.t, {
        id: this.uid('code'),
        label: this.t('fields:resources.code.label'),
        readonly: paused,
        error: this.#refusal(),
        status: phase === 'added' && this.code === '' ? this.t('fields:resources.code.added') : undefined,
        control: (bind) => html`<div class="code" @keydown=${(event: KeyboardEvent) => event.target instanceof HTMLInputElement && event.key === 'Enter' && add()}>
          ${renderText({ ...bind, value: this.code, onInput: (value) => (this.code = value) })}
          <icp-button ?busy=${phase === 'checking'} ?paused=${paused} @click=${add}>${this.t('fields:resources.code.add')}</icp-button>
        </div>`,
      })}
    </icp-disclosure>`;
  }

  #choices(items: readonly CloudResource[], chosen: readonly CloudResourceRef[], extend: boolean): readonly Choice[] {
    const locale = this.i18n?.locale ?? 'zh-CN';
    const text = (labels: Readonly<Record<string, string>>): string => labels[locale] ?? labels['zh-CN'] ?? '';
    const taken = this.#taken()?.split('|') ?? [];
    const rows = items.map((item): Choice => {
      const mine = chosen.some(({ id }) => id === item.id);
      const full = !mine && item.disabled === undefined && isFull(item, items, taken, this.store?.profile.cloud);
      const ip = item.ip && !text(item.label).includes(item.ip) ? item.ip : '';
      const words = this.i18n?.isLoaded('access') === true ? this.i18n : undefined;
      const about = words === undefined ? '' : full ? words.t('access:cloud.full') : stateOf(words, item);
      const said = item.disabled ? text(item.disabled) : ip === '' || about === '' || words === undefined ? ip + about : words.t('access:cloud.and', { first: ip, rest: about });
      return { value: item.id, label: text(item.label), hint: said === '' ? undefined : said, disabled: item.disabled !== undefined || full || (extend && mine) };
    });
    const others = chosen.filter(({ id }) => !items.some((item) => item.id === id));
    return [...rows, ...others.map((each): Choice => ({ value: each.id, label: each.label, disabled: extend }))];
  }

  #choose(ids: readonly string[], chosen: readonly CloudResourceRef[]): void {
    const items = this.#resources()?.items ?? [];
    const refs = ids.flatMap((id): CloudResourceRef[] => {
      const before = chosen.find((each) => each.id === id);
      const item = items.find((each) => each.id === id);
      return before ? [before] : item ? [{ id, label: item.label['zh-CN'] ?? id, via: 'account' }] : [];
    });
    this.commit(refs);
    this.leave();
  }

  #addCode(view: FieldView): void {
    const code = this.code.trim();
    if (code === '' || this.paused(view) || this.#codeStatus()?.phase === 'checking') return;
    this.#tried = code;
    this.dispatch({ type: 'resources/add-code', path: view.plan.path, code });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-resources-field': IcpResourcesField;
  }
}
