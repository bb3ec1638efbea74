import type { Dictionary } from '../../core/model/catalogue.js';

/** 网站接入方式 and 服务器放置地点. Of both the one document that asks them names its own values; every other provider serves its list. */
export const accessMethod: Dictionary = {
  id: 'access-method',
  version: '2026-11-22',
  rows: [{ id: 'cloud', label: { 'zh-CN': '云接入', en: 'Cloud access' } }],
};

export const serverPlace: Dictionary = {
  id: 'server-place',
  version: '2026-11-22',
  rows: [
    { id: 'beijing', label: { 'zh-CN': '北京', en: 'Beijing' } },
    { id: 'shanghai', label: { 'zh-CN': '上海', en: 'Shanghai' } },
    { id: 'hebei', label: { 'zh-CN': '河北', en: 'Hebei' } },
  ],
};
