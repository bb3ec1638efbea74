import { IcpError } from '../core/model/errors.js';
import { firstTables } from './first.js';
import { formatters, type Formatters } from './format.js';
import { type Bundles, createLookup, type Engine, type LookupParams } from './lookup.js';
import { namespaces, type Locale, type LocaleTable, type Messages, type Namespace } from './locales.js';

export type MessageParams = LookupParams;

/** `ns:path.to.message`, as in `ui:upload.remove`. */
export type MessageKey = `${string}:${string}`;

/** A word of the filing world. `official` is the Chinese term, given only where `text` is a translation of it. */
export interface Term {
  readonly text: string;
  readonly official?: string;
}

/** Wording that replaces or adds messages: locale → namespace → messages. */
export type MessageOverrides = Readonly<Partial<Record<Locale, Readonly<Record<string, Messages>>>>>;

export interface I18nOptions {
  readonly locale: Locale;
  /** Wins over the bundled files whenever those arrive. */
  readonly overrides?: MessageOverrides;
  /** Where files come from instead of the bundled ones, for a host that serves its own. */
  readonly tables?: Readonly<Partial<Record<Locale, Partial<LocaleTable>>>>;
}

export interface I18n extends Formatters {
  readonly locale: Locale;
  /**
   * The message, or a readable form of the key when it is missing or not loaded yet. Never throws.
   * @param app it is said of an APP: its variant `<key>App` where there is one. Everywhere else the words are those for websites.
   */
  t(key: MessageKey, params?: MessageParams, app?: boolean): string;
  has(key: MessageKey): boolean;
  /** Loads namespaces for the current locale. Throws `IcpError('unavailable')` when a file cannot be had; asking again tries again. */
  load(...wanted: readonly Namespace[]): Promise<void>;
  isLoaded(namespace: Namespace): boolean;
  /**
   * Brings all that i18next can do (formats, nesting, contexts) in place of the plain look-up that an instance starts with, which is
   * enough for the SDK's own files. Throws `IcpError('unavailable')` when it cannot be had; the look-up then goes on answering.
   */
  complete(): Promise<void>;
  /** Adds messages that are not part of the SDK's own files; they win over those. */
  addMessages(locale: Locale, namespace: string, messages: Messages): void;
  /**
   * Loads whatever is loaded now in the other language, then switches, then notifies. A load that fails leaves the old language
   * and throws `IcpError('unavailable')`; of two switches in flight the later call wins.
   */
  setLocale(locale: Locale): Promise<void>;
  /** A term of the `terms` namespace; outside Chinese with the official Chinese term beside it. `app` as with `t`. */
  term(key: string, app?: boolean): Term;
  /** Called after every change that can alter a text: another locale, a namespace that arrived, messages added. */
  subscribe(listener: () => void): () => void;
}

const tables: Readonly<Record<Locale, () => Promise<LocaleTable>>> = {
  'zh-CN': async () => (await import('./zh-cn.js')).zhCN,
  en: async () => (await import('./en.js')).en,
};
const master: Locale = 'zh-CN';

const isNamespace = (name: string): name is Namespace => namespaces.some((one) => one === name);
/** The namespace that a file belongs to. */
const whole = (namespace: Namespace): Namespace => {
  const name = namespace.replace(/\.first$/, '');
  return isNamespace(name) ? name : namespace;
};
const withFirst = (namespace: Namespace): readonly Namespace[] => {
  const first = `${namespace}.first`;
  return isNamespace(first) ? [first, namespace] : [namespace];
};

/** `ui:upload.chooseFile` → `choose file`: what a reader sees when a message is missing. */
export function readableKey(key: string): string {
  const last = key.slice(Math.max(key.lastIndexOf(':'), key.lastIndexOf('.')) + 1);
  return last.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/[-_]+/g, ' ').toLowerCase();
}

