/** Rules in words, in Chinese and English: what `npm run packs:table` prints. The SDK itself never reads a rule out. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, root } from '../lib/paths.mjs';

/** Facts have no label in the form; here they need one. */
const facts = {
  'entity.legalRepresentativeName': ['法定代表人姓名（执照上）', 'the legal representative’s name (on the licence)'],
  'entity.certificateValidity': ['主办者证件有效期', 'the validity of the organiser’s certificate'],
  'entity.recordStatus': ['主体的备案情况', 'whether the entity is on record'],
  'principal.isLegalRepresentative': ['主体负责人是法定代表人', 'the principal is the legal representative'],
  'principal.certificateValidity': ['主体负责人证件有效期', 'the validity of the principal’s certificate'],
  'principal.mobileHome': ['主体负责人手机号归属地', 'the home of the principal’s mobile number'],
  'principal.otherEntities': ['主体负责人还负责别的主体', 'the principal also stands for other entities'],
  'serviceContact.isLegalRepresentative': ['网站负责人是法定代表人', 'the website contact is the legal representative'],
  'serviceContact.certificateValidity': ['网站负责人证件有效期', 'the validity of the contact’s certificate'],
  'serviceContact.mobileHome': ['网站负责人手机号归属地', 'the home of the contact’s mobile number'],
  'serviceContact.otherEntities': ['网站负责人还负责别的主体', 'the website contact also stands for other entities'],
  'domain.recordStatus': ['域名的备案情况', 'whether the domain is on record'],
  'domain.holderName': ['域名持有者名称', 'the name of the domain’s holder'],
  'domain.holderKind': ['域名持有者类型', 'the kind of the domain’s holder'],
  'domain.holderRelation': ['域名持有者与主办者的关系', 'how the domain’s holder is related to the organiser'],
  'domain.realNameStatus': ['域名实名认证情况', 'whether the domain’s holder was verified'],
  'domain.expiresOn': ['域名到期日', 'the day the domain expires'],
  'domain.registeredOn': ['域名注册日', 'the day the domain was registered'],
  'domain.registrarRegion': ['域名注册商所在', 'where the registrar is'],
  'domain.privacyProtection': ['域名开启了隐私保护', 'the domain’s data are hidden'],
};

