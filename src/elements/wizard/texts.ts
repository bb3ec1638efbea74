export { RuleTexts } from '../base/rule-texts.js';
