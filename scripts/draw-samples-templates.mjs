/** Sample papers of our own drawing: generic lay-out, no emblem, marked 样例 SAMPLE. Each returns an SVG picture as text. */
import { random } from './draw-samples-people.mjs';

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const wrap = (text, width) => {
  const lines = [];
  let line = '';
  let used = 0;
  for (const char of text) {
    const size = /[\x20-\x7e]/.test(char) ? 0.55 : 1;
    if (used + size > width + 0.01) {
      lines.push(line);
      line = '';
      used = 0;
    }
    line += char;
    used += size;
  }
  return line === '' ? lines : [...lines, line];
};
const text = (x, y, content, size, options = {}) => {
  const { fill = '#111', weight = 400, spacing = 0, anchor = 'start', extra = '' } = options;
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}" font-weight="${weight}" letter-spacing="${spacing}" text-anchor="${anchor}" ${extra}>${escape(content)}</text>`;
};
const lines = (x, y, content, size, width, leading, options) => wrap(content, width).map((line, index) => text(x, y + index * leading, line, size, options)).join('');

/** Interlaced waves, the look of security paper. */
const guilloche = (width, height, colours, seed) => {
  const next = random(seed);
  let out = '';
  for (let row = 0; row < 14; row += 1) {
    const base = (height / 13) * row;
    const amplitude = 12 + next() * 22;
    const period = 90 + next() * 120;
    const phase = next() * 7;
    for (let copy = 0; copy < 3; copy += 1) {
      let path = '';
      for (let x = 0; x <= width; x += 14) path += `${x === 0 ? 'M' : 'L'}${x} ${(base + Math.sin(x / period + phase + copy * 0.7) * amplitude).toFixed(1)}`;
      out += `<path d="${path}" fill="none" stroke="${colours[(row + copy) % colours.length]}" stroke-width="1.5" opacity="0.9"/>`;
    }
  }
  return out;
};
const mark = (x, y, size, turn) => `<text x="${x}" y="${y}" font-size="${size}" fill="#b0455a" opacity="0.16" font-weight="700" transform="rotate(${turn} ${x} ${y})" text-anchor="middle">样例 SAMPLE</text>`;
const badge = (x, y, radius, colour) =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="none" stroke="${colour}" stroke-width="${radius / 12}" stroke-dasharray="${radius / 6} ${radius / 9}"/><text x="${x}" y="${y + radius / 4}" font-size="${radius * 0.7}" fill="${colour}" text-anchor="middle">样例</text>`;
const squares = (x, y, size, seed) => {
  const next = random(seed);
  const cell = size / 25;
  let out = '';
  for (let row = 0; row < 25; row += 1) for (let column = 0; column < 25; column += 1) if (next() < 0.48) out += `<rect x="${(x + column * cell).toFixed(1)}" y="${(y + row * cell).toFixed(1)}" width="${cell.toFixed(1)}" height="${cell.toFixed(1)}"/>`;
  return `<g fill="#333">${out}</g>`;
};
const frame = (width, height, font, body) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${font}">${body}</svg>`;

/** Labels are printed justified to four characters. */
const label = (x, y, words, size, colour) => {
  const chars = [...words];
  const spacing = chars.length < 4 && chars.length > 1 ? (size * (4 - chars.length)) / (chars.length - 1) : 0;
  return text(x, y, words, size, { fill: colour, weight: 500, spacing });
};

