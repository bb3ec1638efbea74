import { expect } from '@open-wc/testing';
import type { Filing } from '../../../src/core/model/filing.js';
import { vianet } from '../../../src/providers/vianet/index.js';
import { completeCell } from '../../support/complete-filing.js';
import { type } from '../ui/show.js';
import { closeSteps, fieldsOf, find, findAll, keyOf, openStep, tooWide, words } from './step.js';

afterEach(closeSteps);

const s = 'services[s1]';
const complete = async (): Promise<Filing> => (await completeCell(vianet, { type: 'first', holder: 'unit' })).filing;
const empty = async (): Promise<Filing> => {
  const filing = await complete();
  return { ...filing, answers: Object.fromEntries(Object.entries(filing.answers).filter(([path]) => !/\.(ip|accessMethod|serverPlace)$/.test(path))) };
};

it('asks where the website runs, and nothing else', async () => {
  const shown = await openStep('access', { filing: await empty(), profile: vianet });
  expect(fieldsOf(shown.step).map(keyOf)).to.deep.equal([`${s}.ip`, `${s}.accessMethod`, `${s}.serverPlace`]);
  expect(words(shown.wizard)).to.contain('网站接入信息').and.to.contain('青禾云图官方网站').and.to.contain('蓝云网段');
  expect(findAll(shown.step, 'button', /继续添加|删除|复制/)).to.have.length(0);
});

it('takes an address, and offers the places that the provider has', async () => {
  const shown = await openStep('access', { filing: await empty(), profile: vianet });
  type(find(shown.step, 'textbox', '网站 IP 地址'), '203.0.113.20');
  await shown.rest();
  expect(shown.value(`${s}.ip`)).to.equal('203.0.113.20');
  const places = find<HTMLSelectElement>(shown.step, 'combobox', '服务器放置地点');
  expect([...places.options].map(({ value, text }) => [value, text]).filter(([value]) => value !== '')).to.deep.equal([['beijing', '北京'], ['shanghai', '上海'], ['hebei', '河北']]);
  places.value = 'shanghai';
  places.dispatchEvent(new Event('change', { bubbles: true }));
  await shown.rest();
  expect(shown.value(`${s}.serverPlace`)).to.equal('shanghai');
});

it('speaks the other language, down to its heading', async () => {
  const shown = await openStep('access', { filing: await complete(), profile: vianet }, { locale: 'en' });
  expect(words(shown.wizard)).to.contain('Where the website runs').and.to.contain('203.0.113.10');
});

it('fits on a narrow screen', async () => {
  const shown = await openStep('access', { filing: await complete(), profile: vianet }, { width: 320 });
  expect(tooWide(shown.wizard)).to.deep.equal([]);
});
