import { certificates, flowTests, newWebsite, principal, ticked, websiteContact, wholeCheck } from './tables.js';

/** 首次备案 */
flowTests('first', [
  ['type-check', wholeCheck],
  ['entity', [
    ...ticked,
    ['entity.name', 'edit', 'edit'],
    ['entity.certificateAddress', 'edit', 'edit'],
    ['entity.investor', 'edit', 'edit'],
    ['entity.mailingAddress', 'edit', 'edit'],
    ['entity.remark', 'edit?', 'edit?'],
    ...principal,
  ]],
  ['website', [...newWebsite, ...websiteContact]],
  ['materials', certificates],
], { tick: true });