const zh = {
  number: 0,
  comma: '、',
  quote: (text) => `“${text}”`,
  paren: (text) => `（${text}）`,
  all: (parts) => parts.join('，并且'),
  any: (parts) => parts.join('，或者'),
  firstKnown: (parts) => `${parts.join('；不知道时看：')}`,
  not: (part) => `并非“${part}”`,
  always: '任何情况',
  record: (label) => `备案信息中的${label}`,
  declared: (question) => `申请人对“${question}”的回答`,
  of: (group, label) => `${group}的${label}`,
  group: { service: '网站', domain: '域名', principal: '主体负责人', serviceContact: '网站负责人', person: '负责人' },
  yes: '是', no: '否',
  compare: { '<': '小于', '<=': '不超过', '>': '大于', '>=': '不小于', '=': '等于' },
  span: ({ n, unit }) => (unit === 'day' ? `${n} 天` : `${n} 个月`),
  oneOf: (words) => (words.length === 1 ? words[0] : `${words.join('、')}之一`),
  list: (name, words) => `名单 ${name} 中的一项（共 ${words.length} 项）`,
  unknown: (kind) => `（本版本不认识的条件：${kind}）`,
  unknownEffect: (kind) => `（本版本不认识的结果：${kind}）`,
  severity: { block: '不能提交', warn: '请核对', hint: '提示' },
  ops: {
    in: (of, values, not) => `${of}${not ? '不是' : '是'}${values}`,
    truth: (of, isTrue, not) => `${of}：${isTrue !== not ? '是' : '否'}`,
    filled: (of, not) => `${not ? '没有填写' : '填写了'}${of}`,
    same: (a, b, not) => `${a}与${b}${not ? '不同' : '相同'}`,
    contains: (of, words, not) => `${of}${not ? '不含' : '含有'}${words}`,
    'starts-with': (of, words, not) => `${of}${not ? '不以' : '以'}${words}开头`,
    'ends-with': (of, words, not) => `${of}${not ? '不以' : '以'}${words}结尾`,
    'equals-any': (of, words, not) => `${of}${not ? '不等于' : '等于'}${words}`,
    'suffix-in': (of, words, not) => `${of}的后缀${not ? '不是' : '是'}${words}`,
    text: { 'only-digits': ['全是数字', '不全是数字'], 'only-latin': ['全是字母', '不全是字母'], 'has-symbols': ['含有符号', '不含符号'], 'not-gbk': ['含有 GBK 没有的字', '都是 GBK 里的字'] },
    'han-fewer-than': (of, n, not) => `${of}的汉字${not ? '不少于' : '少于'} ${n} 个`,
    'longer-than': (of, n, not) => `${of}${not ? '不超过' : '超过'} ${n} 个字`,
    age: (of, is, n, not) => `按${of}计算的年龄${not ? '并非' : ''}${is} ${n} 岁`,
    'remaining-more-than': (of, span, not) => `${of}距今天${not ? '不超过' : '超过'} ${span}`,
    date: (of, is, day, not) => `${of}${(is === 'before') !== not ? '早于' : '不早于'} ${day}`,
    'home-in-entity-province': (of, not) => `${of}${not ? '不属于' : '属于'}主体所在省`,
    count: (what, is, n, not) => `${what}${not ? '并非' : ''}${is} ${n}`,
    shared: (field, between, not) => `${between}${not ? '没有' : '有'}相同的${field}`,
    'address-incomplete': (of, not) => `${of}${not ? '完整' : '不完整'}`,
    'home-url-outside-domains': (not) => (not ? '首页网址属于备案域名' : '首页网址不属于备案域名'),
  },
  counts: { services: '本次备案的网站数', 'domains-of-service': '一个网站的域名数', 'entity-services': '主体名下网站总数', 'entity-domains': '主体名下域名总数' },
  sharedFields: { mobile: '手机号', certificateNumber: '证件号码', emergencyPhone: '应急电话', email: '邮箱' },
  between: { roles: '两个负责人', contacts: '各网站的负责人', 'mobile-and-emergency': '手机号与应急电话' },
  do: {
    finding: (severity, at, text) => `${severity}（${at}）：${text}`,
    hint: (at, text) => `提示（${at}）：${text}`,
    step: (step) => `步骤 ${step}`,
    require: (at) => `必须填写${at}`,
    material: (label, per, level, text) => `需要材料“${label}”（${per}，${level}）：${text}`,
    per: { filing: '整份备案一份', service: '每个网站一份' },
    level: { required: '必交', optional: '选交' },
    allow: (at, values) => `${at}只能选${values}`,
    suggest: (at, text, message) => `可以一键填入${at}：“${text}”（${message}）`,
    ask: (at, text) => `在${at}处询问：${text}`,
    limit: (what, max, text) => `${what === 'services' ? '网站' : '每个网站的域名'}最多 ${max} 个：${text}`,
    estimate: (min, max, unit) => `管局审核大约 ${min === max ? min : `${min}–${max}`} ${unit}`,
    units: { 'working-day': '个工作日', day: '天', week: '周' },
    duty: (text) => `要做的事：${text}`,
    'forbid-reuse': () => '网站负责人不能照搬主体负责人的资料',
  },
  page: {
    title: (name, id) => `${name}（${id}）`, version: '规则版本', unit: '单位', individual: '个人', both: '单位和个人', when: '条件', what: '结果', source: '依据', types: '只用于', instead: '代替', dropped: '不适用的规则',
    lists: '名单', scope: { filing: '整份备案', service: '每个网站', domain: '每个域名', person: '每个负责人' }, count: (n) => `共 ${n} 条规则。`, note: '说明', own: '本项目自定', none: '没有自己的规则。',
  },
};