/** One instance per wizard: two wizards on a page may speak different languages and carry different wording. */
export function createI18n(options: I18nOptions): I18n {
  const bundles: Bundles = {};
  let engine: Engine = createLookup(bundles);
  let completing: Promise<void> | undefined;

  const listeners = new Set<() => void>();
  const loaded = new Set<string>();
  const inFlight = new Map<string, Promise<void>>();
  let locale = options.locale;
  let format = formatters(locale);
  let lastSwitch = 0;

  /** What was looked up since the last change of the texts: a form asks for the same few hundred again and again. */
  const texts = new Map<string, string>();
  const known = new Map<string, boolean>();
  const forget = (): void => {
    texts.clear();
    known.clear();
  };

  const notify = (): void => {
    forget();
    for (const listener of [...listeners]) {
      try {
        listener();
      } catch (error) {
        // One broken listener must not leave the others in the old language.
        queueMicrotask(() => { throw error; });
      }
    }
  };

  /** The files that make up what is asked for. A host that serves a file of its own serves the whole of it. */
  const files = (into: Locale, namespace: Namespace): readonly Namespace[] =>
    options.tables?.[into]?.[whole(namespace)] ? [whole(namespace)] : withFirst(namespace);

  const fetchNamespace = (into: Locale, namespace: Namespace): Promise<void> => {
    const id = `${into}/${namespace}`;
    if (loaded.has(id)) return Promise.resolve();
    const running = inFlight.get(id);
    if (running) return running;
    const open = options.tables?.[into]?.[namespace] ?? firstTables[into][namespace] ?? (async () => (await tables[into]())[namespace]());
    const job = open()
      .then(
        (file) => {
          loaded.add(id);
          // Not overwriting: overrides that came first stay.
          engine.add(into, whole(namespace), file.default, false);
          forget();
        },
        (cause: unknown) => {
          throw new IcpError('unavailable', `Messages ${id} could not be loaded`, { details: { locale: into, namespace }, cause });
        },
      )
      .finally(() => inFlight.delete(id));
    inFlight.set(id, job);
    return job;
  };

  const fetchAll = async (into: Locale, wanted: readonly Namespace[]): Promise<void> => {
    const jobs = wanted.flatMap((namespace) => files(into, namespace)).map((namespace) => fetchNamespace(into, namespace));
    // The official terms are the one thing Chinese that a reader of another language needs.
    if (into !== master && wanted.includes('terms')) jobs.push(fetchNamespace(master, 'terms'));
    await Promise.all(jobs);
  };

  const has = (key: MessageKey): boolean => {
    let found = known.get(key);
    if (found === undefined) known.set(key, (found = engine.exists(locale, key)));
    return found;
  };

  const i18n: I18n = {
    get locale() {
      return locale;
    },
    t(key, params, app) {
      if (app && has(`${key}App`)) return i18n.t(`${key}App`, params);
      if (params !== undefined) return engine.text(locale, key, params) ?? readableKey(key);
      let text = texts.get(key);
      if (text === undefined) texts.set(key, (text = engine.text(locale, key, undefined) ?? readableKey(key)));
      return text;
    },
    has,
    async load(...wanted) {
      const missing = wanted.filter((namespace) => !i18n.isLoaded(namespace));
      if (missing.length === 0) return;
      await fetchAll(locale, missing);
      notify();
    },
    isLoaded: (namespace) => files(locale, namespace).every((file) => loaded.has(`${locale}/${file}`)),
    complete() {
      completing ??= import('./engine.js').then(
        ({ createEngine }) => {
          engine = createEngine(bundles);
          notify();
        },
        (cause: unknown) => {
          completing = undefined;
          throw new IcpError('unavailable', 'The message engine could not be loaded', { cause });
        },
      );
      return completing;
    },
    addMessages(into, namespace, messages) {
      engine.add(into, namespace, messages, true);
      notify();
    },
    async setLocale(next) {
      const turn = ++lastSwitch;
      if (next === locale) return;
      await fetchAll(next, namespaces.filter((namespace) => i18n.isLoaded(namespace)));
      if (turn !== lastSwitch) return;
      locale = next;
      format = formatters(next);
      notify();
    },
    term(key, app) {
      if (app && has(`terms:${key}App`)) return i18n.term(`${key}App`);
      const official = engine.text(master, `terms:${key}`, undefined);
      const text = has(`terms:${key}`) ? i18n.t(`terms:${key}`) : official ?? readableKey(key);
      return official === undefined || locale === master || official === text ? { text } : { text, official };
    },
    subscribe(listener) {
      // A function of its own per subscription, so that subscribing twice needs leaving twice.
      const entry = (): void => listener();
      listeners.add(entry);
      return () => { listeners.delete(entry); };
    },
    formatDate: (value, style) => format.formatDate(value, style),
    formatNumber: (value, style) => format.formatNumber(value, style),
    formatList: (items, type) => format.formatList(items, type),
  };

  for (const [into, byNamespace] of Object.entries(options.overrides ?? {})) {
    if (into !== 'zh-CN' && into !== 'en') continue;
    for (const [namespace, messages] of Object.entries(byNamespace)) i18n.addMessages(into, namespace, messages);
  }
  return i18n;
}
