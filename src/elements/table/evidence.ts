import { parsePath, type Path } from '../../core/model/ids.js';
import type { FieldPlan, Plan } from '../../core/plan/types.js';
import type { Evidence } from '../../core/rehearse/types.js';
import type { FilingStore } from '../../core/store/types.js';
import type { I18n, MessageKey, MessageParams } from '../../i18n/index.js';
import { appsOnly } from '../base/index.js';
import { formatAnswer } from '../fields/format-answer.js';
import { labelKey } from '../fields/texts.js';

const isKey = (text: string): text is MessageKey => text.includes(':');

export interface EvidenceContext {
  readonly i18n: I18n;
  readonly store: FilingStore;
  readonly plan: Plan;
  /** Name of a division by its code. */
  readonly division: (code: string) => string;
  /** What the websites are called, where there are several. */
  readonly titles: Readonly<Record<string, string>>;
}

/** The words for APPs, where what is told is about one. */
export const wordsOf = (i18n: I18n, app: boolean): I18n => (app ? { ...i18n, t: (key, params) => i18n.t(key, params, true) } : i18n);

/** Those for one place of the filing. */
export const at = (context: EvidenceContext, path: Path | null): EvidenceContext =>
  ({ ...context, i18n: wordsOf(context.i18n, appsOnly(context.store.getState().filing, parsePath(path ?? '')?.serviceId)) });

/** A message of the plan: of the SDK, the provider or a pack. */
export const said = (i18n: I18n, code: string, params?: MessageParams): string => (isKey(code) ? i18n.t(code, params) : code);

const fieldAt = (plan: Plan, path: Path): FieldPlan | undefined => plan.fields.get(path);

/** What an answer or a fact is called. */
export function nameOf(path: Path, context: EvidenceContext): string {
  const { i18n, plan } = at(context, path);
  const id = parsePath(path)?.id ?? '';
  const label: MessageKey = `${labelKey(id)}.label`;
  if (i18n.has(label)) return i18n.t(label);
  const [group = '', name = ''] = id.split('.');
  const role = group === 'principal' || group === 'serviceContact';
  const fact: MessageKey = `rehearsal:fact.${role ? 'person' : group}.${name}`;
  if (i18n.has(fact)) return i18n.t(fact, role ? { person: i18n.t(group === 'principal' ? 'rehearsal:reuse.principal' : 'rehearsal:reuse.contact') } : {});
  // A declaration is best named by the question it answers.
  const question = [...plan.fields.values()].flatMap(({ questions }) => questions).find((one) => one.fact === path);
  return question ? said(i18n, question.message) : i18n.t('rehearsal:fact.declared');
}

/** The name of an answer, with its website where there are several. `null`: the filing as a whole. */
export function placeName(path: Path | null, context: EvidenceContext): string {
  const { i18n, titles } = context;
  if (path === null || path === 'filing') return i18n.t('rehearsal:filing');
  const agreement = /^agreements\[(.+)\]$/.exec(path)?.[1];
  if (agreement !== undefined) return i18n.t(`provider:agreement.${agreement}`);
  const service = /^services\[([^\]]+)\]/.exec(path)?.[1];
  const step: MessageKey = `shell:step.${path}`;
  const label = path.endsWith('.authenticity') ? i18n.t('shell:step.authenticity') : i18n.has(step) ? i18n.t(step) : nameOf(path, context);
  const title = service === undefined ? undefined : titles[service];
  return title !== undefined && Object.keys(titles).length > 1 ? i18n.t('rehearsal:place', { service: title, label }) : label;
}

function valueOf({ path, value }: Evidence, { i18n, store, plan, division }: EvidenceContext): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return i18n.formatNumber(value);
  const field = path === null ? undefined : fieldAt(plan, path);
  if (field) return formatAnswer({ ...field, value }, { i18n, dictionaries: store.dictionaries, division });
  if (typeof value === 'boolean') return i18n.t(value ? 'fields:question.yes' : 'fields:question.no');
  if (typeof value !== 'string') return 'until' in value ? dayOf(value.until, i18n) : '';
  const known: MessageKey = `rehearsal:known.${(path ?? '').slice((path ?? '').lastIndexOf('.') + 1)}.${value}`;
  return i18n.has(known) ? i18n.t(known) : dayOf(value, i18n);
}

const dayOf = (text: string, i18n: I18n): string => (text === 'long-term' ? i18n.t('fields:longTerm') : /^\d{4}-\d{2}-\d{2}$/.test(text) ? i18n.formatDate(text) : text);

function limitOf(n: number, unit: string, i18n: I18n): string {
  if (n === 1) return i18n.t(unit === 'month' ? 'rehearsal:limit.oneMonth' : 'rehearsal:limit.oneDay');
  return i18n.t(unit === 'month' ? 'rehearsal:limit.month' : 'rehearsal:limit.day', { n });
}

/** What was compared, in a sentence of the reader's language. */
export function evidenceText(evidence: Evidence, context: EvidenceContext): string {
  const { i18n, division, plan } = context;
  const { what, path, params = {} } = evidence;
  const label = path === null ? '' : what === 'same' || what === 'changed' ? placeName(path, context) : nameOf(path, context);
  const shown: Record<string, string | number> = { ...params };
  for (const name of ['day', 'until', 'earliest', 'latest']) if (name in params) shown[name] = dayOf(String(params[name]), i18n);
  if ('at' in params) shown['at'] = i18n.formatDate(String(params['at']), 'dayTime');
  if (what === 'until') {
    if (Number(params['days']) < 0 || params['n'] === 0) return i18n.t('rehearsal:evidence.over', { ...shown, label });
    shown['limit'] = limitOf(Number(params['n']), String(params['unit']), i18n);
  }
  if (what === 'home') return i18n.t('rehearsal:evidence.home', { label, value: division(typeof evidence.value === 'string' ? evidence.value : ''), entity: division(String(params['entity'] ?? '')) });
  if (what === 'missing') return i18n.t(path !== null && fieldAt(plan, path) ? 'rehearsal:evidence.empty' : 'rehearsal:evidence.missing', { label });
  return i18n.t(`rehearsal:evidence.${what}`, { ...shown, label, value: valueOf(evidence, context) });
}
