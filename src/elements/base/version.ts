/** Stamped on every element class, so that two builds of the SDK on one page can tell each other apart. Kept equal to package.json. */
export const version = '0.1.0';
