import { certificates, confirmed, flowTests, newWebsite, shortCheck, websiteContact } from './tables.js';

/** 原备案在腾讯云新增网站: the entity is confirmed before the check. */
flowTests('add-service-here', [
  ['entity', confirmed],
  ['type-check', shortCheck],
  ['website', [...newWebsite, ...websiteContact]],
  ['materials', certificates],
], { tick: true });
