import { certificates, confirmed, flowTests, foundWebsite, shortCheck } from './tables.js';

/** No page describes it (O3): the entity as for a new website, the website as for access, and no password. */
flowTests('add-access-here', [
  ['entity', confirmed],
  ['type-check', shortCheck],
  ['website', foundWebsite],
  ['materials', certificates],
]);
