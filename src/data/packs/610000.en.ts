import type { PackMessages } from '../../core/rules/types.js';

export const messages: PackMessages = {
  mobile: 'Shaanxi asks for a mobile number of the province. With another one, give the reason in the remark.',
  mobileRemark: 'A contact’s number is not from Shaanxi: say why.',
  manyDomains: 'For more than {{n}} domains at a time Shaanxi asks for a video of the premises, a site plan and an undertaking.',
  dutyPost: 'Shaanxi: post the originals of the video, the site plan and the undertaking to the authority of Shaanxi.',
};