export const licenceLandscape = (data, font, seed) => {
  const next = random(seed + 17);
  const [width, height] = [1500, 1060];
  const shift = (range) => Math.round((next() - 0.5) * range);
  const gold = '#7a5a2c';
  const [left, value, right, rightValue] = [120 + shift(24), 300 + shift(20), 850 + shift(24), 1030 + shift(20)];
  const top = 420 + shift(24);
  const step = 82 + shift(6);
  const size = 30 + shift(3);
  const leading = size * 1.4;
  return frame(width, height, font,
    `<rect width="${width}" height="${height}" fill="#fdfaf2"/>${guilloche(width, height, ['#ecd5a0', '#cfe6cd', '#efcfc6'], seed)}
    <rect x="36" y="36" width="${width - 72}" height="${height - 72}" fill="none" stroke="#c9a659" stroke-width="14"/><rect x="58" y="58" width="${width - 116}" height="${height - 116}" fill="none" stroke="#c9a659" stroke-width="3"/>
    ${badge(width / 2, 128, 44, '#b8860b')}${text(width / 2, 268, '营业执照', 92, { anchor: 'middle', weight: 700, spacing: 26 })}${text(width / 2, 318, '（副 本）', 30, { anchor: 'middle' })}
    ${text(left, 190, '统一社会信用代码', 26, { fill: gold, weight: 500 })}${text(left, 232, data.uscc, 32, { weight: 500, spacing: 1 })}${squares(1230, 130, 150, seed)}
    ${label(left, top, '名称', size, gold)}${lines(value, top, data.name, size, 500 / size, leading)}
    ${label(left, top + step, '类型', size, gold)}${text(value, top + step, data.type, size)}
    ${label(left, top + step * 2, data.sole ? '经营者' : '法定代表人', size, gold)}${text(value, top + step * 2, data.legalRepresentative, size)}
    ${label(left, top + step * 3, '经营范围', size, gold)}${lines(value, top + step * 3, data.scope, size - 7, 500 / (size - 7), leading - 6)}
    ${label(right, top, data.sole ? '组成形式' : '注册资本', size, gold)}${text(rightValue, top, data.sole ? '个人经营' : data.capital, size)}
    ${label(right, top + step, data.sole ? '注册日期' : '成立日期', size, gold)}${text(rightValue, top + step, data.founded, size)}
    ${label(right, top + step * 2, data.sole ? '经营场所' : '住所', size, gold)}${lines(rightValue, top + step * 2, data.address, size, 350 / size, leading)}
    ${text(820, 880, '登记机关', 34, { fill: gold, spacing: 10 })}<circle cx="1190" cy="860" r="80" fill="none" stroke="#d33" stroke-width="6" opacity="0.8"/>${text(1190, 872, '样例印章', 32, { fill: '#d33', anchor: 'middle' })}
    ${text(1020, 965, '2023 年 06 月 18 日', 28)}${mark(400, 950, 64, 0)}${mark(1180, 770, 56, 0)}`);
};

export const licencePortrait = (data, font, seed) => {
  const next = random(seed + 29);
  const [width, height] = [1100, 1500];
  const shift = (range) => Math.round((next() - 0.5) * range);
  const gold = '#7a5a2c';
  const [left, value] = [140 + shift(24), 370 + shift(20)];
  const top = 520 + shift(24);
  const step = 92 + shift(6);
  const size = 31 + shift(3);
  const leading = size * 1.4;
  const rows = [
    ['名称', data.name],
    ['类型', data.type],
    [data.sole ? '经营场所' : '住所', data.address],
    [data.sole ? '经营者' : '法定代表人', data.legalRepresentative],
    [data.sole ? '组成形式' : '注册资本', data.sole ? '个人经营' : data.capital],
    [data.sole ? '注册日期' : '成立日期', data.founded],
  ];
  const body = rows.map(([name, content], index) => label(left, top + step * index, name, size, gold) + lines(value, top + step * index, content, size, 610 / size, leading)).join('');
  return frame(width, height, font,
    `<rect width="${width}" height="${height}" fill="#fdfaf2"/>${guilloche(width, height, ['#ecd5a0', '#cfe6cd', '#efcfc6'], seed)}
    <rect x="32" y="32" width="${width - 64}" height="${height - 64}" fill="none" stroke="#c9a659" stroke-width="13"/><rect x="52" y="52" width="${width - 104}" height="${height - 104}" fill="none" stroke="#c9a659" stroke-width="3"/>
    ${badge(width / 2, 150, 56, '#b8860b')}${text(width / 2, 320, '营业执照', 104, { anchor: 'middle', weight: 700, spacing: 30 })}
    ${text(width / 2, 400, `统一社会信用代码 ${data.uscc}`, 30, { anchor: 'middle', weight: 500 })}${body}
    ${label(left, top + step * 6, '经营范围', size, gold)}${lines(value, top + step * 6, data.scope, size - 4, 610 / (size - 4), leading - 3)}
    ${text(560, 1340, '登记机关', 34, { fill: gold, spacing: 10 })}<circle cx="880" cy="1310" r="84" fill="none" stroke="#d33" stroke-width="6" opacity="0.8"/>${text(880, 1322, '样例印章', 32, { fill: '#d33', anchor: 'middle' })}
    ${text(660, 1415, '2023 年 06 月 18 日', 28)}${squares(120, 1270, 140, seed)}${mark(400, 1240, 60, 0)}${mark(760, 460, 40, 0)}`);
};

