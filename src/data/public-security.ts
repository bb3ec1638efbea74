import type { GuideOption, GuideRow, PublicSecurityForm } from '../core/records/types.js';
import type { SourceRef } from '../core/rules/types.js';

/** The form as 001 (2018) describes it. */
const form = (lines: string): SourceRef => ({ document: '001', section: `§公安备案 ${lines}`, date: '2018-08-20' });
const option = (id: string, zh: string, en: string): GuideOption => ({ id, label: { 'zh-CN': zh, en } });

const interactive: readonly GuideOption[] = [
  option('www', 'www服务', 'WWW service'), option('wap', 'wap网站', 'WAP site'), option('blog', '博客个人空间', 'Blog, personal space'), option('microblog', '微博', 'Microblog'),
  option('forum', '论坛bbs', 'Forum'), option('chat-room', '聊天室', 'Chat room'), option('social', '社交网站', 'Social network'), option('mail', '电子邮件', 'E-mail'),
  option('messaging', '即时通讯', 'Instant messaging'), option('search', '搜索引擎', 'Search engine'), option('news', '网络新闻', 'Online news'), option('music', '网络音乐', 'Online music'),
  option('literature', '网络文学', 'Online literature'), option('video', '网络音视频', 'Online audio and video'), option('games', '网络游戏', 'Online games'), option('downloads', '网络下载', 'Downloads'),
  option('app', 'app服务', 'App service'), option('cloud', '云计算', 'Cloud computing'), option('listings', '供求信息发布', 'Supply and demand listings'), option('travel', '旅行预订', 'Travel booking'),
  option('app-store', '移动应用商店', 'App store'), option('payment', '第三方支付', 'Third-party payment'), option('banking', '网上银行', 'Online banking'), option('finance', '财经服务', 'Financial services'),
  option('shopping', '网络购物', 'Online shopping'), option('cloud-storage', '云存储', 'Cloud storage'), option('ftp', 'FTP下载', 'FTP downloads'), option('lending', 'P2P金融', 'P2P finance'),
];
const controlled: readonly GuideOption[] = [
  option('blades', '管制器具', 'Controlled implements'), option('police', '警用装备', 'Police equipment'), option('radioactive', '放射性物品', 'Radioactive substances'),
  option('firearms', '枪支弹药', 'Firearms and ammunition'), option('explosives', '民爆物品', 'Civil explosives'), option('poisons', '剧毒化学物', 'Highly toxic chemicals'),
  option('precursors', '易制爆危险化学品', 'Chemicals from which explosives can be made'),
];
const permits: readonly GuideOption[] = [
  option('news', '新闻', 'News'), option('publishing', '出版', 'Publishing'), option('education', '教育', 'Education'), option('sport', '运动保健', 'Sport and health'),
  option('medical', '医疗保健', 'Medical care'), option('other', '其他', 'Other'),
];
const languages: readonly GuideOption[] = [
  option('en', '英语', 'English'), option('fr', '法语', 'French'), option('ru', '俄语', 'Russian'), option('es', '西班牙语', 'Spanish'), option('zh-hans', '中文简体', 'Simplified Chinese'),
  option('zh-hant', '中文繁体', 'Traditional Chinese'), option('ug', '维吾尔语', 'Uyghur'), option('kk', '哈萨克语', 'Kazakh'), option('mn', '蒙古语', 'Mongolian'), option('bo', '藏语', 'Tibetan'),
  option('ar', '阿拉伯语', 'Arabic'), option('ko', '朝鲜语', 'Korean'), option('ja', '日语', 'Japanese'), option('de', '德语', 'German'), option('other', '其他', 'Other'),
];
/** What was filed as the website's content, by the name that this form has for it. */
const contentMatches: Readonly<Record<string, string>> = {
  blog: 'blog', 'instant-messaging': 'messaging', 'search-engine': 'search', webmail: 'mail', news: 'news', shopping: 'shopping', payment: 'payment', 'non-bank-payment': 'payment',
  banking: 'banking', games: 'games', music: 'music', film: 'video', downloads: 'downloads', wap: 'wap', lending: 'lending', securities: 'finance',
};
/** Approvals that this form has no name for count as others. */
const approvalMatches: Readonly<Record<string, string>> = {
  news: 'news', publishing: 'publishing', education: 'education', healthcare: 'medical',
  ...Object.fromEntries(['drugs', 'culture', 'broadcasting', 'ride-hailing', 'finance', 'tutoring', 'religion', 'games', 'bulletin'].map((id) => [id, 'other'])),
};
/** Languages of the ministry's dictionary that this form knows under no name of their own count as others. */
const languageMatches: Readonly<Record<string, string>> = {
  ...Object.fromEntries(languages.map(({ id }) => [id, id])),
  ...Object.fromEntries(['ky', 'za', 'ii', 'hmn'].map((id) => [id, 'other'])),
};

const line = (id: string, section: GuideRow['section'], required: boolean, from: GuideRow['from'], lines: string, more: Partial<GuideRow> = {}): GuideRow =>
  ({ id, section, required, from, source: form(lines), ...more });

/** Every line of the public-security form, in its order (PS-01 … PS-14). */
export const publicSecurity: PublicSecurityForm = {
  platform: 'https://beian.mps.gov.cn/',
  ownEntrance: ['310000'],
  rows: [
    line('site-name', 'site', true, 'name', 'L357'),
    line('has-number', 'site', true, 'has-number', 'L359', { writes: '是' }),
    line('opened-on', 'site', true, 'opened-on', 'L361,373'),
    line('main-domain', 'site', true, 'main-domain', 'L363'),
    line('domain-certificate', 'site', false, 'nowhere', 'L365,374'),
    line('other-domains', 'site', false, 'other-domains', 'L367,375'),
    line('ip', 'site', true, 'ip', 'L369-371,376'),
    line('access-police', 'access', true, 'provider', 'L378-399', { known: 'access.police' }),
    line('access-region', 'access', true, 'provider', 'L378-399', { known: 'access.region' }),
    line('access-name', 'access', true, 'provider', 'L378-399', { known: 'access.name' }),
    line('access-method', 'access', true, 'provider', 'L378-399', { known: 'access.method' }),
    line('access-phone', 'access', false, 'provider', 'L378-399', { known: 'access.phone' }),
    line('access-organisation-code', 'access', false, 'provider', 'L378-399', { known: 'access.organisationCode' }),
    line('access-uscc', 'access', false, 'provider', 'L378-399', { known: 'access.uscc' }),
    line('registrar-police', 'registrar', true, 'provider', 'L401-411', { known: 'registrar.police' }),
    line('registrar-region', 'registrar', true, 'provider', 'L401-411', { known: 'registrar.region' }),
    line('registrar-name', 'registrar', true, 'provider', 'L401-411', { known: 'registrar.name' }),
    // The advised 单位门户网站 is no tick of this list: it is said in the line's note.
    line('interactive', 'interaction', true, 'contents', 'L413-431', { options: interactive, matches: contentMatches, advice: { unit: [], individual: ['blog'] } }),
    line('controlled', 'controlled', true, 'options', 'L433-442,462', { options: controlled }),
    line('permits', 'permits', true, 'approvals', 'L444-451,462', { options: permits, matches: approvalMatches, none: '否' }),
    line('languages', 'languages', true, 'languages', 'L453-460', { options: languages, matches: languageMatches }),
    line('contract', 'papers', false, 'provider', 'L464-466', { known: 'contract' }),
  ],
  source: form('L351-466'),
};
