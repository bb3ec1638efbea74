import type { PackMessages } from '../../core/rules/types.js';

export const messages: PackMessages = {
  approvalGames: '湖北的游戏类前置审批由省新闻出版局办理。',
};