export const idFront = (data, font, seed) => {
  const next = random(seed + 41);
  const [width, height] = [1012, 638];
  const shift = (range) => Math.round((next() - 0.5) * range);
  const blue = '#2f7fb5';
  const [left, value] = [72 + shift(10), 184 + shift(8)];
  const [year, month, day] = data.birth.split('-').map(Number);
  const dy = shift(10);
  return frame(width, height, font,
    `<rect width="${width}" height="${height}" rx="34" fill="#eef6fb"/>${guilloche(width, height, ['#cfe4f1', '#e6dcef', '#d5ecdf'], seed)}
    ${text(left, 98 + dy, '姓 名', 28, { fill: blue })}${text(value, 100 + dy, data.name, 40, { weight: 500, spacing: 4 })}
    ${text(left, 176 + dy, '性 别', 28, { fill: blue })}${text(value, 178 + dy, data.sex === 'male' ? '男' : '女', 36)}${text(312, 176 + dy, '民 族', 28, { fill: blue })}${text(404, 178 + dy, '汉', 36)}
    ${text(left, 252 + dy, '出 生', 28, { fill: blue })}${text(value, 254 + dy, String(year), 34)}${text(276, 252 + dy, '年', 28, { fill: blue })}${text(330, 254 + dy, String(month), 34)}${text(384, 252 + dy, '月', 28, { fill: blue })}${text(434, 254 + dy, String(day), 34)}${text(488, 252 + dy, '日', 28, { fill: blue })}
    ${text(left, 336 + dy, '住 址', 28, { fill: blue })}${lines(value, 338 + dy, data.address, 35, 11.5, 50)}
    <rect x="655" y="80" width="285" height="380" rx="8" fill="#dfe7ec"/><circle cx="797" cy="220" r="72" fill="#b9c6cf"/><path d="M680 460q0-150 117-150t117 150z" fill="#b9c6cf"/>${text(797, 440, '样例', 34, { fill: '#8a98a2', anchor: 'middle' })}
    ${text(left, 560 + dy, '公民身份号码', 28, { fill: blue })}${text(348, 563 + dy, data.number, 42, { weight: 500, spacing: 4 })}${mark(400, 500, 40, 0)}`);
};

export const idBack = (data, font, seed) => {
  const next = random(seed + 53);
  const [width, height] = [1012, 638];
  const shift = (range) => Math.round((next() - 0.5) * range);
  const dy = shift(10);
  const printed = (date) => date.replaceAll('-', '.');
  const until = data.validUntil === 'long-term' ? '长期' : printed(data.validUntil);
  return frame(width, height, font,
    `<rect width="${width}" height="${height}" rx="34" fill="#f3f1ee"/>${guilloche(width, height, ['#f1d9d5', '#dbe7ef', '#e9e2cf'], seed)}
    ${badge(170, 170, 88, '#c0392b')}${text(620, 160, '中华人民共和国', 64, { anchor: 'middle', weight: 500, spacing: 8 })}${text(620, 290, '居民身份证', 92, { anchor: 'middle', weight: 700, spacing: 16 })}
    ${mark(506, 390, 56, 0)}
    ${text(206 + shift(10), 478 + dy, '签发机关', 32, { fill: '#222' })}${text(396, 479 + dy, data.authority, 34)}
    ${text(206 + shift(10), 560 + dy, '有效期限', 32, { fill: '#222' })}${text(396, 561 + dy, `${printed(data.validFrom)}-${until}`, 35)}`);
};
