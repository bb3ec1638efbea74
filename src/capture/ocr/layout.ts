import type { OcrDocumentKind } from '../../core/ports/ocr.js';

/** Labels printed on a paper. Those that name no field of ours are walls: print beyond them belongs to them. */
export type PaperLabel =
  | 'uscc'
  | 'name'
  | 'type'
  | 'legalRepresentative'
  | 'address'
  | 'scope'
  | 'capital'
  | 'founded'
  | 'term'
  | 'form'
  | 'registrar'
  | 'title'
  | 'sex'
  | 'nation'
  | 'birth'
  | 'number'
  | 'authority'
  | 'validity';

export type LabelTable = Readonly<Partial<Record<PaperLabel, readonly string[]>>>;

/** The words of each label, with the variants for other kinds of holders. Source: the printed forms of the State Administration for Market Regulation (2019) and GB/T 2023 cards. */
export const labels: Readonly<Record<OcrDocumentKind, LabelTable>> = {
  'business-licence': {
    uscc: ['统一社会信用代码'],
    name: ['名称'],
    type: ['类型'],
    legalRepresentative: ['法定代表人', '经营者', '执行事务合伙人', '负责人', '投资人'],
    address: ['住所', '经营场所', '主要经营场所', '营业场所'],
    scope: ['经营范围'],
    capital: ['注册资本', '出资额'],
    founded: ['成立日期', '注册日期'],
    term: ['营业期限', '合伙期限'],
    form: ['组成形式'],
    registrar: ['登记机关'],
    title: ['营业执照'],
  },
  'resident-id-front': { name: ['姓名'], sex: ['性别'], nation: ['民族'], birth: ['出生'], address: ['住址'], number: ['公民身份号码'] },
  'resident-id-back': { title: ['居民身份证', '中华人民共和国'], authority: ['签发机关'], validity: ['有效期限'] },
};

/** A place on the card as shares of its width and height. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a resident card (85.6 × 54 mm) carries its values; used when a label was not recognised. */
export const cardPlaces: Readonly<Record<'name' | 'address' | 'number' | 'authority' | 'validity', Place>> = {
  name: { x: 0.17, y: 0.08, width: 0.43, height: 0.12 },
  address: { x: 0.17, y: 0.46, width: 0.45, height: 0.33 },
  number: { x: 0.31, y: 0.81, width: 0.67, height: 0.13 },
  authority: { x: 0.37, y: 0.68, width: 0.6, height: 0.11 },
  validity: { x: 0.37, y: 0.8, width: 0.6, height: 0.13 },
};

/** How a company name ends. */
export const companyEnding = /(公司|企业|厂|店|部|中心|合伙）|社|行|所|院|馆|室|站|场|户)$/;
/** How an address begins: a province, an autonomous region or a city. */
export const addressBeginning = /^.{2,3}(省|市|自治区|自治州|特别行政区)|^(内蒙古|广西|西藏|宁夏|新疆)/;

/** Characters of a unified social credit code and of a resident number. */
export const usccCharacters = '0123456789ABCDEFGHJKLMNPQRTUWXY';
export const residentCharacters = '0123456789X';
export const validityCharacters = '0123456789.-';
