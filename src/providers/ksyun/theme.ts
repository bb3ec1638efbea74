/** A calm blue; white on it has 6.9:1, and as text on white it has the same. */
export const theme: Readonly<Record<string, string>> = {
  'color-primary': '#0b4fc4',
  'color-primary-hover': '#0a429f',
  'color-primary-active': '#08357f',
  'color-primary-soft': '#ecf2fe',
  'color-primary-border': '#a4c1f4',
  'color-on-primary': '#ffffff',
  'color-focus': '#0b4fc4',
};
