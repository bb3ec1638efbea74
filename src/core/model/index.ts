export * from './catalogue.js';
export * from './errors.js';
export * from './filing.js';
export * from './ids.js';
export * from './profile.js';
