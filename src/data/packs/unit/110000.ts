import type { OverlayRow } from '../../../core/rules/types.js';
import { approvalHint, reviewTime, validityOfBoth } from '../families/both.js';
import { unitPaper as paper } from '../families/proves.js';
import { addresses, people, unitPage } from '../families/unit.js';
import { add, answer, answerIn, atDomain, factIn, isLegalRepresentative, not, page, replace } from '../parts.js';

const p = unitPage('110000', '§7.3.1');
const notLegalRepresentative = not(isLegalRepresentative('principal'));
const suffixMissing = not({ op: 'suffix-in', of: answer('domain.name'), words: { list: '110000.suffixes' } });

/** 北京, 单位. */
export const unit: readonly OverlayRow[] = [
  add({
    id: '110000.unit.principal', scope: 'filing', holder: 'unit',
    when: notLegalRepresentative,
    then: [
      paper('authorisation-letter', 'filing', 'principalLetter'),
      paper('legal-representative-id', 'filing', 'principalLetterId'),
      { do: 'hint', at: 'principal.name', message: 'principal' },
    ],
    source: page('§7.3.1 L801'),
  }),
  add({
    id: '110000.unit.certificate', scope: 'filing', holder: 'unit',
    when: answerIn('entity.nature', 'enterprise'),
    then: [{ do: 'hint', at: 'entity.certificateType', message: 'certificate' }],
    source: page('§7.3.1 L802', 'the list is open (等企业证件), so nothing is hidden'),
  }),
  add({
    id: '110000.unit.holding-photo', scope: 'service', holder: 'unit',
    then: [paper('holding-unit-certificate', 'service', 'holdingUnit')],
    source: page('§7.3.1 L821'),
  }),
  p.heldByUnit('L804'),
  validityOfBoth('110000', 3, '§7.3.1 L805,848'),
  replace(['national.domain.overseas'], {
    id: '110000.domain.overseas', scope: 'domain',
    when: factIn('domain.registrarRegion', 'overseas'),
    then: [{ do: 'finding', severity: 'block', at: atDomain('domain.registrarRegion'), message: 'domainOverseas' }],
    source: page('§7.3.1 L813,848'),
  }),
  add({
    id: '110000.unit.suffix', scope: 'domain', holder: 'unit',
    when: suffixMissing,
    then: [{ do: 'finding', severity: 'block', at: 'domain.name', message: 'suffix' }],
    source: page('§7.3.1 L807-814', 'C03: an entry of the list beats the sentence on country codes; an older list (001, 2018) differs'),
  }),
  approvalHint('110000', 'drugs', 'approvalDrugs', 'L2650'),
  reviewTime('110000', 2, 'week', 'L88'),
  p.staysUnit('L826'),
  p.renamed('L827-832', 'C64: the page prints 变更前 for before and after'),
  p.renamedAndRenumbered('L834', 'unitNameAndNumberMerged'),
  p.onlyRenumbered('L834', 'unitOnlyNumberMerged'),
  p.accessNeedsProof('L838'),
  p.accessLater(['number', ...people, ...addresses], 'L839'),
].flat();

export const lists: Readonly<Record<string, readonly string[]>> = {
  // As printed on 2020-10-20, .luxu and .bee included; the Chinese ones stand there without dots.
  '110000.suffixes': [
    'xin', 'top', 'mobi', 'wang', 'ren', 'com', 'cn', 'net', 'gov', 'shop', 'vip', 'ltd', 'biz', 'club', 'site', 'xyz', 'fun', 'online',
    'tech', 'store', 'citic', 'sohu', 'link', 'luxu', 'love', 'co', 'bee', 'la', '中国', '公司', '网络', '政务', '公益', '政务.cn', '公益.cn',
    '网址', '商城', '网店', '中信', '商标', '信息', '广东', '佛山', '集团', '我爱你', '手机', '购物', '在线', '中文网', '游戏', '企业', '娱乐', '商店',
  ],
};
