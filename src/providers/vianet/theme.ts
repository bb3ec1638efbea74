/** A sea blue: 6.4:1 between it and white, whichever is the text. */
export const theme: Readonly<Record<string, string>> = {
  'color-primary': '#00639b',
  'color-primary-hover': '#005382',
  'color-primary-active': '#004369',
  'color-primary-soft': '#e9f5fc',
  'color-primary-border': '#93c9e8',
  'color-on-primary': '#ffffff',
  'color-focus': '#00639b',
};
