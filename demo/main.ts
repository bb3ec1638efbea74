/** The demo's console: one element, one profile, one adapter. Here the adapter is the embedded sandbox. */
import 'icp-filing-wizard';
import ksyun from 'icp-filing-wizard/providers/ksyun';
import { createSandbox } from 'icp-filing-wizard/adapters/sandbox';
import { mountPanel } from './panel.js';
import { playPhone } from './phone.js';
import { texts, type Language } from './texts.js';

const phone = new URLSearchParams(location.search).get('phone');
const { adapter, control } = createSandbox({ profile: ksyun, authenticityUrl: (session) => `?phone=${encodeURIComponent(session)}` });

if (phone !== null) {
  playPhone(phone, control);
} else {
  const wizard = document.querySelector('icp-filing-wizard');
  const panel = document.querySelector<HTMLElement>('#panel');
  const toggle = document.querySelector<HTMLButtonElement>('#panel-toggle');
  const language = document.querySelector<HTMLSelectElement>('#language');
  if (!wizard || !panel || !toggle || !language) throw new Error('The demo page is not complete');

  const speak = (chosen: Language): void => {
    document.documentElement.lang = chosen;
    wizard.locale = chosen;
    for (const element of document.querySelectorAll<HTMLElement>('[data-text]')) element.textContent = texts[chosen][element.dataset['text'] ?? ''] ?? '';
    document.title = texts[chosen]['title'] ?? '';
    mountPanel(panel, control, chosen);
  };
  const params = new URLSearchParams(location.search);
  language.value = params.get('lang') === 'en' ? 'en' : 'zh-CN';
  language.addEventListener('change', () => speak(language.value === 'en' ? 'en' : 'zh-CN'));
  speak(language.value === 'en' ? 'en' : 'zh-CN');

  const open = (shown: boolean): void => {
    panel.hidden = !shown;
    toggle.setAttribute('aria-expanded', String(shown));
  };
  toggle.addEventListener('click', () => open(panel.hidden !== false));
  open(params.has('panel'));

  wizard.addEventListener('icp-exit', () => document.querySelector<HTMLElement>('#side a')?.focus());
  wizard.adapter = adapter;
}
