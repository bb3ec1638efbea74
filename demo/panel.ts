/** The sandbox's control panel: what a real backend would do behind the scenes, made visible and movable. */
import type { NetworkMode, SandboxControl, SandboxSnapshot } from 'icp-filing-wizard/adapters/sandbox';
import { texts, type Language } from './texts.js';

const networks: readonly NetworkMode[] = ['normal', 'slow', 'offline', 'unauthenticated', 'unavailable'];
const magic: readonly (readonly [string, string])[] = [
  ['magic.code', '13800000006'],
  ['magic.never', '13800000001'],
  ['magic.filed', 'sandbox-filed-elsewhere.cn'],
  ['magic.holder', 'sandbox-other-holder.cn'],
  ['magic.expiring', 'sandbox-expiring-soon.cn'],
  ['magic.reject', '初审驳回样例'],
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

/** Draws the panel and keeps it up to date. Called again when the language changes. */
export function mountPanel(panel: HTMLElement, control: SandboxControl, language: Language): void {
  leave?.();
  const say = (key: string): string => texts[language][key] ?? key;

  const messages = el('ul');
  const sessions = el('ul');
  const orders = el('ul');
  const time = el('p');
  const network = el('select');
  network.setAttribute('aria-label', say('panel.network'));
  for (const mode of networks) {
    const option = el('option', say(`network.${mode}`));
    option.value = mode;
    network.append(option);
  }
  network.addEventListener('change', () => {
    const mode = networks.find((each) => each === network.value);
    if (mode) void control.setNetwork(mode);
  });
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
    el('h3', say('panel.magic')), values,
    button(say('panel.reset'), async () => {
      await control.reset();
      location.reload();
    }),
  );

  const draw = ({ messages: sent, sessions: checks, orders: filed, network: mode, now }: SandboxSnapshot): void => {
    network.value = mode;
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
      const item = el('li', `${order.id} · ${order.state}`);
      if (!['approved', 'rejected', 'withdrawn', 'expired'].includes(order.state)) {
        item.append(row(
          button(say('panel.moveOn'), () => control.moveOn(order.id)),
          button(say('panel.approve'), () => control.approve(order.id)),
          button(say('panel.reject'), () => control.reject(order.id)),
        ));
      }
      return item;
    })));
  };
  draw(control.getSnapshot());
  leave = control.subscribe(() => draw(control.getSnapshot()));
}
