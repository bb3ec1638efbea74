import { expect } from '@open-wc/testing';
import { darkTokens, lightTokens, tokenSheet, type TokenName } from '../../../src/elements/base/index.js';

function luminance(hex: string): number {
  const channel = (at: number): number => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

type Name = keyof typeof lightTokens & TokenName;

const readable: readonly (readonly [text: Name, surface: Name, least: number])[] = [
  ['--icp-color-text', '--icp-color-surface', 7],
  ['--icp-color-text', '--icp-color-page', 7],
  ['--icp-color-text-muted', '--icp-color-surface', 4.5],
  ['--icp-color-text-muted', '--icp-color-page', 4.5],
  ['--icp-color-text-muted', '--icp-color-surface-hover', 4.5],
  ['--icp-color-text', '--icp-color-primary-soft', 7],
  ['--icp-color-on-primary', '--icp-color-primary', 4.5],
  ['--icp-color-on-primary', '--icp-color-primary-hover', 4.5],
  ['--icp-color-primary', '--icp-color-surface', 4.5],
  ['--icp-color-primary', '--icp-color-page', 4.5],
  ['--icp-color-primary', '--icp-color-primary-soft', 4.5],
  ['--icp-color-success', '--icp-color-success-soft', 4.5],
  ['--icp-color-warning', '--icp-color-warning-soft', 4.5],
  ['--icp-color-danger', '--icp-color-danger-soft', 4.5],
  ['--icp-color-danger', '--icp-color-surface', 4.5],
  ['--icp-color-danger', '--icp-color-page', 4.5],
  ['--icp-color-on-primary', '--icp-color-danger', 4.5],
  ['--icp-color-border-control', '--icp-color-surface', 3],
  ['--icp-color-focus', '--icp-color-surface', 3],
  ['--icp-color-focus', '--icp-color-page', 3],
];

for (const [scheme, tokens] of [['light', lightTokens], ['dark', { ...lightTokens, ...darkTokens }]] as const) {
  for (const [text, surface, least] of readable) {
    it(`${scheme}: ${text} on ${surface} has a contrast of ${least} or more`, () => {
      expect(contrast(tokens[text], tokens[surface])).to.be.at.least(least);
    });
  }
}

it('a token sheet sets exactly what it is given', () => {
  expect(tokenSheet(':host', { '--icp-x': '1px', '--icp-y': 'red' }).cssText).to.equal(':host{--icp-x:1px;--icp-y:red;}');
});

it('every token stands in the element manifest with its value, where whoever has only the package finds it', async () => {
  interface Manifest { readonly modules: readonly { readonly declarations: readonly { readonly tagName?: string; readonly cssProperties?: readonly { readonly name: string; readonly default?: string }[] }[] }[] }
  const manifest = (await (await fetch(new URL('../../../custom-elements.json', import.meta.url))).json()) as Manifest;
  const wizard = manifest.modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName === 'icp-filing-wizard');
  expect(Object.fromEntries((wizard?.cssProperties ?? []).map(({ name, default: value }) => [name, value]))).to.deep.equal(lightTokens);
});
