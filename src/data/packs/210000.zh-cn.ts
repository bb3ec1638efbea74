import type { PackMessages } from '../../core/rules/types.js';

export const messages: PackMessages = {
  financePrincipal: '单位名称含有“投资管理、担保、典当、贷款、理财”的，辽宁要求主体负责人必须是法定代表人。请改填法定代表人。',
  financeContact: '单位名称含有“投资管理、担保、典当、贷款、理财”的，辽宁要求网站负责人必须是法定代表人。请改填法定代表人。',
};
