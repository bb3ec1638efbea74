import type { PackMessages } from '../../core/rules/types.js';

export const messages: PackMessages = {
  unitAge: 'The principal must be at least {{age}}. Name another person.',
  individualAge: 'You are under {{age}}: proof of employment is needed.',
  contactAge: 'A website contact under {{age}} cannot file. Name another person.',
  financeName: 'With 投资管理, 担保, 典当, 贷款 or 理财 in the organisation’s name, the principal must be the legal representative.',
  landline: 'Give a real landline number.',
  noDoorNumber: 'This address seems to have no door number. Add it, or, if there is none, say so in the remark.',
  noDoorNumberRemark: 'Where there is no door number, put this sentence into the remark',
  individualBusiness: 'Individual businesses with a trade name choose enterprise; without one, individual, and say so in the remark with the registration number.',
  noSeal: 'An individual business with a trade name but no seal puts this sentence into the remark',
  noTradeName: 'An individual business without a trade name puts this sentence into the remark',
  individualBusinessName: 'An individual business without a trade name gives the legal representative’s name and （个体工商户）, such as 张某某（个体工商户）.',
  hongKong: 'A contact from Hong Kong chooses the passport.',
  homeUrl: 'The home page begins with www. and is one of the domains listed.',
  contentRemark: 'Describe what the website will show once it is open.',
  sameSite: 'Where several domains open one website, put this sentence into the remark',
  hospital: 'Hospitals put this sentence into the remark, with the data of their licence',
  sheet: 'Print two sheets; the website contact signs as in the sample, an organisation adds its seal, the date stays empty. Upload one and keep both originals for the post.',
  sheetAccessUnit: 'Print two sheets; the website contact signs at the bottom, with the company seal, the date stays empty, and nothing else is filled in. A scan is best.',
  sheetAccessIndividual: 'Print one sheet and sign it at the bottom; nothing else is filled in. A scan is best.',
  fingerprint: 'This province asks for a fingerprint beside the signature.',
  suffix: 'An older list (2018) denies .co and .biz. Make sure before you submit.',
  holderIsPrincipal: 'In Beijing a person who holds the domain must be the principal. Name that person, or transfer the domain.',
  localMobile: 'An entity in Beijing gives a mobile number of Beijing.',
  undertaking:
    'Guangdong: beside signing, copy this by hand into the blank space below: 本人已履行网站备案信息当面核验手续，承认网站备案信息和核验记录真实有效，承诺本网站是个人网站，未含企业、单位等非个人网站的信息，承诺网站备案信息一旦发生变更，将及时进行更新，填报虚假备案信息、未履行备案变更手续、超出备案项目提供服务的，愿承担关闭网站并注销备案（列黑名单）等相应处理。',
};
