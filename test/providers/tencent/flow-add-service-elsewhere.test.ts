import { certificates, contact, flowTests, newWebsite, principal, ticked, wholeCheck } from './tables.js';

/** 原备案不在腾讯云新增网站: 法人姓名 of units instead of the investor, and a contact without a landline. */
flowTests('add-service-elsewhere', [
  ['type-check', wholeCheck],
  ['entity', [
    ...ticked,
    ['entity.name', 'edit', 'edit'],
    ['entity.certificateAddress', 'edit', 'edit'],
    ['entity.legalRepresentativeName', 'edit', '-'],
    ['entity.mailingAddress', 'edit', 'edit'],
    ['entity.remark', 'edit?', 'edit?'],
    ...principal,
  ]],
  ['website', [
    ...newWebsite,
    [`${contact}.sameAsPrincipal`, 'edit?', 'edit?'],
    [`${contact}.name`, 'edit', 'edit'],
    [`${contact}.certificateType`, 'edit', 'edit'],
    [`${contact}.certificateNumber`, 'edit', 'edit'],
    [`${contact}.mobile`, 'edit', 'edit'],
    [`${contact}.email`, 'edit', 'edit'],
  ]],
  ['materials', certificates],
], { tick: true });
