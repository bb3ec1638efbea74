/** A calm blue: 7.2:1 between it and white, whichever is the text. */
export const theme: Readonly<Record<string, string>> = {
  'color-primary': '#0b4fc4',
  'color-primary-hover': '#0a429f',
  'color-primary-active': '#08357f',
  'color-primary-soft': '#ecf2fe',
  'color-primary-border': '#a4c1f4',
  'color-on-primary': '#ffffff',
  'color-focus': '#0b4fc4',
};
