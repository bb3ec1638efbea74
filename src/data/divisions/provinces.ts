/** A province, autonomous region or municipality of the mainland. */
export interface ProvinceName {
  /** GB/T 2260, six digits. */
  readonly code: string;
  /** Short Chinese name, as in 广东. */
  readonly zh: string;
  readonly en: string;
  /** The character in filing numbers and on number plates. */
  readonly abbreviation: string;
}

/** Source: GB/T 2260 for codes and names; English as the central government's site writes it. */
export const provinceNames: readonly ProvinceName[] = [
  { code: '110000', zh: '北京', en: 'Beijing', abbreviation: '京' },
  { code: '120000', zh: '天津', en: 'Tianjin', abbreviation: '津' },
  { code: '130000', zh: '河北', en: 'Hebei', abbreviation: '冀' },
  { code: '140000', zh: '山西', en: 'Shanxi', abbreviation: '晋' },
  { code: '150000', zh: '内蒙古', en: 'Inner Mongolia', abbreviation: '蒙' },
  { code: '210000', zh: '辽宁', en: 'Liaoning', abbreviation: '辽' },
  { code: '220000', zh: '吉林', en: 'Jilin', abbreviation: '吉' },
  { code: '230000', zh: '黑龙江', en: 'Heilongjiang', abbreviation: '黑' },
  { code: '310000', zh: '上海', en: 'Shanghai', abbreviation: '沪' },
  { code: '320000', zh: '江苏', en: 'Jiangsu', abbreviation: '苏' },
  { code: '330000', zh: '浙江', en: 'Zhejiang', abbreviation: '浙' },
  { code: '340000', zh: '安徽', en: 'Anhui', abbreviation: '皖' },
  { code: '350000', zh: '福建', en: 'Fujian', abbreviation: '闽' },
  { code: '360000', zh: '江西', en: 'Jiangxi', abbreviation: '赣' },
  { code: '370000', zh: '山东', en: 'Shandong', abbreviation: '鲁' },
  { code: '410000', zh: '河南', en: 'Henan', abbreviation: '豫' },
  { code: '420000', zh: '湖北', en: 'Hubei', abbreviation: '鄂' },
  { code: '430000', zh: '湖南', en: 'Hunan', abbreviation: '湘' },
  { code: '440000', zh: '广东', en: 'Guangdong', abbreviation: '粤' },
  { code: '450000', zh: '广西', en: 'Guangxi', abbreviation: '桂' },
  { code: '460000', zh: '海南', en: 'Hainan', abbreviation: '琼' },
  { code: '500000', zh: '重庆', en: 'Chongqing', abbreviation: '渝' },
  { code: '510000', zh: '四川', en: 'Sichuan', abbreviation: '川' },
  { code: '520000', zh: '贵州', en: 'Guizhou', abbreviation: '贵' },
  { code: '530000', zh: '云南', en: 'Yunnan', abbreviation: '云' },
  { code: '540000', zh: '西藏', en: 'Xizang', abbreviation: '藏' },
  { code: '610000', zh: '陕西', en: 'Shaanxi', abbreviation: '陕' },
  { code: '620000', zh: '甘肃', en: 'Gansu', abbreviation: '甘' },
  { code: '630000', zh: '青海', en: 'Qinghai', abbreviation: '青' },
  { code: '640000', zh: '宁夏', en: 'Ningxia', abbreviation: '宁' },
  { code: '650000', zh: '新疆', en: 'Xinjiang', abbreviation: '新' },
];

/** Name of a province by any code that begins with its two digits (of a city, a county, a resident number); `undefined` when there is none. */
export const provinceNameOf = (code: string): ProvinceName | undefined => provinceNames.find((row) => row.code.slice(0, 2) === code.slice(0, 2));
