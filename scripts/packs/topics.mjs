/** What a rule is about, told from what it looks at and what it does, so that it holds for a pack from anywhere. */

/** @returns what a rule names: fields, facts, papers, kinds */
export function featuresOf(rule, { conditionsOf }) {
  const parts = rule.when === undefined ? [] : conditionsOf(rule.when);
  const refs = parts.flatMap((part) => [part.of, part.a, part.b].filter((ref) => typeof ref === 'object'));
  const expand = (id) => (id.startsWith('person.') ? (rule.roles ?? ['principal', 'serviceContact']).map((role) => `${role}${id.slice('person'.length)}`) : [id]);
  const at = rule.then.flatMap((effect) => (effect.at === undefined ? [] : typeof effect.at === 'string' ? [effect.at] : effect.at.shownAt === undefined ? [] : [effect.at.shownAt]));
  return {
    ops: parts.flatMap((part) => (part.op === undefined ? [] : [part.op])),
    dos: rule.then.map((effect) => effect.do),
    answers: refs.flatMap((ref) => [ref.answer, ref.record].filter((id) => id !== undefined)).flatMap(expand),
    facts: [...refs.map((ref) => ref.fact), ...rule.then.flatMap((effect) => [effect.fact, effect.at?.fact])].filter((id) => id !== undefined).flatMap(expand),
    places: at.flatMap(expand),
    slots: rule.then.flatMap((effect) => (effect.do === 'material' ? [effect.slot] : [])),
    types: rule.types ?? [],
  };
}

const some = (values, pattern) => values.some((value) => pattern.test(value));

/** The first that fits. `short` heads a column. */
export const topics = [
  { id: 'change', short: 'change', zh: '变更', en: 'Changing what is on record', fits: ({ types }) => types.length > 0 && types.every((type) => type.startsWith('change-')) },
  { id: 'access', short: 'access', zh: '接入', en: 'Adding access', fits: ({ types }) => types.length > 0 && types.every((type) => type.startsWith('add-access-')) },
  { id: 'time', short: 'time', zh: '审核时间', en: 'Review time', fits: ({ dos }) => dos.includes('estimate') },
  { id: 'age', short: 'age', zh: '年龄', en: 'Age', fits: ({ ops }) => ops.includes('age') },
  { id: 'phone', short: 'phone', zh: '电话', en: 'Phones', fits: ({ places, facts }) => some(places, /\.(mobile|officePhone|emergencyPhone)$/) || some(facts, /\.mobileHome$/) },
  { id: 'person', short: 'person', zh: '负责人', en: 'People: who may be responsible', fits: ({ places, facts, slots, dos }) => some(facts, /\.(isLegalRepresentative|otherEntities)$/) || some(slots, /^(authorisation-letter|legal-representative-id|work-proof)$/) || some(places, /^(principal|serviceContact)\.(name|certificateNumber)$/) || dos.includes('forbid-reuse') },
  { id: 'certificate', short: 'cert.', zh: '证件', en: 'Certificates', fits: ({ places, slots }) => some(places, /\.certificate(Type|Address|Number|Files)$/) || some(slots, /^(residence-permit|holding-.*)$/) },
  { id: 'holder', short: 'holder', zh: '域名持有者', en: 'Domain: holder', fits: ({ facts }) => some(facts, /^domain\.holder/) },
  { id: 'validity', short: 'valid', zh: '域名有效期', en: 'Domain: validity', fits: ({ facts }) => facts.includes('domain.expiresOn') },
  { id: 'domain', short: 'domain', zh: '域名', en: 'Domain: everything else', fits: ({ places, facts, slots, ops }) => some(places, /^(domain\.|service\.homeUrl)/) || some(facts, /^domain\./) || slots.includes('domain-certificate') || ops.includes('suffix-in') },
  { id: 'naming', short: 'naming', zh: '名称', en: 'Naming', fits: ({ places }) => some(places, /^(service|entity)\.(name|content)$/) },
  { id: 'approval', short: 'approv.', zh: '前置审批', en: 'Prior approval', fits: ({ places, answers }) => some([...places, ...answers], /priorApproval/) },
  { id: 'paper', short: 'paper', zh: '材料', en: 'Papers', fits: ({ slots }) => slots.length > 0 },
  { id: 'duty', short: 'duty', zh: '提交后要做的事', en: 'Duties', fits: ({ dos }) => dos.includes('duty') },
  { id: 'other', short: 'other', zh: '其他', en: 'Everything else', fits: () => true },
];

export const topicOf = (rule, sources) => topics.find(({ fits }) => fits(featuresOf(rule, sources))).id;

/** Whose page a rule is from: its name says so, or whom it is for. */
export function pageOf(rule) {
  const [, second] = rule.id.split('.');
  return second === 'unit' || second === 'individual' ? second : (rule.holder ?? 'both');
}
