import { svg, html, type SVGTemplateResult, type TemplateResult } from 'lit';

/** Drawn on a 20 × 20 grid with a 1.5 stroke in the current colour; part of the code, so nothing is fetched. */
const shapes = {
  check: svg`<path d="m4.5 10.5 3.5 3.5 7.5-8" />`,
  close: svg`<path d="m5 5 10 10M15 5 5 15" />`,
  plus: svg`<path d="M10 4v12M4 10h12" />`,
  'chevron-down': svg`<path d="m5.5 8 4.5 4.5L14.5 8" />`,
  'chevron-right': svg`<path d="m8 5.5 4.5 4.5L8 14.5" />`,
  'chevron-left': svg`<path d="M12 5.5 7.5 10l4.5 4.5" />`,
  success: svg`<circle cx="10" cy="10" r="7.25" /><path d="m6.75 10.25 2.25 2.25 4.25-4.75" />`,
  info: svg`<circle cx="10" cy="10" r="7.25" /><path d="M10 9.25v4.25M10 6.4v.2" />`,
  warning: svg`<path d="M10 3 2.5 16.25h15L10 3Z" /><path d="M10 8v4M10 14v.2" />`,
  error: svg`<circle cx="10" cy="10" r="7.25" /><path d="M10 6.25v4.5M10 13.4v.2" />`,
  question: svg`<circle cx="10" cy="10" r="7.25" /><path d="M7.9 8a2.1 2.1 0 1 1 3.1 1.9c-.7.4-1 .8-1 1.6M10 13.8v.2" />`,
  lock: svg`<rect x="4.5" y="9" width="11" height="7.5" rx="1.5" /><path d="M7 9V6.5a3 3 0 0 1 6 0V9" />`,
  upload: svg`<path d="M10 13V4M6.25 7.5 10 3.75l3.75 3.75M3.75 13v2a1.5 1.5 0 0 0 1.5 1.5h9.5a1.5 1.5 0 0 0 1.5-1.5v-2" />`,
  download: svg`<path d="M10 3.75V13M6.25 9.25 10 13l3.75-3.75M3.75 13v2a1.5 1.5 0 0 0 1.5 1.5h9.5a1.5 1.5 0 0 0 1.5-1.5v-2" />`,
  camera: svg`<path d="M3 7.5A1.5 1.5 0 0 1 4.5 6h1.6l1-1.6h5.8l1 1.6h1.6A1.5 1.5 0 0 1 17 7.5v7a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 3 14.5v-7Z" /><circle cx="10" cy="10.75" r="2.75" />`,
  trash: svg`<path d="M3.75 5.5h12.5M8 5.25V3.5h4v1.75M5.25 5.5l.75 11h8l.75-11M8.5 8.75v4.5M11.5 8.75v4.5" />`,
  refresh: svg`<path d="M16.25 8.5a6.5 6.5 0 1 0 .1 2.75M16.5 4.25V8.5h-4.25" />`,
  undo: svg`<path d="M7 4.5 3.75 7.75 7 11M4 7.75h7.5a4.25 4.25 0 0 1 0 8.5H8" />`,
  search: svg`<circle cx="9" cy="9" r="5.25" /><path d="m13 13 3.5 3.5" />`,
  copy: svg`<rect x="7" y="7" width="9.5" height="9.5" rx="1.5" /><path d="M13 4.5v-.25a1 1 0 0 0-1-1H4.25a1 1 0 0 0-1 1V12a1 1 0 0 0 1 1h.25" />`,
  calendar: svg`<rect x="3.25" y="4.5" width="13.5" height="12" rx="1.5" /><path d="M3.25 8.5h13.5M6.75 2.75V6M13.25 2.75V6" />`,
  edit: svg`<path d="m12.5 4.5 3 3L7 16H4v-3l8.5-8.5Z" />`,
  file: svg`<path d="M5 3.25h6.5L15.5 7v9.75H5V3.25Z" /><path d="M11.25 3.5V7.25h4" />`,
  clock: svg`<circle cx="10" cy="10" r="7.25" /><path d="M10 5.75V10l2.75 2" />`,
  spark: svg`<path d="M9 3.5 10.5 8l4.5 1.5L10.5 11 9 15.5 7.5 11 3 9.5 7.5 8 9 3.5ZM15.25 12.75v3.5M13.5 14.5H17" />`,
  external: svg`<path d="M8 4.5H4.5v11h11V12M11.5 3.75h4.75V8.5M16 4l-6.5 6.5" />`,
} as const satisfies Readonly<Record<string, SVGTemplateResult>>;

export type IconName = keyof typeof shapes;

export const iconNames = Object.keys(shapes) as readonly IconName[];

/** An icon beside a text; hidden from screen readers because the text says it. */
export const icon = (name: IconName): TemplateResult => html`<svg
  class="icon"
  viewBox="0 0 20 20"
  width="20"
  height="20"
  fill="none"
  stroke="currentColor"
  stroke-width="1.5"
  stroke-linecap="round"
  stroke-linejoin="round"
  aria-hidden="true"
>${shapes[name]}</svg>`;
