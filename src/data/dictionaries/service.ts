import type { Dictionary, DictionaryRow } from '../../core/model/catalogue.js';

type Line = readonly [id: string, ministry: string, zh: string, en: string];
const rows = (lines: readonly Line[], attribute: 'mask' | 'ministry'): readonly DictionaryRow[] =>
  lines.map(([id, number, zh, en]) => ({ id, label: { 'zh-CN': zh, en }, attributes: { [attribute]: number } }));

export const serviceKind: Dictionary = {
  id: 'service-kind',
  version: '2026-11-01',
  rows: rows([['website', '1', '网站', 'Website'], ['app', '6', 'APP', 'App']], 'ministry'),
};

/** 服务类型. The documents name one value and leave the others to the provider's own list. */
export const serviceType: Dictionary = {
  id: 'service-type',
  version: '2026-11-01',
  rows: [{ id: 'website-application', label: { 'zh-CN': '网站应用服务', en: 'Website application service' } }],
};

/** 网站服务内容. Masks are text: the last ones are beyond 2^31. The three that the documents name come first. */
export const serviceContent: Dictionary = {
  id: 'service-content',
  version: '2026-11-01',
  rows: rows(
    [
      ['unit-portal', '128', '单位门户网站', 'Organisation’s portal'],
      ['general-portal', '4', '综合门户', 'General portal'],
      ['other', '8388608', '其他', 'Other'],
      ['instant-messaging', '1', '即时通信', 'Instant messaging'],
      ['search-engine', '2', '搜索引擎', 'Search engine'],
      ['webmail', '8', '网上邮局', 'Web mail'],
      ['news', '16', '网络新闻', 'Online news'],
      ['blog', '32', '博客/个人空间', 'Blog, personal space'],
      ['advertising', '64', '网络广告/信息', 'Advertising, information'],
      ['shopping', '256', '网络购物', 'Online shopping'],
      ['payment', '512', '网上支付', 'Online payment'],
      ['banking', '1024', '网上银行', 'Online banking'],
      ['securities', '2048', '网上炒股/股票基金', 'Shares and funds'],
      ['games', '4096', '网络游戏', 'Online games'],
      ['music', '8192', '网络音乐', 'Online music'],
      ['film', '16384', '网络影视', 'Online film and television'],
      ['pictures', '32768', '网络图片', 'Pictures'],
      ['downloads', '65536', '网络软件/下载', 'Software, downloads'],
      ['recruitment', '131072', '网上求职', 'Job search'],
      ['dating', '262144', '网上交友/婚介', 'Dating, marriage agency'],
      ['property', '524288', '网上房产', 'Property'],
      ['education', '1048576', '网络教育', 'Online education'],
      ['site-building', '2097152', '网站建设', 'Website building'],
      ['wap', '4194304', 'WAP', 'WAP'],
      ['lending', '268435456', '网络借贷信息中介', 'Online lending intermediary'],
      ['crowdfunding', '536870912', '互联网股权融资', 'Online equity financing'],
      ['insurance', '1073741824', '互联网保险', 'Online insurance'],
      ['asset-management', '2147483648', '互联网跨界金融及资产管理', 'Cross-sector finance and asset management'],
      ['non-bank-payment', '4294967296', '网上非银支付', 'Non-bank payment'],
    ],
    'mask',
  ),
};

/** 网站语言. */
export const serviceLanguage: Dictionary = {
  id: 'service-language',
  version: '2026-11-01',
  rows: rows(
    [
      ['zh-hans', '1', '中文简体', 'Simplified Chinese'],
      ['zh-hant', '2', '中文繁体', 'Traditional Chinese'],
      ['en', '12', '英语', 'English'],
      ['ug', '3', '维吾尔语', 'Uyghur'],
      ['kk', '4', '哈萨克语', 'Kazakh'],
      ['ky', '5', '柯尔克孜语', 'Kyrgyz'],
      ['mn', '6', '蒙古语', 'Mongolian'],
      ['bo', '7', '藏语', 'Tibetan'],
      ['za', '8', '壮语', 'Zhuang'],
      ['ko', '9', '朝鲜语', 'Korean'],
      ['ii', '10', '彝文', 'Yi'],
      ['hmn', '11', '苗语', 'Hmong'],
      ['ja', '13', '日语', 'Japanese'],
      ['fr', '14', '法语', 'French'],
      ['ru', '15', '俄罗斯语', 'Russian'],
      ['es', '16', '西班牙语', 'Spanish'],
      ['ar', '17', '阿拉伯语', 'Arabic'],
    ],
    'ministry',
  ),
};

/** APP运行平台. The documents name none; these are the systems that packages are made for. */
export const appPlatform: Dictionary = {
  id: 'app-platform',
  version: '2026-11-01',
  rows: [
    { id: 'android', label: { 'zh-CN': 'Android', en: 'Android' } },
    { id: 'ios', label: { 'zh-CN': 'iOS', en: 'iOS' } },
    { id: 'harmonyos', label: { 'zh-CN': '鸿蒙', en: 'HarmonyOS' } },
    { id: 'other', label: { 'zh-CN': '其他', en: 'Other' } },
  ],
};
