import { expect } from '@open-wc/testing';
import type { Division } from '../../src/core/ports/packs.js';
import { divisionsVersion, findDivision, loadDivisions, loadRetiredDivisions, provinceNameOf, provinceNames } from '../../src/data/divisions/index.js';
import { divisionPatches, pendingDivisions } from '../../src/data/divisions/patches.js';
import { provinces } from '../../src/data/packs/provinces.js';

const divisions = await loadDivisions();
const retired = await loadRetiredDivisions();
const cities = divisions.flatMap((province) => province.children ?? []);
const districts = cities.flatMap((city) => city.children ?? []);
const names = (code: string): string => findDivision(divisions, code).map(({ name }) => name).join(' ');

it('has the 31 provinces in the order of the standard', () => {
  expect(divisions.map(({ code }) => code)).to.deep.equal(provinces);
  expect(provinceNames.map(({ code }) => code)).to.deep.equal(provinces);
});

it('gives every province a full name that begins with its short one', () => {
  expect(divisions.filter(({ code, name }) => !name.startsWith(provinceNameOf(code)?.zh ?? '?'))).to.deep.equal([]);
});

it('gives no code twice, and every code the digits of its parent', () => {
  const codes = districts.map(({ code }) => code);
  expect(new Set(codes).size).to.equal(codes.length);
  const astray = (parents: readonly Division[], digits: number): readonly string[] =>
    parents.flatMap((parent) => (parent.children ?? []).filter((child) => !/^\d{6}$/.test(child.code) || child.code.slice(0, digits) !== parent.code.slice(0, digits) || child.name === '')).map(({ code }) => code);
  expect(astray(divisions, 2)).to.deep.equal([]);
  expect(astray(cities, 4)).to.deep.equal([]);
});

it('leaves nobody without a district to choose', () => {
  expect(cities.filter((city) => (city.children ?? []).length === 0)).to.deep.equal([]);
});

it('has as many counties, districts and cities of that level as the ministry counts, and five areas where people live that it does not', () => {
  const inhabited = ['232761', '232762', '232763', '232764', '632857'];
  expect(inhabited.filter((code) => names(code) === '')).to.deep.equal([]);
  const own = districts.filter(({ code }) => !code.endsWith('00') && !inhabited.includes(code));
  expect(own).to.have.length(2846);
  expect(own.filter(({ code }) => /7[1-9]$/.test(code))).to.deep.equal([]);
});

const known: readonly [code: string, path: string][] = [
  ['110000', '北京市'],
  ['110108', '北京市 市辖区 海淀区'],
  ['440300', '广东省 深圳市'],
  ['440305', '广东省 深圳市 南山区'],
  ['460302', '海南省 三沙市 西沙区'],
  ['500157', '重庆市 市辖区 两江新区'],
  ['500229', '重庆市 县 城口县'],
  ['540581', '西藏自治区 山南市 错那市'],
  ['653228', '新疆维吾尔自治区 和田地区 和康县'],
  ['653229', '新疆维吾尔自治区 和田地区 和安县'],
  ['659012', '新疆维吾尔自治区 自治区直辖县级行政区划 白杨市'],
  ['659013', '新疆维吾尔自治区 自治区直辖县级行政区划 草湖市'],
  ['441900', '广东省 东莞市'],
  ['500105', ''],
  ['990000', ''],
  ['110200', ''],
  ['119999', ''],
];
for (const [code, path] of known) {
  it(`finds ${path || 'nothing'} under ${code}`, () => {
    expect(names(code)).to.equal(path);
  });
}

it('lets a city without districts stand below itself', () => {
  const same = cities.filter((city) => city.children?.some(({ code }) => code === city.code)).map(({ name }) => name);
  expect(same).to.deep.equal(['东莞市', '中山市', '儋州市', '嘉峪关市']);
});

it('remembers what dissolved divisions were called and what took their place', () => {
  expect(retired['500105']).to.deep.equal({ name: '江北区', successor: '500157' });
  expect(retired['500112']).to.deep.equal({ name: '渝北区', successor: null });
  const successors = Object.values(retired).flatMap(({ successor }) => (successor === null ? [] : [successor]));
  expect(successors.filter((code) => names(code) === '')).to.deep.equal([]);
});

it('is as new as its newest patch', async () => {
  expect(await divisionsVersion()).to.equal(divisionPatches.map(({ date }) => date).sort().at(-1));
});

it('does not offer what has no known code yet', () => {
  const all = districts.map(({ name }) => name);
  expect(pendingDivisions.filter(({ name }) => all.includes(name))).to.deep.equal([]);
  expect(pendingDivisions.filter(({ parent }) => names(parent) === '')).to.deep.equal([]);
});

it('names a province by any code that begins with its digits', () => {
  expect(provinceNameOf('440305')).to.deep.equal({ code: '440000', zh: '广东', en: 'Guangdong', abbreviation: '粤' });
  expect(provinceNameOf('990000')).to.equal(undefined);
});
