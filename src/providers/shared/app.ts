import type { AppField, AppPlatform, FieldId } from '../../core/model/ids.js';
import type { FieldRefDef } from '../../core/model/profile.js';
import type { Condition, SourceRef } from '../../core/rules/types.js';
import { edited, only, optional } from './refs.js';
import { answerIn, filled, not } from './rules.js';

/** What an APP is asked in place of a website. */

export const isApp: Condition = answerIn('service.kind', 'app');
/** One that says nothing is a website, as every filing was before APPs could be filed. */
export const isWebsite: Condition = { any: [not(filled('service.kind')), not(isApp)] };

export const forApp = (ref: FieldRefDef): FieldRefDef => only(isApp, ref);
export const forWebsite = (ref: FieldRefDef): FieldRefDef => only(isWebsite, ref);

/** Website or APP; what the filing began as is chosen already. */
export const serviceKind = (source: SourceRef): FieldRefDef => edited('service.kind', source);

const on = (platform: AppPlatform): Condition => answerIn('service.platforms', platform);

/** What tells a package from any other, per platform: its required parts, then those that may be left open. */
const parts: Readonly<Record<AppPlatform, { readonly required: readonly AppField[]; readonly optional: readonly AppField[] }>> = {
  android: { required: ['packageName', 'publicKey', 'certificateMd5'], optional: ['version', 'domains', 'icon'] },
  ios: { required: ['packageName', 'publicKey', 'certificateSha1'], optional: ['version', 'domains', 'icon'] },
  harmonyos: { required: ['packageName', 'publicKey', 'certificateMd5'], optional: ['version', 'domains', 'icon'] },
  other: { required: ['platformName', 'packageName'], optional: ['version', 'publicKey', 'certificateMd5', 'domains', 'icon'] },
};
const platforms: readonly AppPlatform[] = ['android', 'ios', 'harmonyos', 'other'];

/** The platforms of an APP and, while one is ticked, the features of its package there. No document lists them (O2). */
export const appFeatures = (source: SourceRef): readonly FieldRefDef[] => [
  forApp(edited('service.platforms', source)),
  ...platforms.flatMap((platform) => {
    const there: Condition = { all: [isApp, on(platform)] };
    const ref = (part: AppField): FieldRefDef => {
      const field: FieldId = `service.${platform}.${part}`;
      return { ...edited(field, source), when: there };
    };
    return [...parts[platform].required.map(ref), ...parts[platform].optional.map((part) => optional(ref(part)))];
  }),
];