const en = {
  number: 1,
  comma: ', ',
  quote: (text) => `“${text}”`,
  paren: (text) => ` (${text})`,
  all: (parts) => parts.join(', and '),
  any: (parts) => parts.join(', or '),
  firstKnown: (parts) => parts.join('; where that is not known: '),
  not: (part) => `it is not so that ${part}`,
  always: 'always',
  record: (label) => `${label} on record`,
  declared: (question) => `the applicant’s answer to “${question}”`,
  of: (group, label) => `${group}: ${label}`,
  group: { entity: 'entity', service: 'website', domain: 'domain', principal: 'principal', serviceContact: 'website contact', person: 'person' },
  yes: 'yes', no: 'no',
  compare: { '<': 'less than', '<=': 'at most', '>': 'more than', '>=': 'at least', '=': 'exactly' },
  span: ({ n, unit }) => `${n} ${unit}${n === 1 ? '' : 's'}`,
  oneOf: (words) => (words.length === 1 ? words[0] : `one of ${words.join(', ')}`),
  list: (name, words) => `a word of the list ${name} (${words.length} words)`,
  unknown: (kind) => `(a condition that this version does not know: ${kind})`,
  unknownEffect: (kind) => `(an effect that this version does not know: ${kind})`,
  severity: { block: 'Cannot be submitted', warn: 'To be checked', hint: 'Hint' },
  ops: {
    in: (of, values, not) => `${of} is ${not ? 'not ' : ''}${values}`,
    truth: (of, isTrue, not) => `${of}: ${isTrue !== not ? 'yes' : 'no'}`,
    filled: (of, not) => `${of} is ${not ? 'empty' : 'filled in'}`,
    same: (a, b, not) => `${a} ${not ? 'differs from' : 'equals'} ${b}`,
    contains: (of, words, not) => `${of} ${not ? 'does not hold' : 'holds'} ${words}`,
    'starts-with': (of, words, not) => `${of} ${not ? 'does not begin' : 'begins'} with ${words}`,
    'ends-with': (of, words, not) => `${of} ${not ? 'does not end' : 'ends'} with ${words}`,
    'equals-any': (of, words, not) => `${of} is ${not ? 'not ' : ''}${words}`,
    'suffix-in': (of, words, not) => `the suffix of ${of} is ${not ? 'not ' : ''}${words}`,
    text: { 'only-digits': ['has digits only', 'has not only digits'], 'only-latin': ['has Latin letters only', 'has not only Latin letters'], 'has-symbols': ['has symbols', 'has no symbols'], 'not-gbk': ['has characters that GBK lacks', 'has only characters of GBK'] },
    'han-fewer-than': (of, n, not) => `${of} has ${not ? 'at least' : 'fewer than'} ${n} Chinese characters`,
    'longer-than': (of, n, not) => `${of} has ${not ? 'at most' : 'more than'} ${n} characters`,
    age: (of, is, n, not) => `the age told by ${of} is ${not ? 'not ' : ''}${is} ${n} years`,
    'remaining-more-than': (of, span, not) => `${of} is ${not ? 'not ' : ''}more than ${span} from today`,
    date: (of, is, day, not) => `${of} is ${(is === 'before') !== not ? 'before' : 'not before'} ${day}`,
    'home-in-entity-province': (of, not) => `${of} ${not ? 'does not belong' : 'belongs'} to the entity’s province`,
    count: (what, is, n, not) => `${what}: ${not ? 'not ' : ''}${is} ${n}`,
    shared: (field, between, not) => `${between} ${not ? 'do not share' : 'share'} a ${field}`,
    'address-incomplete': (of, not) => `${of} is ${not ? 'complete' : 'incomplete'}`,
    'home-url-outside-domains': (not) => `the home URL is ${not ? 'within' : 'outside'} the domains`,
  },
  counts: { services: 'websites of this filing', 'domains-of-service': 'domains of one website', 'entity-services': 'all websites of the entity', 'entity-domains': 'all domains of the entity' },
  sharedFields: { mobile: 'mobile number', certificateNumber: 'certificate number', emergencyPhone: 'emergency phone', email: 'mail address' },
  between: { roles: 'the two people', contacts: 'the contacts of all websites', 'mobile-and-emergency': 'mobile and emergency phone' },
  do: {
    finding: (severity, at, text) => `${severity} (${at}): ${text}`,
    hint: (at, text) => `Hint (${at}): ${text}`,
    step: (step) => `step ${step}`,
    require: (at) => `${at} has to be filled in`,
    material: (label, per, level, text) => `Paper “${label}” (${per}, ${level}): ${text}`,
    per: { filing: 'once', service: 'for each website' },
    level: { required: 'required', optional: 'optional' },
    allow: (at, values) => `${at}: only ${values}`,
    suggest: (at, text, message) => `Offers for ${at}: “${text}” (${message})`,
    ask: (at, text) => `Asks (${at}): ${text}`,
    limit: (what, max, text) => `At most ${max} ${what === 'services' ? 'websites' : 'domains for each website'}: ${text}`,
    estimate: (min, max, unit) => `The authority takes about ${min === max ? min : `${min}–${max}`} ${max === 1 ? unit.slice(0, -1) : unit}`,
    units: { 'working-day': 'working days', day: 'days', week: 'weeks' },
    duty: (text) => `To do: ${text}`,
    'forbid-reuse': () => 'The website contact may not be copied from the principal',
  },
  page: {
    title: (name, id) => `${name} (${id})`, version: 'Version of the rules', unit: 'Units', individual: 'Individuals', both: 'Units and individuals', when: 'When', what: 'What', source: 'Source', types: 'Only for', instead: 'In place of', dropped: 'Rules that do not apply',
    lists: 'Lists', scope: { filing: 'the filing', service: 'each website', domain: 'each domain', person: 'each person' }, count: (n) => `${n} rules.`, note: 'Note', own: 'a choice of this project', none: 'No rules of its own.',
  },
};

