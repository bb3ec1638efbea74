// What the scripts about packs need of the sources, as one module for Node; scripts/packs/load.mjs builds it.
export { packSource } from '../../src/data/index.ts';
export { provinces } from '../../src/data/packs/provinces.ts';
export { catalogue } from '../../src/data/catalogue/index.ts';
export { dictionaries } from '../../src/data/dictionaries/index.ts';
export { loadDivisions } from '../../src/data/divisions/index.ts';
export { profiles } from '../../src/providers/index.ts';
export { canonicalJson } from '../../src/core/rules/canonical.ts';
export { checkManifest, checkNames, checkPack, checkPackFile, messageKeysOf, rulesIn } from '../../src/core/rules/check-pack.ts';
export { conditionsOf, KNOWN_EFFECTS, KNOWN_OPS } from '../../src/core/rules/known.ts';
export { merge } from '../../src/core/rules/merge.ts';
export { rulesOf } from '../../src/core/rules/profile-rules.ts';
export * as schemas from '../../src/core/rules/pack-schema.ts';
