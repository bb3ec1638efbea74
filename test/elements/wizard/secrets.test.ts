import { expect } from '@open-wc/testing';
import { IcpError } from '../../../src/core/model/errors.js';
import { invalidWith, type BackendAdapter } from '../../../src/core/ports/backend.js';
import type { Filing } from '../../../src/core/model/filing.js';
import type { StepKind } from '../../../src/core/model/profile.js';
import { ksyunFirstIndividualBeijing, ksyunFirstUnitBeijing, now } from '../../fixtures/filings/index.js';
import { unchecked } from '../../../stories/support/specimens.js';
import { orderOf } from '../../../stories/support/steps.js';
import { drawnPicture } from '../../../stories/ui/pictures.js';
import { closeSteps, drawn, fieldsOf, find, findAll, openStep, until, type OpenStep } from '../steps/step.js';
import { type } from '../ui/show.js';
import { listen, type Heard } from './host.js';

/** Every marker that was put anywhere: no event may hold one. */
const MARK = 'zq7mark';
let marks = 0;
const mark = (): string => `${MARK}${++marks}`;

afterEach(closeSteps);

/** Writes a marker into whatever takes text, chooses a file of such a name, and ticks what can be ticked. Tells how many places it found. */
async function scribble(shown: OpenStep): Promise<number> {
  let places = 0;
  for (const input of findAll(shown.step, 'textbox')) {
    if (!input.matches(':read-write') || !input.checkVisibility()) continue;
    type(input, mark());
    input.dispatchEvent(new Event('change', { bubbles: true }));
    input.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
    places += 1;
  }
  const picture = await drawnPicture();
  for (const input of findAll(shown.step, 'file', '选择文件')) {
    if (!(input instanceof HTMLInputElement) || input.disabled) continue;
    const data = new DataTransfer();
    data.items.add(new File([picture], `${mark()}.png`, { type: 'image/png' }));
    input.files = data.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    places += 1;
  }
  await shown.rest();
  return places;
}
/** Numbers of certificates are kept in capitals. */
const told = (heard: readonly Heard[]): string => `${JSON.stringify(heard)} ${JSON.stringify(heard).toLowerCase()}`;
const names = (heard: readonly Heard[]): ReadonlySet<string> => new Set(heard.map(({ type: name }) => name));

const unit = ksyunFirstUnitBeijing;
const person = ksyunFirstIndividualBeijing;
/** Places to write in, and how many of them take letters: those of numbers take digits alone. */
const steps: readonly (readonly [string, StepKind, Filing, places: number, letters: number])[] = [
  ['a company at the type check', 'type-check', unchecked(unit), 3, 2],
  ['an individual at the type check', 'type-check', unchecked(person), 3, 2],
  ['a company’s entity', 'entity', unit, 9, 6],
  ['an individual’s entity', 'entity', person, 5, 3],
  ['a website', 'website', unit, 8, 4],
  ['papers', 'materials', unit, 2, 0],
];

for (const [what, kind, filing, least, letters] of steps) {
  it(`whatever is written where, no event holds it: ${what}`, async () => {
    const heard = listen();
    const shown = await openStep(kind, { filing });
    expect(await scribble(shown), 'places to write in').to.be.at.least(least);
    const kept = JSON.stringify(shown.filing()).toLowerCase();
    expect(kept.split(MARK).length - 1, 'what was written is in the draft').to.be.at.least(letters);
    find(shown.wizard, 'button', '下一步').click();
    shown.world.store.dispatch({ type: 'save/now' });
    await until(() => names(heard).has('icp-draft-saved'), 'not saved');
    shown.world.store.dispatch({ type: 'submit' });
    find(shown.wizard, 'button', '保存并离开').click();
    await shown.rest();
    expect([...names(heard)]).to.include.members(['icp-ready', 'icp-draft-saved', 'icp-exit']);
    expect(told(heard)).to.not.include(MARK);
    // What is chosen from a list is a word of ours, such as `individual`.
    for (const value of Object.values(filing.answers).map(({ value: each }) => each).filter((each) => typeof each === 'string' && each.length > 1 && !/^[a-z-]+$/.test(each))) expect(told(heard)).to.not.include(String(value));
  });
}

