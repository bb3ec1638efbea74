import { expect } from '@open-wc/testing';
import { loadPack, packSource } from '../../src/data/index.js';
import { provinces } from '../../src/data/packs/provinces.js';

async function gzipped(value: unknown): Promise<number> {
  const stream = new Blob([JSON.stringify(value)]).stream().pipeThrough(new CompressionStream('gzip'));
  return (await new Response(stream).arrayBuffer()).byteLength;
}

for (const code of provinces) {
  it(`the rules of ${code} fit into 4 kB and its texts into 3 kB per language`, async () => {
    expect(await gzipped(await loadPack(code)), 'rules').to.be.at.most(4096);
    for (const locale of ['zh-CN', 'en']) expect(await gzipped(await packSource.messages(code, locale)), locale).to.be.at.most(3072);
  });
}
