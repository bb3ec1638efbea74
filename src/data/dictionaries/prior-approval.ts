import type { Dictionary, DictionaryRow } from '../../core/model/catalogue.js';

const row = (id: string, mask: string, zh: string, en: string, abolished = false): DictionaryRow => ({
  id,
  label: { 'zh-CN': zh, en },
  attributes: { mask, ...(abolished ? { abolished } : {}) },
});

/**
 * 前置或专项审批. `abolished`: no approval is issued any more, anywhere. Games need an approval but have no number in the ministry's
 * table, so the provider has to map them. Masks are text, as in the other tables.
 */
export const priorApproval: Dictionary = {
  id: 'prior-approval',
  version: '2026-11-01',
  rows: [
    { id: 'none', label: { 'zh-CN': '以上都不涉及', en: 'None of these' }, attributes: { mask: '0' } },
    row('news', '1', '新闻', 'News'),
    row('publishing', '2', '出版', 'Publishing'),
    row('drugs', '16', '药品和医疗器械', 'Drugs and medical devices'),
    row('culture', '256', '文化', 'Culture'),
    row('broadcasting', '512', '广播电影电视节目', 'Radio, film and television programmes'),
    row('ride-hailing', '2048', '网络预约车', 'Ride hailing'),
    row('finance', '4096', '互联网金融', 'Internet finance'),
    row('tutoring', '8192', '校外培训（高中及以下阶段）', 'After-school tutoring (up to senior secondary)'),
    row('religion', '16384', '宗教', 'Religion'),
    { id: 'games', label: { 'zh-CN': '游戏', en: 'Games' } },
    row('education', '4', '教育', 'Education', true),
    row('healthcare', '8', '医疗保健', 'Healthcare', true),
    row('bulletin', '32', '电子公告服务', 'Electronic bulletin service', true),
  ],
};
