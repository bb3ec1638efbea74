import { expect } from '@open-wc/testing';
import { strFromU8, unzipSync } from 'fflate';
import type { FilledLetter } from '../../src/core/ports/letters.js';
import { createLetterTools } from '../../src/letters/index.js';

const letter: FilledLetter = {
  id: 'verification-sheet', kind: 'form', title: '真实性核验单', missing: [], signing: [], source: { document: 'own', section: 'test' },
  blocks: [
    { kind: 'title', runs: [{ kind: 'text', text: '真实性核验单' }] },
    { kind: 'rows', rows: [{ label: '网站域名', runs: [{ kind: 'value', text: 'qinghe-yuntu.cn', path: null }] }, { label: '名称', runs: [{ kind: 'blank', path: null }] }] },
    { kind: 'paragraph', runs: [{ kind: 'text', text: '本人 <甲> & 乙 ' }, { kind: 'blank', path: null }] },
    { kind: 'lines', n: 3 },
    { kind: 'sign', boxed: true, lines: [[{ kind: 'text', text: '负责人签字：' }], [{ kind: 'text', text: '核验人签字：' }]] },
    { kind: 'sign', boxed: false, lines: [[{ kind: 'text', text: '日期：' }]] },
  ],
};
const word = async (): Promise<Blob> => createLetterTools({ letters: [], letterOf: {}, samples: {} }).word(letter);

it('is a file that word processors open, with every word in it', async function wordFile(this: { timeout(ms: number): void }) {
  this.timeout(20_000);
  const file = await word();
  expect(file.type).to.equal('application/vnd.openxmlformats-officedocument.wordprocessingml.document');
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const parsed = new DOMParser().parseFromString(body, 'application/xml');
  expect(parsed.querySelector('parsererror')).to.equal(null);
  const text = parsed.documentElement.textContent ?? '';
  for (const words of ['真实性核验单', '网站域名', 'qinghe-yuntu.cn', '本人 <甲> & 乙', '负责人签字：', '核验人签字：', '日期：']) expect(text, words).to.contain(words);
  expect(parsed.getElementsByTagName('w:u'), 'a line to write on').to.have.length(1);
  expect(strFromU8(parts['docProps/core.xml'] ?? new Uint8Array())).to.not.match(/Un-named/);
});

it('two words of the same letter hold nothing of each other', async () => {
  const [one, other] = await Promise.all([word(), word()]);
  expect(Math.abs(one.size - other.size)).to.be.lessThan(64);
});
