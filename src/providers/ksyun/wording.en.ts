import type { Wording } from '../../core/model/profile.js';
import { wording as first } from './first.en.js';

export const wording: Wording = {
  messages: {
    ...first.messages,
    'agreement.serviceTerms': 'I have read and accept the terms of the filing service',
    'agreement.truthfulData': 'I declare that all data and papers are true and accurate, and answer for it',
    region: 'Choose where the entity really is. The rules of that province’s authority then apply.',
    nature:
      'Personal websites: individual. Organisations: as printed on the certificate – companies choose enterprise, associations social organisation, public bodies public institution, all others social organisation.',
    certificateType: 'Use the kind of certificate that the domain’s real-name check was done with. Chinese citizens best use the resident ID card, companies the business licence.',
    privateNonEnterprise: 'Private non-enterprise units best choose the organisation code certificate.',
    cloud: 'Choose the IP of a service you have bought, or enter the authorisation code of a server under another account. The server must be in the Chinese mainland and have a public IP.',
    registrant: 'Name, kind of certificate and number must equal the domain’s real-name data. If they differ, transfer the domain to the entity first.',
    investor: 'The legal representative’s name, or the full name of the entity.',
    noDoorNumber: 'This address seems to have no door number. Add it, or, if there is none, say so in the remark.',
    noDoorNumberRemark: 'Where there is no door number, put this sentence into the remark',
    noTradeName: 'An individual business without a trade name puts this sentence into the remark',
    individualContent: 'Personal websites choose “Other” here and describe the content in the remark.',
    accessName: 'When access is added the website keeps the name it was filed under. To rename it, file a change once the access is granted.',
    accessNameHint: 'Enter the name the website was filed under, exactly. To rename it, file a change afterwards.',
    serviceType: 'Company sites and shops choose “Website application service”.',
    homeUrl: 'The home page under your domain: for abc.com enter www.abc.com.',
    contentRemark: 'Describe what the website will show once it is open, and for whom.',
    undertaking: 'Individuals add this undertaking to the remark',
    undertakingMissing: 'The remark still lacks the undertaking that this is a personal website; without it the order may come back. One click adds it.',
    sheet: 'Download the blank sheet, fill it in as shown and sign it, without corrections. Keep the original: it has to be posted after the initial review.',
    sheetByPost: 'After the initial review, post the original verification sheet to Kingsoft Cloud’s filing team.',
    domainCertificate: 'Each website needs its domain certificate. Make sure that the real-name check has passed and that the registrant is the entity that files.',
    curtainAhead: 'With this kind of certificate there is no face check: the website contact uploads a curtain photo instead.',
    result: 'After its own review Kingsoft Cloud passes the order to the provincial authority; you hear the result by SMS and e-mail.',
    oneDomain: 'One domain per website: add another website for each further domain.',
    emergency: 'A mobile number that you use every day. Keep it on: the reviewer may call.',
    pictureLimits: 'Photograph the original, as JPG or PNG. Pictures above {{megabytes}} MB are made smaller for you.',
  },
  overrides: first.overrides,
};
