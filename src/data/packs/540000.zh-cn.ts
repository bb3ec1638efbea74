import type { PackMessages } from '../../core/rules/types.js';

export const messages: PackMessages = {
  confirmationLetter: '西藏的单位首次备案须提供党政机关确认函，办理方法请问当地网信办。',
  dutyConfirmationLetter: '西藏：接入商审核通过后，把党政机关确认函的原件邮寄给西藏管局。',
};
