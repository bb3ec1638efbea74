import type { PackMessages } from '../../core/rules/types.js';

export const messages: PackMessages = {
  principalLetter: 'The principal is not the legal representative: Jiangsu asks for a letter of authorisation (the general form will do).',
  principal: 'In Jiangsu the principal should be the legal representative. Otherwise upload a letter of authorisation and name the same person as website contact.',
  contactSame: 'With a principal who is not the legal representative, Jiangsu wants the same person as website contact. Enter that person, or make the legal representative the principal.',
  nameOnly: 'Personal sites in Jiangsu may only be called “…的个人博客” (personal blog of …) or “…的个人主页” (personal home page of …). Use this form.',
  remark: 'Jiangsu wants the remark to tell what the site will mainly show.',
  approvalFinance: 'Jiangsu: for financing and guarantees ask the commission of economy and information; private funds need the approval of the financial supervisor.',
  dutyCopyright: 'Jiangsu: the bottom of the site carries a copyright line with the organisation’s name.',
};
