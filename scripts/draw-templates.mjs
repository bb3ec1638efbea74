/**
 * Draws the blank papers that a provider offers for download: `node scripts/draw-templates.mjs`. Needs the font Noto Serif CJK SC, which is
 * embedded in part. The layout is our own; only the names of the boxes are those of the paper.
 */
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { chromium } from 'playwright';
import { findChromium } from './lib/chromium.mjs';

const LIMIT = 200_000;
const row = (name, lines = 1) => `<tr><th>${name}</th><td style="height:${lines * 11}mm"></td></tr>`;
const check = (name) => `<tr><th>${name}</th><td>□ 一致　　□ 不一致</td><td></td></tr>`;

const verificationSheet = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>网站备案信息真实性核验单</title><style>
  @page { size: A4; margin: 18mm 18mm 16mm }
  body { font: 11.5pt/1.5 'Noto Serif CJK SC', serif; color: #000; margin: 0 }
  h1 { font-size: 19pt; text-align: center; margin: 0 0 7mm }
  h2 { font-size: 12.5pt; margin: 5mm 0 2mm }
  table { border-collapse: collapse; width: 100% }
  th, td { border: 0.35mm solid #000; padding: 1.6mm 3mm; text-align: start; vertical-align: middle }
  h1, h2, th { font-weight: 400 }
  th { width: 46mm }
  thead th { text-align: center; width: auto }
  .note { font-size: 9.5pt; color: #333; margin: 2mm 0 0 }
  .sign { display: grid; grid-template-columns: 1fr 1fr; gap: 6mm; margin-top: 5mm }
  .sign div { border: 0.35mm solid #000; padding: 3mm; min-height: 34mm }
</style>
<h1>网站备案信息真实性核验单</h1>
<h2>一、网站主办者填写</h2>
<table>${row('网站主办者名称')}${row('网站域名')}${row('网站首页网址')}${row('网站负责人姓名')}</table>
<p class="note">域名不带 www。请用黑色签字笔填写，不得涂改。</p>
<h2>二、核验内容（由核验人填写）</h2>
<table><thead><tr><th>核验项目</th><th>核验结果</th><th>说明</th></tr></thead><tbody>
${check('主办者证件')}${check('主体负责人证件')}${check('网站负责人证件')}${check('域名注册信息')}${check('接入信息')}${check('网站负责人当面核验')}
</tbody></table>
<div class="sign">
  <div>网站负责人签字（单位加盖公章）：<br><br><br>　　　　年　　月　　日</div>
  <div>核验人签字及单位盖章：<br><br><br>　　　　年　　月　　日</div>
</div>
<p class="note">右下一栏由接入服务单位填写，主办者请留空。接入服务单位有自己的核验单时，以其提供的为准。</p></html>`;

const papers = [{ path: 'src/providers/ksyun/assets/verification-sheet.pdf', html: verificationSheet }];

const browser = await chromium.launch(await findChromium());
try {
  const page = await browser.newPage();
  for (const { path, html } of papers) {
    mkdirSync(dirname(path), { recursive: true });
    await page.setContent(html);
    writeFileSync(path, await page.pdf({ preferCSSPageSize: true, tagged: true }));
    const { size } = statSync(path);
    if (size > LIMIT) throw new Error(`${path} has ${size} bytes, more than ${LIMIT}`);
    process.stdout.write(`${path} ${size} bytes\n`);
  }
} finally {
  await browser.close();
}
