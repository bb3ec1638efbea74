import { expect } from '@open-wc/testing';
import { createScope, defineElements, defineOuter, IcpElement, type ElementClass } from '../../../src/elements/base/index.js';
import { isIcpError } from '../../../src/core/model/errors.js';
import { define } from '../../../src/define.js';
import { html, type TemplateResult } from 'lit';
import { find, findAll } from '../ui/show.js';
import { backend, fillIn, giveFile, holds, leave, listen, mount, newAccount, once, open, place, says, shown, textbox, until, words } from './host.js';

afterEach(leave);

it('moved in the page keeps its draft, its controls and what is half typed', async () => {
  const wizard = await open();
  fillIn(wizard, '域名', 'moved.cn');
  const control = textbox(wizard, '域名');
  const heard = listen(wizard);
  place().append(wizard);
  await says(wizard, '已保存');
  expect(textbox(wizard, '域名')).to.equal(control);
  expect(control.value).to.equal('moved.cn');
  expect(heard.map(({ type }) => type)).not.to.include('icp-ready');
});

it('taken out of the page and put back later finds its draft again', async () => {
  const wizard = await open();
  fillIn(wizard, '域名', 'come-back.cn');
  await says(wizard, '已保存');
  wizard.remove();
  await new Promise(requestAnimationFrame);
  const ready = once(wizard, 'icp-ready');
  place().append(wizard);
  expect((await ready).restored).to.equal(true);
  await holds(wizard, '域名', 'come-back.cn');
});

it('what was typed right before it left the page is kept', async () => {
  const account = newAccount();
  const { adapter } = backend();
  const wizard = await open({ account, adapter });
  fillIn(wizard, '域名', 'just-typed.cn');
  wizard.remove();
  const next = mount({ account, adapter });
  expect((await once(next, 'icp-ready')).restored).to.equal(true);
  await holds(next, '域名', 'just-typed.cn');
});

it('of two on one page over the same draft the second only looks on, and may take over', async () => {
  const account = newAccount();
  const { adapter } = backend();
  const first = await open({ account, adapter });
  fillIn(first, '域名', 'shared.cn');
  await says(first, '已保存');
  const second = mount({ account, adapter });
  await says(second, '这份备案正在另一个页面中填写');
  expect(findAll(second, 'textbox', '域名').every((input) => input.matches(':read-only'))).to.equal(true);
  find(second, 'button', '在这里继续填写').click();
  await says(first, '另一个页面接手了填写');
  await until(() => findAll(second, 'textbox', '域名').some((input) => input.matches(':read-write')), 'cannot be typed into');
  expect(textbox(second, '域名').value).to.equal('shared.cn');
});

it('two of different customers stand beside each other, each with its own draft and language', async () => {
  const first = await open();
  const second = await open({ locale: 'en' });
  fillIn(first, '域名', 'mine.cn');
  await says(first, '已保存');
  expect(textbox(second, 'Domain').value).to.equal('');
  expect(words(second)).to.include('Next');
  expect(words(first)).to.include('下一步');
});

it('leaves in the middle of an upload: the backend is told, nothing is thrown, and the file goes on when it is back', async () => {
  const aborted: string[] = [];
  const begun: string[] = [];
  const { adapter } = backend();
  const wizard = await open({
    adapter: {
      ...adapter,
      upload: (file, options) =>
        new Promise((_, reject) => {
          begun.push(file.name);
          options?.onProgress?.(0.3);
          options?.signal?.addEventListener('abort', () => {
            aborted.push(file.name);
            reject(new DOMException('gone', 'AbortError'));
          });
        }),
    },
  });
  await giveFile(wizard, 'paper.png');
  await until(() => begun.length === 1, 'the upload did not begin');
  wizard.remove();
  await until(() => aborted.length === 1, 'the upload was not called off');
  place().append(wizard);
  await until(() => begun.length === 2, 'the upload did not go on');
  expect(begun[1]).to.equal(begun[0]);
});

/** Tags that an older build of the SDK brings, of another shape. */
function olderBuild() {
  class Button extends IcpElement {
    static readonly tag = 'icp-button';
    static override readonly version: string = '0.0.1';
    override render(): TemplateResult {
      return html`<i>an older button</i>`;
    }
  }
  class Wizard extends IcpElement {
    static readonly tag = 'older-filing-wizard';
    static override readonly version: string = '0.0.1';
    static override readonly uses: readonly ElementClass[] = [Button];
    override render(): TemplateResult {
      return html`<icp-button></icp-button>`;
    }
  }
  return { Button, Wizard };
}

it('beside another version of itself neither sees the tags of the other', async () => {
  defineOuter('older-filing-wizard', olderBuild().Wizard, createScope());
  const older = document.createElement('older-filing-wizard');
  const area = place();
  area.append(older);
  const wizard = await open({ into: area });
  expect(words(older)).to.include('an older button');
  expect(words(wizard)).to.include('下一步').and.not.to.include('an older button');
  expect(customElements.get('icp-button')).to.equal(undefined);
});

it('a second prefix gives a second outer tag over inner tags of its own', async () => {
  define({ prefix: 'other' });
  define({ prefix: 'other' });
  const wizard = await open({ tag: 'other-filing-wizard' });
  expect(words(wizard)).to.include('金山云 ICP 备案');
  await shown(wizard);
});

it('a tag that belongs to another version is reported, not taken', () => {
  customElements.define('taken-filing-wizard', class extends HTMLElement { static version = '0.0.1'; });
  let thrown: unknown;
  try {
    define({ prefix: 'taken' });
  } catch (error) {
    thrown = error;
  }
  expect(isIcpError(thrown) && thrown.code).to.equal('other-version');
  expect(isIcpError(thrown) && thrown.details).to.deep.equal({ tag: 'taken-filing-wizard', found: '0.0.1', wanted: IcpElement.version });
});

it('without scoped tags an inner tag of another version is reported in the page', () => {
  const { Button } = olderBuild();
  class Newer extends Button {
    static override readonly version: string = '0.0.2';
  }
  const scope = createScope();
  defineElements(scope, [Button]);
  expect(() => defineElements(scope, [Newer])).to.throw(/0\.0\.1/);
});
