import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import { IcpRegionSelect, type RegionChange, type RegionOption } from '../../../src/elements/ui/region-select.js';
import { find, findAll, focused, heard, press, settled, show, textOf, type } from './show.js';

const regions: readonly RegionOption[] = [
  { code: '11', name: '北京市', children: [{ code: '1101', name: '市辖区', children: [{ code: '110101', name: '东城区' }, { code: '110108', name: '海淀区' }] }] },
  { code: '44', name: '广东省', children: [{ code: '4419', name: '东莞市', children: [] }, { code: '4403', name: '深圳市', children: [{ code: '440305', name: '南山区' }] }] },
];

async function mount(props: Partial<IcpRegionSelect> = {}, width = '40rem') {
  const select = await show<IcpRegionSelect>([IcpRegionSelect], html`<icp-region-select label="所在地"></icp-region-select>`);
  if (select.parentElement) select.parentElement.style.inlineSize = width;
  Object.assign(select, { regions, ...props });
  await settled(select);
  // The width is measured after the next layout.
  await nextFrame();
  await nextFrame();
  await nextFrame();
  await settled(select);
  return { select, changes: heard<RegionChange>(select, 'value-change') };
}

const level = (select: Element, name: string) => find<HTMLInputElement>(select, 'combobox', name);

async function typeInto(select: Element, name: string, text: string): Promise<void> {
  const input = level(select, name);
  type(input, text);
  await settled(select);
  press(input, 'Enter');
  await settled(select);
}

it('three levels are chosen by typing, and the last completes', async () => {
  const { select, changes } = await mount();
  await typeInto(select, '省级', '广东');
  await typeInto(select, '市级', '深圳');
  await typeInto(select, '县级', '南山');
  expect(changes).to.deep.equal([
    { value: ['44'], names: ['广东省'], complete: false },
    { value: ['44', '4403'], names: ['广东省', '深圳市'], complete: false },
    { value: ['44', '4403', '440305'], names: ['广东省', '深圳市', '南山区'], complete: true },
  ]);
});

it('a city without districts is complete, and no third level is asked', async () => {
  const { select, changes } = await mount({ value: ['44'] });
  await typeInto(select, '市级', '东莞');
  expect([changes.at(-1)?.complete, findAll(select, 'combobox', '县级').length]).to.deep.equal([true, 0]);
});

it('another province drops what was below', async () => {
  const { select, changes } = await mount({ value: ['44', '4403', '440305'] });
  await typeInto(select, '省级', '北京');
  expect(changes).to.deep.equal([{ value: ['11'], names: ['北京市'], complete: false }]);
});

it('a level not reached yet is closed', async () => {
  const { select } = await mount();
  expect(level(select, '市级').disabled).to.equal(true);
});

it('narrow, the levels are the system\'s own selects', async () => {
  const { select, changes } = await mount({}, '18rem');
  const province = find<HTMLSelectElement>(select, 'combobox', '省级');
  province.value = '44';
  province.dispatchEvent(new Event('change', { bubbles: true }));
  expect([province.tagName, changes.at(-1)?.names]).to.deep.equal(['SELECT', ['广东省']]);
});

function loaderOf(fail: { times: number }) {
  const asked: string[] = [];
  const load = async (path: readonly string[]): Promise<readonly RegionOption[]> => {
    asked.push(path.join('/'));
    if (path.length > 0 && fail.times-- > 0) throw new TypeError('offline');
    let found: readonly RegionOption[] | undefined = regions;
    for (const code of path) found = found?.find((each) => each.code === code)?.children;
    return (found ?? []).map(({ code, name }) => ({ code, name }));
  };
  return { asked, load };
}

it('levels are loaded when they are reached, each once', async () => {
  const { asked, load } = loaderOf({ times: 0 });
  const { select, changes } = await mount({ regions: [], load });
  await typeInto(select, '省级', '广东');
  await waitUntil(() => !level(select, '市级').disabled);
  await typeInto(select, '市级', '深圳');
  expect([asked, changes.at(-1)?.names]).to.deep.equal([['', '44', '44/4403'], ['广东省', '深圳市']]);
});

it('a loaded level that is empty completes the choice', async () => {
  const { load } = loaderOf({ times: 0 });
  const { select, changes } = await mount({ regions: [], load, value: ['44'] });
  await waitUntil(() => !level(select, '市级').disabled);
  await typeInto(select, '市级', '东莞');
  await waitUntil(() => changes.at(-1)?.complete === true);
  expect(changes.map((change) => change.complete)).to.deep.equal([false, true]);
});

it('a failed load is said and can be tried again', async () => {
  const { load } = loaderOf({ times: 1 });
  const { select } = await mount({ regions: [], load, value: ['44'] });
  await waitUntil(() => findAll(select, 'button', '重试').length > 0);
  const said = textOf(select).includes('地区列表加载失败');
  find(select, 'button', '重试').click();
  await waitUntil(() => !level(select, '市级').disabled);
  expect([said, findAll(select, 'button', '重试').length]).to.deep.equal([true, 0]);
});

it('focus() goes to the first level that is missing', async () => {
  const { select } = await mount({ value: ['44'] });
  select.focus();
  expect(focused()).to.equal(level(select, '市级'));
});

for (const width of ['18rem', '40rem']) {
  it(`is accessible at ${width}`, async () => {
    const { select } = await mount({ required: true, error: '请选择', value: ['44'] }, width);
    await expect(select).to.be.accessible();
  });
  it(`locked, nothing can be changed at ${width}`, async () => {
    const { select } = await mount({ locked: '已核验', value: ['11', '1101', '110108'] }, width);
    const fields = [...findAll(select, 'combobox'), ...findAll(select, 'textbox')];
    expect(fields.map((field) => field instanceof HTMLInputElement && field.readOnly && field.value)).to.deep.equal(['北京市', '市辖区', '海淀区']);
  });
}
