export { applyTheme } from '../base/theme.js';
