/** The sandbox's control panel: what a real backend would do behind the scenes, made visible and movable. */
import type { Order, OrderState } from 'icp-filing-wizard';
import type { NetworkMode, SandboxCloud, SandboxControl, SandboxSnapshot } from 'icp-filing-wizard/adapters/sandbox';
import { texts, type Language } from './texts.js';

const networks: readonly NetworkMode[] = ['normal', 'slow', 'offline', 'unauthenticated', 'unavailable'];
const clouds: readonly SandboxCloud[] = ['usual', 'none'];
const states: readonly OrderState[] = [
  'initial-review', 'waiting-photo', 'waiting-papers', 'second-review', 'waiting-submission', 'ministry-sms', 'authority-review', 'rejected', 'approved', 'withdrawn', 'abandoned', 'expired',
];
const over: readonly OrderState[] = ['draft', 'approved', 'rejected', 'withdrawn', 'abandoned', 'expired'];
const magic: readonly (readonly [string, string])[] = [
  ['magic.code', '13800000006'],
  ['magic.never', '13800000001'],
  ['magic.filed', 'sandbox-filed-elsewhere.cn'],
  ['magic.holder', 'sandbox-other-holder.cn'],
  ['magic.expiring', 'sandbox-expiring-soon.cn'],
  ['magic.reject', '初审驳回样例'],
  ['magic.sms', '13800000007'],
  ['magic.app', '沙盒别处备案应用'],
  ['magic.password', 'sandbox-wrong-password'],
];

let leave: (() => void) | undefined;

function el<K extends keyof HTMLElementTagNameMap>(tag: K, text = '', ...children: readonly Node[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (text) element.textContent = text;
  element.append(...children);
  return element;
}

const button = (words: string, act: () => Promise<unknown>): HTMLButtonElement => {
  const element = el('button', words);
  element.type = 'button';
  element.addEventListener('click', () => void act());
  return element;
};

const row = (...children: readonly Node[]): HTMLElement => {
  const element = el('div', '', ...children);
  element.className = 'row';
  return element;
};

/** A list to choose from; `act` gets what was chosen. */
function chooser<T extends string>(label: string, values: readonly T[], say: (value: T) => string, act: (value: T) => Promise<unknown>): HTMLSelectElement {
  const list = el('select');
  list.setAttribute('aria-label', label);
  list.append(...values.map((value) => new Option(say(value), value)));
  list.addEventListener('change', () => {
    const chosen = values.find((value) => value === list.value);
    if (chosen) void act(chosen);
  });
  return list;
}

/** What whoever sits behind an order can do with it as it stands. */
function actsFor(order: Order, control: SandboxControl, say: (key: string) => string): readonly HTMLElement[] {
  const { id, state } = order;
  const persons = order.tasks?.flatMap((task) => (task.kind === 'ministry-sms' ? task.persons : [])) ?? [];
  const handedIn = order.tasks?.some((task) => task.kind !== 'ministry-sms' && task.state === 'handed-in');
  const acts: HTMLElement[] = [];
  if (!over.includes(state)) {
    acts.push(
      button(say('panel.moveOn'), () => control.moveOn(id)),
      button(say('panel.approve'), () => control.approve(id)),
      button(say('panel.reject'), () => control.reject(id)),
    );
  }
  if (state === 'ministry-sms') {
    for (const { phone, state: how, resendsLeft } of persons.filter((person) => person.state === 'waiting')) {
      acts.push(button(say('panel.confirmOne').replace('{{phone}}', phone), () => control.confirmSms(id, phone)));
      if (how === 'waiting' && (resendsLeft ?? 0) > 0) acts.push(button(say('panel.resend').replace('{{phone}}', phone), () => control.resendSms(id, phone)));
    }
  }
  if (handedIn && !over.includes(state)) acts.push(button(say('panel.refusePhoto'), () => control.refusePhoto(id)));
  if (state === 'ministry-sms' || state === 'rejected' || state === 'waiting-photo' || state === 'waiting-papers') acts.push(button(say('panel.expire'), () => control.expire(id)));
  if (state !== 'draft' && state !== 'approved') {
    const list = chooser(`${say('panel.toState')} ${id}`, states, (one) => say(`state.${one}`), (one) => control.setOrderState(id, one));
    list.prepend(new Option(say('panel.toState'), ''));
    list.value = '';
    acts.push(list);
  }
  return acts;
}

/** Draws the panel and keeps it up to date. Called again when the language changes. */
export function mountPanel(panel: HTMLElement, control: SandboxControl, language: Language): void {
  leave?.();
  const say = (key: string): string => texts[language][key] ?? key;

  const messages = el('ul');
  const sessions = el('ul');
  const orders = el('ul');
  const time = el('p');
  const network = chooser(say('panel.network'), networks, (mode) => say(`network.${mode}`), (mode) => control.setNetwork(mode));
  const cloud = chooser(say('panel.cloud'), clouds, (one) => say(`cloud.${one}`), (one) => control.setCloud(one));
  const values = el('dl', '', ...magic.flatMap(([key, value]) => [el('dt', say(key)), el('dd', value)]));
  const about = el('p', say('panel.about'));
  about.className = 'quiet';

  panel.setAttribute('aria-label', say('panel.title'));
  panel.replaceChildren(
    el('h2', say('panel.title')), about,
    el('h3', say('panel.messages')), messages,
    el('h3', say('panel.sessions')), sessions,
    el('h3', say('panel.orders')), orders,
    el('h3', say('panel.clock')), time,
    row(
      button(say('panel.hour'), () => control.advance({ hours: 1 })),
      button(say('panel.day'), () => control.advance({ days: 1 })),
      button(say('panel.week'), () => control.advance({ days: 7 })),
    ),
    el('h3', say('panel.network')), network,
    el('h3', say('panel.cloud')), cloud,
    el('h3', say('panel.magic')), values,
    button(say('panel.reset'), async () => {
      await control.reset();
      location.reload();
    }),
  );

  const draw = ({ messages: sent, sessions: checks, orders: filed, network: mode, cloud: servers, now }: SandboxSnapshot): void => {
    network.value = mode;
    cloud.value = servers;
    time.textContent = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Shanghai' }).format(new Date(now));
    const none = (): HTMLElement => el('li', say('panel.none'));
    messages.replaceChildren(...(sent.length === 0 ? [el('li', say('panel.noMessages'))] : sent.slice(0, 6).map((message) => {
      const item = el('li', message.code ? '' : message.text);
      if (message.code) {
        const code = el('div', message.code);
        code.className = 'code';
        item.append(code, el('span', message.to ?? ''));
      }
      return item;
    })));
    sessions.replaceChildren(...(checks.length === 0 ? [none()] : checks.map((session) => {
      const item = el('li', `${session.sessionId} · ${session.status}`);
      if (session.status === 'waiting') {
        item.append(row(
          button(say('panel.pass'), () => control.settleAuthenticity(session.sessionId, 'passed')),
          button(say('panel.fail'), () => control.settleAuthenticity(session.sessionId, 'failed')),
        ));
      }
      return item;
    })));
    orders.replaceChildren(...(filed.length === 0 ? [none()] : filed.map((order) => {
      const item = el('li', '', el('span', order.id), el('span', order.title), el('strong', say(`state.${order.state}`)));
      item.className = 'order';
      const acts = actsFor(order, control, say);
      if (acts.length > 0) item.append(row(...acts));
      return item;
    })));
  };
  draw(control.getSnapshot());
  leave = control.subscribe(() => draw(control.getSnapshot()));
}