/** A backend that fails in every way it can, and says what it was given. */
const talkative: Partial<BackendAdapter> = {
  now: async () => now,
  saveDraft: (draft) => Promise.reject(new IcpError('unavailable', JSON.stringify(draft))),
  upload: (file) => Promise.reject(new Error(`cannot store ${file.name}`)),
  sendCode: (request) => Promise.reject(new Error(JSON.stringify(request))),
  checkDomain: (name) => Promise.reject(new Error(name)),
  getTypeFacts: (request) => Promise.reject(new Error(JSON.stringify(request))),
  startAuthenticity: (request) => Promise.reject(new Error(JSON.stringify(request))),
  submit: (submission) => Promise.reject(invalidWith([{ path: 'services[s1].name', message: `“${String(submission.answers['services[s1].name'])}” is taken` }])),
};

it('what a backend says of an answer stays on the screen', async () => {
  const heard = listen();
  const shown = await openStep('review', { filing: { ...unit, answers: { ...unit.answers, 'services[s1].remark': { value: `备注${mark()}`, origin: 'typed', at: now } } }, backend: talkative });
  find(shown.step, 'button', '提交备案').click();
  await until(() => fieldsOf(shown.step).length > 0, 'the refused field is not shown');
  await shown.says('“青禾云图官方网站” is taken');
  await until(() => names(heard).has('icp-error'), 'no error was told');
  expect(told(heard)).to.not.include('is taken').and.to.not.include(MARK).and.to.not.include('青禾');
});

it('errors of every call name the call’s kind of trouble and nothing that was sent', async () => {
  const heard = listen();
  const shown = await openStep('entity', { filing: { ...unit, phoneChecks: {} }, backend: talkative });
  await scribble(shown);
  type(find(shown.step, 'textbox', '主体负责人手机号码'), '13912345678');
  await shown.rest();
  for (const button of findAll(shown.step, 'button', '获取验证码')) button.click();
  shown.world.store.dispatch({ type: 'save/now' });
  shown.world.store.dispatch({ type: 'authenticity/start', serviceId: 's1' });
  shown.world.store.dispatch({ type: 'check/reopen', serviceId: 's1' });
  shown.world.store.dispatch({ type: 'check/run', serviceId: 's1' });
  await until(() => heard.filter(({ type: name }) => name === 'icp-error').length > 0, 'no error was told');
  await shown.rest();
  for (const secret of [MARK, '13912345678', 'qinghe-yuntu.cn', '91110105MA01Q7X33Y']) expect(told(heard), secret).to.not.include(secret);
});

it('a code that was typed, right or wrong, is told to nobody', async () => {
  const heard = listen();
  const shown = await openStep('entity', { filing: { ...unit, phoneChecks: {} } });
  find(shown.step, 'button', '获取验证码').click();
  await until(() => shown.world.control.codeFor('13911112201') !== null, 'no code was sent');
  const code = shown.world.control.codeFor('13911112201') ?? '';
  const input = find(shown.step, 'textbox', '短信验证码');
  type(input, '739184');
  await shown.rest();
  type(input, code);
  await shown.rest();
  shown.world.store.dispatch({ type: 'save/now' });
  await until(() => names(heard).has('icp-draft-saved'), 'not saved');
  expect(told(heard)).to.not.include(code).and.to.not.include('739184').and.to.not.include('13911112201');
});

it('an order’s reasons and numbers are told to nobody', async () => {
  const heard = listen();
  const order = orderOf(unit, 'rejected', { rejections: [{ path: 'entity.name', message: `名称“${mark()}”有误` }] });
  const shown = await openStep('progress', { filing: { ...unit, orderId: order.id, step: 'progress' }, backend: { getOrder: async () => order } });
  await shown.says(MARK);
  find(shown.step, 'button', '刷新进度').click();
  await shown.rest();
  expect(told(heard)).to.not.include(MARK);
  expect([...names(heard)]).to.include('icp-ready');
});

it('nothing that was written stands in the address, in the title or in an id', async () => {
  const before = [location.href, document.title];
  const shown = await openStep('entity', { filing: unit });
  await scribble(shown);
  expect([location.href, document.title]).to.deep.equal(before);
  for (const host of drawn(shown.wizard)) for (const each of host.shadowRoot?.querySelectorAll('[id], [name], [for]') ?? []) for (const name of ['id', 'name', 'for']) expect(each.getAttribute(name) ?? '').to.not.include(MARK);
});
