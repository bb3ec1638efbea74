import { expect } from '@open-wc/testing';
import { address, personName, serviceName, type ServiceNameContext, unitName } from '../../../src/core/values/index.js';

const persons: readonly [raw: string, value: string, script: string][] = [
  ['李华', '李华', 'han'],
  [' 李　华 ', '李华', 'han'],
  ['阿依古丽•买买提', '阿依古丽·买买提', 'han'],
  ['阿依古丽．买买提', '阿依古丽·买买提', 'han'],
  ['阿依古丽 · 买买提', '阿依古丽·买买提', 'han'],
  ['欧阳〇一', '欧阳〇一', 'han'],
  ['王䶮', '王䶮', 'han'],
  ['John  Smith', 'John Smith', 'latin'],
  ['O’Neil, Mary-Ann Jr.', "O'Neil, Mary-Ann Jr.", 'latin'],
  ['José Müller', 'José Müller', 'latin'],
  ['Иван Петров', 'Иван Петров', 'other'],
];
for (const [raw, value, script] of persons) {
  it(`reads the name ${raw} as ${value}`, () => {
    expect(personName.validate(raw)).to.deep.equal({ ok: true, value, info: { script } });
  });
}

const badPersons: readonly [raw: string, code: string][] = [
  ['', 'common.required'],
  ['李', 'personName.tooShort'],
  ['李华2', 'personName.digits'],
  ['李Hua', 'personName.mixed'],
  ['李华（曾用名）', 'personName.characters'],
  ['李华😀', 'personName.characters'],
  ['·李华', 'personName.dot'],
  ['李华·', 'personName.dot'],
  ['李··华', 'personName.dot'],
  ['John_Smith', 'personName.characters'],
  ['a'.repeat(65), 'personName.tooLong'],
];
for (const [raw, code] of badPersons) {
  it(`refuses the name "${raw.slice(0, 20)}"`, () => {
    expect(personName.validate(raw)).to.include({ ok: false, code });
  });
}

const units: readonly [raw: string, value: string][] = [
  ['示例科技（北京）有限公司', '示例科技（北京）有限公司'],
  ['示例科技 (北京) 有限公司', '示例科技（北京）有限公司'],
  ['示例 科技', '示例科技'],
  ['李华(个体工商户)', '李华（个体工商户）'],
  ['Example (China) Co., Ltd.', 'Example (China) Co., Ltd.'],
  ['示例123文化传媒ＡＢＣ中心', '示例123文化传媒ABC中心'],
];
for (const [raw, value] of units) {
  it(`reads the unit name ${raw} as ${value}`, () => {
    expect(unitName.validate(raw)).to.deep.equal({ ok: true, value, info: null });
  });
}

const badUnits: readonly [raw: string, code: string][] = [
  ['', 'common.required'],
  ['社', 'unitName.tooShort'],
  ['123456', 'unitName.onlyDigits'],
  ['示例（北京有限公司', 'unitName.brackets'],
  ['示例）北京（有限公司', 'unitName.brackets'],
  ['示例公司★', 'unitName.characters'],
  ['示例公司😀', 'unitName.characters'],
  ['示'.repeat(129), 'unitName.tooLong'],
];
for (const [raw, code] of badUnits) {
  it(`refuses the unit name "${raw.slice(0, 20)}"`, () => {
    expect(unitName.validate(raw)).to.include({ ok: false, code });
  });
}

it('names the stray characters of a person’s and of a unit’s name, emoji among them', () => {
  expect(personName.validate('李★华😀★')).to.deep.include({ params: { characters: '★ 😀' } });
  expect(unitName.validate('示例★公司😀')).to.deep.include({ params: { characters: '★ 😀' } });
});

it('takes another greatest length for unit names', () => {
  expect(unitName.validate('示例公司', { max: 3 })).to.deep.include({ code: 'unitName.tooLong', params: { max: 3, length: 4 } });
});

