import type { PackMessages } from '../../core/rules/types.js';

export const messages: PackMessages = {
  askNotMainland: '法定代表人是非中国内地居民吗？',
  authorised: '法定代表人不是中国内地居民，山东要求其授权给公司的一位中国内地居民。请上传授权书。',
  mainland: '法定代表人不是中国内地居民的，山东要求授权给公司的一位中国内地居民。请改填这位内地居民。',
  approvalDrugs: '山东不接受药品经营许可证、医疗器械经营企业许可证作为前置审批文件。',
};
