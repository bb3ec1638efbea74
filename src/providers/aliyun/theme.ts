/** A burnt orange: 5.2:1 between it and white, whichever is the text. */
export const theme: Readonly<Record<string, string>> = {
  'color-primary': '#b84a00',
  'color-primary-hover': '#993d00',
  'color-primary-active': '#7a3100',
  'color-primary-soft': '#fff4ec',
  'color-primary-border': '#f0b98e',
  'color-on-primary': '#ffffff',
  'color-focus': '#b84a00',
};
