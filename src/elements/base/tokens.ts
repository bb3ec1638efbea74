import { css, unsafeCSS, type CSSResult } from 'lit';

export type TokenName = `--icp-${string}`;
export type Tokens = Readonly<Record<TokenName, string>>;

/**
 * Every custom property the SDK reads, with the value it has when nobody sets it. A provider theme overrides any of them on the
 * outer element. Text colours reach 4.5:1 and control borders 3:1 on the surfaces they stand on, in both schemes.
 */
export const lightTokens = {
  '--icp-color-primary': '#1a5ad7',
  '--icp-color-primary-hover': '#154bb5',
  '--icp-color-primary-active': '#113e96',
  '--icp-color-primary-soft': '#edf3ff',
  '--icp-color-primary-border': '#a9c4f5',
  '--icp-color-on-primary': '#ffffff',
  '--icp-color-text': '#1c2430',
  '--icp-color-text-muted': '#515c6b',
  '--icp-color-text-disabled': '#8a94a3',
  '--icp-color-page': '#f4f6f9',
  '--icp-color-surface': '#ffffff',
  '--icp-color-surface-muted': '#f6f8fa',
  '--icp-color-surface-hover': '#eef2f7',
  '--icp-color-border': '#dde2e9',
  '--icp-color-border-control': '#838e9d',
  '--icp-color-success': '#18743e',
  '--icp-color-success-soft': '#ebf7f0',
  '--icp-color-success-border': '#a8d8bc',
  '--icp-color-warning': '#8a5300',
  '--icp-color-warning-soft': '#fff7e8',
  '--icp-color-warning-border': '#edcf96',
  '--icp-color-danger': '#c4232b',
  '--icp-color-danger-hover': '#a51b22',
  '--icp-color-danger-soft': '#fdf0f0',
  '--icp-color-danger-border': '#efb4b6',
  '--icp-color-focus': '#1a5ad7',
  '--icp-color-skeleton': '#e6eaf0',
  '--icp-color-backdrop': 'rgb(15 23 36 / 45%)',
  '--icp-shadow-sm': '0 1px 2px rgb(15 23 36 / 6%)',
  '--icp-shadow-md': '0 4px 16px rgb(15 23 36 / 10%)',
  '--icp-shadow-lg': '0 16px 48px rgb(15 23 36 / 18%)',
  '--icp-font-family': "system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif",
  '--icp-font-family-mono': "ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, monospace",
  '--icp-font-size-xs': '0.75rem',
  '--icp-font-size-sm': '0.8125rem',
  '--icp-font-size-md': '0.875rem',
  '--icp-font-size-lg': '1rem',
  '--icp-font-size-xl': '1.25rem',
  '--icp-font-size-2xl': '1.5rem',
  '--icp-font-weight-regular': '400',
  '--icp-font-weight-medium': '500',
  '--icp-font-weight-strong': '600',
  '--icp-line-height': '1.6',
  '--icp-line-height-tight': '1.35',
  '--icp-space-1': '0.25rem',
  '--icp-space-2': '0.5rem',
  '--icp-space-3': '0.75rem',
  '--icp-space-4': '1rem',
  '--icp-space-5': '1.25rem',
  '--icp-space-6': '1.5rem',
  '--icp-space-8': '2rem',
  '--icp-space-10': '2.5rem',
  '--icp-space-12': '3rem',
  '--icp-radius-sm': '0.25rem',
  '--icp-radius-md': '0.375rem',
  '--icp-radius-lg': '0.625rem',
  '--icp-radius-full': '999px',
  '--icp-control-height': '2.25rem',
  '--icp-control-padding': '0.75rem',
  '--icp-control-font-size': '0.875rem',
  '--icp-field-width': '30rem',
  '--icp-field-gap': '1.5rem',
  '--icp-duration-fast': '120ms',
  '--icp-duration': '200ms',
  '--icp-easing': 'cubic-bezier(0.2, 0, 0, 1)',
} as const satisfies Tokens;

/** What changes in the dark scheme; everything else is shared. */
export const darkTokens = {
  '--icp-color-primary': '#7aa7ff',
  '--icp-color-primary-hover': '#9bbdff',
  '--icp-color-primary-active': '#bcd3ff',
  '--icp-color-primary-soft': '#1b2a47',
  '--icp-color-primary-border': '#3c5c99',
  '--icp-color-on-primary': '#0b1526',
  '--icp-color-text': '#e8ecf2',
  '--icp-color-text-muted': '#a9b3c1',
  '--icp-color-text-disabled': '#6f7a89',
  '--icp-color-page': '#10151d',
  '--icp-color-surface': '#171d27',
  '--icp-color-surface-muted': '#1c2430',
  '--icp-color-surface-hover': '#242d3b',
  '--icp-color-border': '#303a49',
  '--icp-color-border-control': '#738093',
  '--icp-color-success': '#6fd09a',
  '--icp-color-success-soft': '#14291e',
  '--icp-color-success-border': '#2c5a41',
  '--icp-color-warning': '#e9b75c',
  '--icp-color-warning-soft': '#2c2312',
  '--icp-color-warning-border': '#5f4b20',
  '--icp-color-danger': '#ff8a8f',
  '--icp-color-danger-hover': '#ffa9ac',
  '--icp-color-danger-soft': '#331a1c',
  '--icp-color-danger-border': '#713539',
  '--icp-color-focus': '#7aa7ff',
  '--icp-color-skeleton': '#263040',
  '--icp-color-backdrop': 'rgb(0 0 0 / 60%)',
  '--icp-shadow-sm': '0 1px 2px rgb(0 0 0 / 40%)',
  '--icp-shadow-md': '0 4px 16px rgb(0 0 0 / 50%)',
  '--icp-shadow-lg': '0 16px 48px rgb(0 0 0 / 60%)',
} as const satisfies Tokens;

/** Fingers need 44 px, and iOS zooms into inputs below 16 px. */
export const touchTokens = {
  '--icp-control-height': '2.75rem',
  '--icp-control-font-size': '1rem',
} as const satisfies Tokens;

const declarations = (tokens: Tokens): string =>
  Object.entries(tokens)
    .map(([name, value]) => `${name}:${value};`)
    .join('');

/** A style sheet that sets tokens for a selector, e.g. `tokenSheet(':host', providerTokens)` after `tokenStyles`. */
export const tokenSheet = (selector: string, tokens: Tokens): CSSResult => css`${unsafeCSS(`${selector}{${declarations(tokens)}}`)}`;

const dark = `color-scheme:dark;${declarations(darkTokens)}`;

/**
 * For outer elements only: an inner one would hide what its host has set. `theme` is a list of words: `dark` is the dark scheme, `auto`
 * follows the reader's system.
 */
export const tokenStyles: CSSResult = css`${unsafeCSS(`
:host{color-scheme:light;${declarations(lightTokens)}}
:host([theme~='dark']){${dark}}
@media (prefers-color-scheme:dark){:host([theme~='auto']){${dark}}}
@media (pointer:coarse),(max-width:30rem){:host{${declarations(touchTokens)}}}
@media (prefers-reduced-motion:reduce){:host{--icp-duration:0ms;--icp-duration-fast:0ms;}}
`)}`;
