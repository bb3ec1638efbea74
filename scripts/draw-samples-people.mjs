/** Invented people and companies for the sample papers. Numbers carry true check digits; nobody and nothing here exists. */

/** Small seeded generator (mulberry32): the same seed draws the same papers everywhere. */
export const random = (seed) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

const pick = (next, list) => list[Math.floor(next() * list.length)];
const digits = (next, count) => Array.from({ length: count }, () => Math.floor(next() * 10)).join('');
const two = (value) => String(value).padStart(2, '0');

const SURNAMES = [...'王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚'];
const GIVEN = [...'伟芳娜秀敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英华玉萍红玲建国文辉力鹏志飞凯浩宇梓涵欣怡子轩雨晨思远嘉诚佳慧晓东海燕雪梅永康德福立新春生秋月景行泽楷若曦'];
const PLACES = [
  ['110105', '北京市', '朝阳区', ['建国路', '望京街', '酒仙桥路', '安立路'], '北京市公安局朝阳分局'],
  ['110108', '北京市', '海淀区', ['中关村大街', '学院路', '西三旗东路', '知春路'], '北京市公安局海淀分局'],
  ['320106', '江苏省南京市', '鼓楼区', ['中山北路', '汉口路', '湖南路'], '南京市公安局鼓楼分局'],
  ['320508', '江苏省苏州市', '姑苏区', ['人民路', '干将西路', '临顿路'], '苏州市公安局姑苏分局'],
  ['440106', '广东省广州市', '天河区', ['体育东路', '黄埔大道西', '天河北路'], '广州市公安局天河区分局'],
  ['440305', '广东省深圳市', '南山区', ['科技园南路', '深南大道', '后海大道'], '深圳市公安局南山分局'],
  ['120101', '天津市', '和平区', ['南京路', '解放北路', '新华路'], '天津市公安局和平分局'],
  ['330106', '浙江省杭州市', '西湖区', ['文三路', '天目山路', '古墩路'], '杭州市公安局西湖分局'],
  ['420106', '湖北省武汉市', '武昌区', ['中南路', '友谊大道', '徐东大街'], '武汉市公安局武昌分局'],
  ['510107', '四川省成都市', '武侯区', ['人民南路', '科华北路', '洗面桥街'], '成都市公安局武侯区分局'],
];
const WORDS = ['云帆', '启明', '蓝湾', '远山', '恒信', '晨曦', '博雅', '天泽', '锦程', '万象', '星河', '瑞丰', '青禾', '广源', '嘉木', '卓越'];
const TRADES = ['信息技术', '网络科技', '软件开发', '文化传媒', '电子商务', '智能科技', '物流', '环保科技', '生物医药', '教育咨询'];
const SCOPE = '软件开发；信息系统集成服务；技术服务、技术开发、技术咨询、技术交流、技术转让、技术推广；广告设计、代理；会议及展览服务。（依法须经批准的项目，经相关部门批准后方可开展经营活动）';

/** GB 11643 check character of the first 17 digits. */
export const residentCheck = (body) => {
  const sum = [...body].reduce((total, digit, index) => total + Number(digit) * (2 ** (17 - index) % 11), 0);
  return '10X98765432'[sum % 11];
};

const USCC_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** GB 32100 check character of the first 17 characters. */
export const usccCheck = (body) => {
  let weight = 1;
  let sum = 0;
  for (const char of body) {
    sum += USCC_ALPHABET.indexOf(char) * weight;
    weight = (weight * 3) % 31;
  }
  return USCC_ALPHABET[(31 - (sum % 31)) % 31];
};

/** GB 11714 check character of the first eight characters of the organisation code. */
const organisationCheck = (body) => {
  const rest = 11 - ([...body].reduce((sum, char, index) => sum + Number.parseInt(char, 36) * [3, 7, 9, 10, 5, 8, 4, 2][index], 0) % 11);
  return rest === 10 ? 'X' : rest === 11 ? '0' : String(rest);
};

const personName = (next) => pick(next, SURNAMES) + pick(next, GIVEN) + (next() < 0.6 ? pick(next, GIVEN) : '');

const streetAddress = (next, place) => {
  const [, city, district, streets] = place;
  const start = `${city}${district}${pick(next, streets)}${1 + Math.floor(next() * 398)}号`;
  const tail = next();
  if (tail < 0.35) return `${start}院${1 + Math.floor(next() * 20)}号楼${1 + Math.floor(next() * 6)}单元${100 * (1 + Math.floor(next() * 18)) + 1 + Math.floor(next() * 6)}室`;
  if (tail < 0.7) return `${start}${pick(next, ['金桥', '汇丰', '远洋', '中泰', '华星'])}大厦${pick(next, ['A', 'B', 'C', ''])}座${100 * (1 + Math.floor(next() * 28)) + 1 + Math.floor(next() * 16)}室`.replace('厦座', '厦');
  return `${start}${1 + Math.floor(next() * 20)}幢${100 * (1 + Math.floor(next() * 18)) + 1 + Math.floor(next() * 8)}室`;
};

export const person = (seed) => {
  const next = random(seed);
  const place = pick(next, PLACES);
  const year = 1962 + Math.floor(next() * 40);
  const month = 1 + Math.floor(next() * 12);
  const day = 1 + Math.floor(next() * 28);
  const body = `${place[0]}${year}${two(month)}${two(day)}${digits(next, 3)}`;
  const number = body + residentCheck(body);
  const from = 2008 + Math.floor(next() * 16);
  const years = pick(next, [10, 20, 20, 0]);
  const fromDate = `${from}-${two(1 + Math.floor(next() * 12))}-${two(1 + Math.floor(next() * 28))}`;
  return {
    name: personName(next),
    sex: Number(number[16]) % 2 === 1 ? 'male' : 'female',
    birth: `${year}-${two(month)}-${two(day)}`,
    number,
    address: streetAddress(next, place),
    authority: place[4],
    validFrom: fromDate,
    validUntil: years === 0 ? 'long-term' : `${from + years}${fromDate.slice(4)}`,
  };
};

export const company = (seed) => {
  const next = random(seed);
  const place = pick(next, PLACES);
  const sole = next() < 0.2;
  const city = place[1].replace(/^.*省/, '').replace(/市$/, '');
  const word = pick(next, WORDS);
  const trade = pick(next, TRADES);
  const letters = Array.from({ length: 8 }, (_, index) => (index < 2 || next() < 0.35 ? pick(next, [...USCC_ALPHABET]) : String(Math.floor(next() * 10)))).join('');
  const body = `${sole ? '92' : '91'}${place[0]}${letters}${organisationCheck(letters)}`;
  return {
    sole,
    uscc: body + usccCheck(body),
    name: sole ? `${city}${place[2]}${word}样例${trade}服务部` : `${pick(next, [`${city}${word}样例${trade}有限公司`, `${word}样例${trade}（${city}）有限公司`, `${city}${word}样例${trade}股份有限公司`])}`,
    type: sole ? '个体工商户' : pick(next, ['有限责任公司（自然人独资）', '有限责任公司（自然人投资或控股）', '其他有限责任公司', '有限责任公司（法人独资）']),
    legalRepresentative: personName(next),
    capital: pick(next, ['壹佰万元整', '伍佰万元整', '壹仟万元整', '叁仟万元整']),
    founded: `${2009 + Math.floor(next() * 14)}年${two(1 + Math.floor(next() * 12))}月${two(1 + Math.floor(next() * 28))}日`,
    address: streetAddress(next, place),
    scope: SCOPE,
    authority: `${place[1].replace(/^.*省/, '')}${place[2]}市场监督管理局`,
  };
};
