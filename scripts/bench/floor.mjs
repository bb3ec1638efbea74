/**
 * The same questions as a hand-written form: elements made once and cloned, one listener, no framework, no rules. It checks a field while
 * it is typed in, keeps the draft in IndexedDB, and shows mistakes once a field was left or the step was tried. The reference of every ratio.
 */
import './floor.css';

const make = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

// ---- checks -------------------------------------------------------------------------------------------------------------------------
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const residentId = (text) =>
  /^\d{17}[\dX]$/.test(text) && '10X98765432'[weights.reduce((sum, weight, at) => sum + weight * Number(text[at]), 0) % 11] === text[17];
const banned = /测试|国家|中国|人民|政府|赌|色情/;
const checks = {
  'service-name': (text) => ((text.match(/[一-鿿]/g) ?? []).length < 3 ? '网站名称至少 3 个汉字' : banned.test(text) ? '网站名称含有不能使用的词' : ''),
  'home-url': (text, read) => {
    const host = text.replace(/^https?:\/\//, '').split('/')[0];
    const domain = read('domains[d1].name') ?? '';
    return host === domain || host.endsWith(`.${domain}`) ? '' : '首页网址须在备案域名下';
  },
  mobile: (text) => (/^1[3-9]\d{9}$/.test(text) ? '' : '手机号码不正确'),
  'certificate-number': (text) => (residentId(text) ? '' : '证件号码不正确'),
  domain: (text) => (/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/.test(text) ? '' : '域名不正确'),
  landline: ({ areaCode, number }) => (/^0\d{2,3}$/.test(areaCode) && /^[2-8]\d{6,7}$/.test(number) ? '' : '电话号码不正确'),
};
const empty = (value) => value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

function problemOf(field, value, read) {
  if (empty(value)) return field.required ? `请填写${field.label}` : '';
  if (typeof value === 'string' && field.maxLength !== null && value.length > field.maxLength) return `最多 ${field.maxLength} 个字`;
  const known = checks[field.kind]?.(value, read) ?? '';
  if (known !== '') return known;
  if (field.path.endsWith('emergencyPhone') && value === read('contact.mobile')) return '应急电话须与手机号码不同';
  return '';
}

// ---- drawing ------------------------------------------------------------------------------------------------------------------------
const prototypes = new Map();
let serial = 0;

function drawControl(field) {
  switch (field.control) {
    case 'textarea':
      return make('textarea', { className: 'input', rows: 4 });
    case 'select':
    case 'radio':
      return make('select', { className: 'input' }, new Option('请选择', ''), ...field.options.map(({ value, label }) => new Option(label, value)));
    case 'multi-select':
      return make('input', { className: 'input', readOnly: true, role: 'combobox', ariaExpanded: 'false' });
    case 'cloud-resources':
      return make('div', { className: 'choices' });
    case 'landline':
      return make('div', { className: 'parts' }, ...['区号', '号码', '分机'].map((ariaLabel) => make('input', { className: 'input', type: 'tel', ariaLabel })));
    case 'upload':
      return make('div', { className: 'files' }, make('input', { type: 'file', accept: 'image/*', className: 'input' }), make('ul'));
    default:
      return make('input', { className: 'input', autocomplete: 'off', spellcheck: false });
  }
}
/** Only what has no listener of its own is made once and cloned. */
function prototypeOf(field) {
  const known = prototypes.get(field);
  if (known) return known;
  const drawn = field.locked && field.control !== 'upload'
    ? make('dl', { className: 'settled' }, make('dt', { textContent: field.label }), make('dd'))
    : make('div', { className: 'field' },
        make('label', { textContent: field.label + (field.required ? ' *' : '（选填）') }),
        drawControl(field),
        ...(field.code ? [make('input', { className: 'input', autocomplete: 'one-time-code', ariaLabel: `${field.label}的短信验证码` }), make('p', { textContent: '手机号已验证' })] : []),
        make('p', { className: 'hint', textContent: field.help }),
        make('p', { className: 'error' }));
  prototypes.set(field, drawn);
  return drawn;
}
const labelOf = (field, value) => field.options.find((option) => option.value === value)?.label ?? '';
const spoken = (field, value) => (typeof value === 'string' ? (field.options.length > 0 ? labelOf(field, value) : value) : Array.isArray(value) ? value.map((one) => one.label ?? one.name ?? labelOf(field, one)).join('、') : Object.values(value ?? {}).join(' '));

function fill(field, node, value) {
  if (node.className === 'settled') {
    node.lastChild.textContent = spoken(field, value);
    return;
  }
  const control = node.children[1];
  const id = `f${(serial += 1)}`;
  const input = control.matches('input, select, textarea') ? control : control.querySelector('input');
  if (input) {
    input.id = id;
    node.firstChild.htmlFor = id;
  }
  if (field.control === 'landline') Object.values(value ?? {}).forEach((part, at) => { control.children[at].value = part; });
  else if (field.control === 'upload') control.lastChild.append(...(value ?? []).map(({ name }) => make('li', {}, make('span', { textContent: name }), make('button', { type: 'button', textContent: '删除' }))));
  else if (field.control === 'cloud-resources') control.append(...(value ?? []).map((one) => make('label', {}, make('input', { type: 'checkbox', checked: true, value: one.id }), one.label)));
  else if (field.control === 'multi-select') control.value = spoken(field, value);
  else if (value !== undefined) control.value = value;
}

// ---- the form -----------------------------------------------------------------------------------------------------------------------
let form;
let host;
let answers;
let services;
let allOpen;
let openId;
let cards;
let touched;
let nodes;
let saving;
let over;
let database;

function keepSoon() {
  clearTimeout(saving);
  saving = setTimeout(() => void keep(), 250);
}
async function keep() {
  database ??= new Promise((resolve, reject) => {
    const asked = indexedDB.open('floor', 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore('drafts');
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  (await database).transaction('drafts', 'readwrite').objectStore('drafts').put(answers, 'draft');
}
const pathIn = (field, service) => (service === null ? field.path : field.path.replace(form.prefix, `services[${service}].`));
const reader = (service) => (name) => answers[service === null ? name : `services[${service}].${name}`];

function show(node, problem) {
  const place = node.querySelector('.error');
  if (!place || place.textContent === problem) return;
  place.textContent = problem;
  node.querySelector('.input')?.setAttribute('aria-invalid', problem === '' ? 'false' : 'true');
}
function drawFields(fields, service) {
  return fields.map((field) => {
    const node = prototypeOf(field).cloneNode(true);
    const path = pathIn(field, service);
    fill(field, node, answers[path]);
    nodes.set(path, { node, field, service });
    node.formPath = path;
    return node;
  });
}
const drawSections = (sections, service, heading) =>
  sections.map(({ title, fields }) => make('section', {}, make(heading, { textContent: title }), make('div', { className: 'fields' }, ...drawFields(fields, service))));
const titleOf = (id, at) => answers[`services[${id}].name`] || answers[`services[${id}].domains[d1].name`] || `网站 ${at + 1}`;

function open(id) {
  const before = cards.get(openId);
  if (before && !allOpen) {
    before.content.replaceChildren();
    before.content.hidden = true;
    for (const [path, { service }] of nodes) if (service === openId) nodes.delete(path);
  }
  openId = id;
  const card = cards.get(id);
  card.content.hidden = false;
  card.content.append(...drawSections(card.checked ? form.website : form.check, id, 'h4'));
}
function drawCard(id, at, checked) {
  const name = make('span', { className: 'name', textContent: titleOf(id, at) });
  const domain = make('span', { className: 'domain', textContent: answers[`services[${id}].domains[d1].name`] ?? '' });
  const status = make('span', { textContent: checked ? '已填写完整' : '' });
  const content = make('div', { className: 'content', hidden: true });
  const node = make('section', { className: 'service', ariaLabel: name.textContent },
    make('div', { className: 'summary' },
      make('button', { type: 'button', className: 'toggle' }, name, domain), status,
      make('button', { type: 'button', textContent: '复制' }), make('button', { type: 'button', textContent: '删除' })),
    content);
  cards.set(id, { node, content, name, status, checked });
  return node;
}
function frame(title, ...content) {
  return make('div', { className: 'floor' },
    make('h1', { textContent: '网站备案' }),
    make('ol', {}, ...form.steps.map((step) => make('li', {}, make('button', { type: 'button', textContent: step })))),
    make('h2', { textContent: title }),
    make('div', { className: 'errors', hidden: true, role: 'alert' }, make('ul')),
    make('div', { className: 'stack' }, ...content),
    make('div', { className: 'bar' }, make('button', { type: 'button', textContent: '上一步' }), make('button', { type: 'button', textContent: '下一步' })));
}

function check({ node, field, service }, path) {
  return touched.has(path) ? show(node, problemOf(field, answers[path], reader(service))) : problemOf(field, answers[path], reader(service));
}
function typed(event) {
  const node = event.target.closest('.field');
  const path = node?.formPath;
  const entry = nodes.get(path);
  if (!entry) return;
  const { field, service } = entry;
  answers[path] = field.control === 'landline'
    ? Object.fromEntries(['areaCode', 'number', 'extension'].map((part, at) => [part, node.children[1].children[at].value]))
    : event.target.value;
  check(entry, path);
  if (service !== null && path.endsWith('].name') && field.id === 'service.name') {
    const { name, node: card } = cards.get(service);
    name.textContent = titleOf(service, 0);
    card.setAttribute('aria-label', name.textContent);
  }
  keepSoon();
}
function left(event) {
  const path = event.target.closest('.field')?.formPath;
  const entry = nodes.get(path);
  if (!entry) return;
  touched.add(path);
  check(entry, path);
}
let releases;

export function mount(to, { filing, form: asked, allOpen: everyCard, step }) {
  form = asked;
  host = to;
  allOpen = everyCard;
  answers = Object.fromEntries(Object.entries(filing.answers).map(([path, { value }]) => [path, value]));
  services = filing.services.map(({ id }) => id);
  cards = new Map();
  nodes = new Map();
  touched = new Set();
  over = false;
  openId = undefined;
  releases = new AbortController();
  const { signal } = releases;
  const all = step === 'entity'
    ? frame('主体信息', ...form.entity.map(({ title, fields }) => make('section', { className: 'card' }, make('h3', { textContent: title }), ...drawFields(fields, null))))
    : frame('网站信息', ...services.map((id, at) => drawCard(id, at, true)), make('button', { type: 'button', textContent: '添加网站' }));
  if (step === 'website') for (const id of allOpen ? services : services.slice(0, 1)) open(id);
  all.addEventListener('input', typed, { signal });
  all.addEventListener('focusout', left, { signal });
  host.append(all);
}
export function unmount() {
  clearTimeout(saving);
  releases.abort();
  host.replaceChildren();
  cards = nodes = touched = answers = undefined;
}
export const control = (path) => nodes.get(path).node.children[1];

export function next() {
  const found = [];
  for (const service of services) {
    const read = reader(service);
    let problems = 0;
    for (const { fields } of form.website) for (const field of fields) {
      if (field.locked) continue;
      const path = pathIn(field, service);
      const problem = problemOf(field, answers[path], read);
      const drawn = nodes.get(path);
      if (drawn) {
        touched.add(path);
        show(drawn.node, problem);
      }
      if (problem === '') continue;
      problems += 1;
      found.push({ path, text: `${titleOf(service, 0)} · ${field.label}：${problem}` });
    }
    const { status } = cards.get(service);
    status.textContent = problems > 0 ? `${problems} 处需要修改` : '已填写完整';
    status.className = problems > 0 ? 'problem' : '';
  }
  const box = host.querySelector('.errors');
  if (found.length > 0) {
    box.firstChild.replaceChildren(...found.map(({ text }) => make('li', {}, make('button', { type: 'button', textContent: text }))));
    box.hidden = false;
    nodes.get(found[0].path)?.node.querySelector('.input')?.focus();
    return { problems: found.length };
  }
  over = true;
  nodes.clear();
  const { whole, service } = form.materials;
  host.firstChild.replaceWith(frame('上传资料',
    ...drawSections(whole, null, 'h3'),
    ...services.map((id, at) => make('section', { className: 'card' }, make('h3', { textContent: titleOf(id, at) }), ...service.flatMap(({ fields }) => drawFields(fields, id))))));
  return { problems: 0 };
}
export function add() {
  const id = `s${services.length + 1}`;
  services.push(id);
  const card = drawCard(id, services.length - 1, false);
  host.querySelector('.stack').lastChild.before(card);
  open(id);
  nodes.get(`services[${id}].domains[d1].name`).node.querySelector('.input').focus();
  return { websites: services.length };
}
export const counts = () => ({ fields: nodes.size, cards: over ? 0 : cards.size });
