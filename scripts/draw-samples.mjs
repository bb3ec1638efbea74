/**
 * Draws the sample papers: `node scripts/draw-samples.mjs [--out <folder>] [--seed <n>] [--count <n>] [--fonts sans,serif,held-out]`.
 * Without arguments it draws the committed base pictures again. Needs the fonts named below.
 */
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { company, person } from './draw-samples-people.mjs';
import { findChromium } from './lib/chromium.mjs';
import { idBack, idFront, licenceLandscape, licencePortrait } from './draw-samples-templates.mjs';

const FONTS = {
  sans: 'Noto Sans CJK SC',
  serif: 'Noto Serif CJK SC',
  // Never looked at while the reader was tuned.
  'held-out': 'WenQuanYi Zen Hei',
};
const licenceFields = ({ uscc, name, address, legalRepresentative }) => ({ uscc, name, address, legalRepresentative });
const PAPERS = [
  { layout: 'licence-landscape', kind: 'business-licence', make: company, draw: licenceLandscape, fields: licenceFields, width: 1500, height: 1060 },
  { layout: 'licence-portrait', kind: 'business-licence', make: company, draw: licencePortrait, fields: licenceFields, width: 1100, height: 1500 },
  { layout: 'id-front', kind: 'resident-id-front', make: person, draw: idFront, fields: ({ name, number, address }) => ({ name, number, address }), width: 1012, height: 638 },
  { layout: 'id-back', kind: 'resident-id-back', make: person, draw: idBack, fields: ({ validFrom, validUntil, authority }) => ({ validFrom, validUntil, authority }), width: 1012, height: 638 },
];

const { values } = parseArgs({ options: { out: { type: 'string', default: 'test/fixtures/images' }, seed: { type: 'string', default: '1' }, count: { type: 'string', default: '2' }, fonts: { type: 'string', default: 'sans,serif,held-out' } } });
const out = resolve(values.out);
mkdirSync(out, { recursive: true });
const browser = await chromium.launch(await findChromium());
const page = await browser.newPage();
const samples = [];
let bytes = 0;
let seed = Number(values.seed) * 1000;
for (const font of values.fonts.split(',')) {
  for (const paper of PAPERS) {
    for (let copy = 1; copy <= Number(values.count); copy += 1) {
      seed += 1;
      const data = paper.make(seed);
      const file = `${paper.layout}-${font}-${copy}.jpg`;
      await page.setViewportSize({ width: paper.width, height: paper.height });
      await page.setContent(`<!doctype html><style>html,body{margin:0;background:#fff}svg{display:block}</style>${paper.draw(data, `'${FONTS[font]}'`, seed)}`);
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: join(out, file), type: 'jpeg', quality: 82 });
      bytes += statSync(join(out, file)).size;
      samples.push({ file, kind: paper.kind, layout: paper.layout, font, fields: paper.fields(data) });
    }
  }
}
await browser.close();
writeFileSync(join(out, 'samples.json'), `${JSON.stringify(samples, null, 1)}\n`);
process.stdout.write(`${samples.length} pictures, ${(bytes / 1e6).toFixed(2)} MB in ${out}\n`);
