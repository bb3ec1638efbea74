import { expect } from '@open-wc/testing';
import { tencent } from '../../../src/providers/tencent/index.js';
import { shaped } from '../../support/flow-lines.js';
import { certificates, contact, flowTests, newWebsite, principal, ticked, wholeCheck } from './tables.js';

/** 原备案不在腾讯云新增网站: 法人姓名 of units instead of the investor, and a contact without a landline, who is the principal until somebody else is named. */
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
    [`${contact}.name`, 'locked', 'locked'],
    [`${contact}.certificateType`, 'locked', 'locked'],
    [`${contact}.certificateNumber`, 'locked', 'locked'],
    [`${contact}.mobile`, 'locked', 'locked'],
    [`${contact}.email`, 'locked', 'locked'],
  ]],
  ['materials', certificates.map(([path, unit, individual]) => [path, path === `${contact}.certificateFront` ? 'locked' : unit, individual] as const)],
], { tick: true });

it('add-service-elsewhere: 填写新负责人信息 opens the contact; a first filing begins with nobody', async () => {
  const name = async (type: 'add-service-elsewhere' | 'first', given = {}) => (await shaped(tencent, { type, holder: 'unit', given: { 'principal.name': '沈嘉禾', ...given } })).plan.fields.get(`${contact}.name`);
  expect(await name('add-service-elsewhere')).to.include({ mode: 'locked', value: '沈嘉禾' });
  expect(await name('add-service-elsewhere', { [`${contact}.sameAsPrincipal`]: false })).to.include({ mode: 'edit', value: undefined });
  expect(await name('first')).to.include({ mode: 'edit', value: undefined });
});