const languages = { 'zh-CN': zh, en };

/** All message files of a language as one tree by namespace; those for the first screen belong to the namespace they are named after. */
function textsOf(locale) {
  const texts = {};
  const lay = (into, from) => {
    for (const [key, value] of Object.entries(from)) into[key] = typeof value === 'object' ? lay(into[key] ?? {}, value) : value;
    return into;
  };
  for (const path of filesBelow(join(root, 'locales', locale), (file) => file.endsWith('.json'))) {
    const namespace = path.slice(path.lastIndexOf('/') + 1).replace(/(\.first)?\.json$/, '');
    lay((texts[namespace] ??= {}), JSON.parse(readFileSync(path, 'utf8')));
  }
  return texts;
}

/**
 * One who reads rules out.
 * @param {{ locale: string, file: import('./load.mjs').PackFile, sources: any }} given
 */
export function reader({ locale, file, sources }) {
  const t = languages[locale];
  const texts = textsOf(locale);
  const { catalogue, dictionaries } = sources;
  const lists = file.pack.lists ?? {};
  const messages = file.messages[locale] ?? file.messages['zh-CN'] ?? {};

  const dig = (tree, key) => key.split('.').reduce((node, name) => node?.[name], tree);
  const labelOf = (id) => {
    const [group] = id.split('.');
    const namespace = group === 'principal' || group === 'serviceContact' ? 'people' : group === 'material' ? 'papers' : 'fields';
    return dig(texts[namespace], `${id}.label`) ?? id;
  };
  const field = (id) => {
    const [group] = id.split('.');
    if (group === 'material') return labelOf(id);
    const label = labelOf(id.replace(/^person\./, 'principal.'));
    const whose = t.group[group];
    // Most labels say already whose they are.
    return whose === undefined || label.toLowerCase().includes(whose.toLowerCase()) ? label : t.of(whose, label);
  };
  const factOf = (id) => {
    const known = facts[id.replace(/^person\./, 'principal.')];
    if (known === undefined) return t.declared(questions.get(id) ?? id);
    return id.startsWith('person.') ? known[t.number].replace('主体负责人', t.group.person).replace('the principal', 'the person') : known[t.number];
  };
  const ref = (one) => (one.answer !== undefined ? field(one.answer) : one.record !== undefined ? t.record(field(one.record)) : factOf(one.fact));
  const valueOf = (value, one) => {
    const def = catalogue[(one.answer ?? one.record ?? '').replace(/^person\./, 'principal.')];
    const row = def?.dictionary === undefined ? undefined : dictionaries[def.dictionary]?.rows.find(({ id }) => id === value);
    return row === undefined ? String(value) : (row.label[locale] ?? row.label['zh-CN'] ?? row.id);
  };
  const words = (given) => {
    if (given.list !== undefined) return t.list(given.list, lists[given.list] ?? []);
    return t.oneOf(given.map(t.quote));
  };

  const leaves = {
    in: (c, not) => (c.values.length === 1 && typeof c.values[0] === 'boolean' ? t.ops.truth(ref(c.of), c.values[0], not) : t.ops.in(ref(c.of), c.values.map((value) => t.quote(valueOf(value, c.of))).join(t.comma), not)),
    filled: (c, not) => t.ops.filled(ref(c.of), not),
    same: (c, not) => t.ops.same(ref(c.a), ref(c.b), not),
    text: (c, not) => `${ref(c.of)} ${t.ops.text[c.shape][not ? 1 : 0]}`,
    'han-fewer-than': (c, not) => t.ops['han-fewer-than'](ref(c.of), c.n, not),
    'longer-than': (c, not) => t.ops['longer-than'](ref(c.of), c.n, not),
    age: (c, not) => t.ops.age(ref(c.of), t.compare[c.is], c.than, not),
    'remaining-more-than': (c, not) => t.ops['remaining-more-than'](ref(c.of), t.span(c.span), not),
    date: (c, not) => t.ops.date(ref(c.of), c.is, c.than, not),
    'home-in-entity-province': (c, not) => t.ops['home-in-entity-province'](ref(c.of), not),
    count: (c, not) => t.ops.count(t.counts[c.what], t.compare[c.is], c.than, not),
    shared: (c, not) => t.ops.shared(t.sharedFields[c.field], t.between[c.between], not),
    'address-incomplete': (c, not) => t.ops['address-incomplete'](ref(c.of), not),
    'home-url-outside-domains': (_c, not) => t.ops['home-url-outside-domains'](not),
  };
  for (const op of ['contains', 'starts-with', 'ends-with', 'equals-any', 'suffix-in']) leaves[op] = (c, not) => t.ops[op](ref(c.of), words(c.words), not);

  const joined = (parts, how) => (parts.length === 0 ? t.always : parts.length === 1 ? say(parts[0]) : t[how](parts.map((part) => ('op' in part || 'not' in part ? say(part) : t.paren(say(part)).trim()))));
  function say(condition) {
    if ('all' in condition) return joined(condition.all, 'all');
    if ('any' in condition) return joined(condition.any, 'any');
    if ('firstKnown' in condition) return joined(condition.firstKnown, 'firstKnown');
    if ('not' in condition) {
      const { op } = condition.not;
      return op !== undefined && leaves[op] !== undefined ? leaves[op](condition.not, true) : t.not(say(condition.not));
    }
    return leaves[condition.op]?.(condition, false) ?? t.unknown(condition.op);
  }

  function message(effect) {
    const text = effect.message.includes(':') ? dig(texts[effect.message.split(':')[0]], effect.message.split(':')[1]) : messages[effect.message];
    return (text ?? effect.message).replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name) => String(effect.params?.[name] ?? whole));
  }
  /** What is only declared has no other name than the question that asks for it. */
  const questions = new Map(sources.rulesIn(file.pack.rules).flatMap(({ then }) => then.flatMap((effect) => (effect.do === 'ask' ? [[effect.fact, message(effect)]] : []))));
  const place = (at) => (typeof at === 'string' ? field(at) : at.step !== undefined ? t.do.step(at.step) : `${field(at.shownAt)}${t.comma}${factOf(at.fact)}`);
  const effects = {
    finding: (e) => t.do.finding(t.severity[e.severity], place(e.at), message(e)),
    hint: (e) => t.do.hint(place(e.at), message(e)),
    require: (e) => t.do.require(place(e.at)),
    material: (e) => t.do.material(labelOf(`material.${e.slot}`), t.do.per[e.per], t.do.level[e.level], message(e)),
    allow: (e) => t.do.allow(place(e.at), e.values.map((value) => t.quote(dictionaries[e.dictionary]?.rows.find(({ id }) => id === value)?.label[locale] ?? value)).join(t.comma)),
    suggest: (e) => t.do.suggest(place(e.at), e.text, message(e)),
    ask: (e) => t.do.ask(place(e.at), message(e)),
    limit: (e) => t.do.limit(e.what, e.max, message(e)),
    estimate: (e) => t.do.estimate(e.min, e.max, t.do.units[e.unit]),
    duty: (e) => t.do.duty(message(e)),
    'forbid-reuse': () => t.do['forbid-reuse'](),
  };

  return {
    page: t.page,
    label: field,
    fact: factOf,
    lists,
    condition: (rule) => (rule.when === undefined ? t.always : say(rule.when)),
    effect: (one) => effects[one.do]?.(one) ?? t.unknownEffect(one.do),
    type: (type) => texts['type-check']?.type?.[type] ?? type,
    source({ document, section, date, note }) {
      const name = document === 'own' ? t.page.own : (dig(texts.fields, `source.document.${document}`) ?? document);
      const where = [section, date].filter((part) => part !== undefined && part !== '').join(t.comma);
      return `${name}${document === 'own' ? '' : ` ${where}`}${note === undefined ? '' : `${t.paren(`${t.page.note}: ${note}`)}`}`;
    },
    /** Kinds that it has words for. */
    kinds: { ops: Object.keys(leaves), effects: Object.keys(effects) },
  };
}