const unitRules: ServiceNameContext = {
  minHan: 3,
  domains: ['example.com', '例子.中国'],
  startsWith: ['中国', '中华', '国家'],
  contains: ['反腐', '赌博', '论坛', '社区论坛'],
  personNames: ['李华英'],
  placesAndIdioms: ['北京市', '一帆风顺'],
};
const names: readonly [raw: string, codes: string][] = [
  ['示例科技官网', ''],
  ['李华的摄影笔记', ''],
  ['示例·科技', ''],
  ['示例', 'fewHan'],
  ['123456', 'onlyDigits fewHan'],
  ['２０２５', 'onlyDigits fewHan'],
  ['My Site 24', 'onlyLatin fewHan'],
  ['示例科技@官网', 'symbols'],
  ['示例-科技', 'symbols'],
  ['示例科技😀网', 'symbols'],
  ['example.com', 'isDomain symbols fewHan'],
  ['www.example.com', 'isDomain symbols fewHan'],
  ['例子.中国', 'isDomain symbols'],
  ['another.net', 'isDomain symbols fewHan'],
  ['中国示例科技', 'startsWith'],
  ['示例中国科技', ''],
  ['示例论坛', 'contains'],
  ['中国反腐论坛', 'startsWith contains'],
  ['李华英', 'isPersonName'],
  ['李 华 英', 'isPersonName'],
  ['北京市', 'isPlaceOrIdiom'],
  ['一帆风顺', 'isPlaceOrIdiom'],
];
for (const [raw, codes] of names) {
  it(`finds ${codes === '' ? 'nothing' : codes} against the service name ${raw}`, () => {
    const found = serviceName.violations(raw, unitRules).map(({ code }) => code.replace('serviceName.', ''));
    expect(found.join(' ')).to.equal(codes);
  });
}

it('names the words found, without those inside a longer one, and the longest beginning', () => {
  expect(serviceName.violations('示例社区论坛赌博', unitRules)).to.deep.equal([{ code: 'serviceName.contains', params: { words: '赌博 社区论坛' } }]);
  expect(serviceName.violations('中华人民示例', { startsWith: ['中华', '中华人民'] })).to.deep.equal([{ code: 'serviceName.startsWith', params: { word: '中华人民' } }]);
});

it('says how many Chinese characters are wanted and there', () => {
  expect(serviceName.validate('A网', { minHan: 3 })).to.deep.include({ ok: false, code: 'serviceName.fewHan', params: { min: 3, length: 1 } });
});

it('accepts a good service name and asks for one when there is none', () => {
  expect(serviceName.validate(' 示例 科技 ', unitRules)).to.deep.equal({ ok: true, value: '示例科技', info: { han: 4 } });
  expect(serviceName.validate('', unitRules)).to.include({ ok: false, code: 'common.required' });
  expect(serviceName.violations('', unitRules)).to.deep.equal([]);
});

it('without word lists checks only what needs none', () => {
  expect(serviceName.violations('中国论坛')).to.deep.equal([]);
});

const related: readonly [name: string, holder: string, answer: boolean][] = [
  ['云帆官方网站', '上海云帆科技有限公司', true],
  ['科技有限公司', '上海云帆科技有限公司', false],
  ['飞鸟官网', '上海云帆科技有限公司', false],
  ['云之帆', '上海云帆科技有限公司', false],
];
for (const [name, holder, answer] of related) {
  it(`guesses that ${name} is ${answer ? '' : 'not '}related to ${holder}`, () => {
    expect(serviceName.seemsRelated(name, holder)).to.equal(answer);
  });
}

const addresses: readonly [raw: string, missing: string][] = [
  ['北京市朝阳区示例路8号院3号楼1203室', ''],
  ['广东省深圳市南山区示例大道1001号', ''],
  ['广东省深圳市南山区示例大道示例大厦Ａ座１２０３', ''],
  ['江苏省苏州市昆山市示例镇示例村12组', ''],
  ['新疆维吾尔自治区喀什地区疏附县示例乡示例村', ''],
  ['内蒙古自治区锡林郭勒盟东乌珠穆沁旗示例镇示例街3号', ''],
  ['四川省成都市武侯区示例路', 'door'],
  ['浙江省杭州市西湖区', 'place door'],
  ['深圳市南山区示例大道1001号', ''],
  ['南山区示例大道1001号', 'province city'],
  ['示例路8号', 'province city district'],
];
for (const [raw, missing] of addresses) {
  it(`finds ${missing || 'nothing'} missing in ${raw}`, () => {
    const result = address.validate(raw);
    expect(result.ok && result.info.missing.join(' ')).to.equal(missing);
    expect(result.ok && result.info.complete).to.equal(missing === '');
  });
}

it('asks only for road and door when the region was chosen beside the text', () => {
  const result = address.validate('示例路8号', { regionChosen: true });
  expect(result).to.deep.include({ ok: true, info: { complete: true, missing: [], symbols: [] } });
});

it('takes the word of an author that there is nothing more exact', () => {
  const result = address.validate('浙江省杭州市西湖区示例路（此地址已是最详细地址）');
  expect(result).to.deep.include({ info: { complete: true, missing: ['door'], symbols: [] } });
});

it('lists the symbols of an address once each and lets brackets and hyphens pass', () => {
  const result = address.validate('示例路8号（东）3-1★&★😀', { regionChosen: true });
  expect(result.ok && result.info.symbols).to.deep.equal(['★', '&', '😀']);
});

it('refuses only an empty address', () => {
  expect(address.validate('　')).to.include({ ok: false, code: 'common.required' });
  expect(address.validate('x')).to.include({ ok: true });
});
