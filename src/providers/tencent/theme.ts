/** A deep blue: 6.5:1 between it and white, whichever is the text. */
export const theme: Readonly<Record<string, string>> = {
  'color-primary': '#0052d9',
  'color-primary-hover': '#0046b8',
  'color-primary-active': '#003a99',
  'color-primary-soft': '#eaf2ff',
  'color-primary-border': '#9fbff5',
  'color-on-primary': '#ffffff',
  'color-focus': '#0052d9',
};
