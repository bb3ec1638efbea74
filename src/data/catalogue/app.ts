import type { FieldDef } from '../../core/model/catalogue.js';
import type { AppPlatform } from '../../core/model/ids.js';

/** What tells the package of one platform from any other. A version of a package is the one that is filed, not every one that follows. */
const of = (platform: AppPlatform): readonly FieldDef[] => [
  { id: `service.${platform}.packageName`, kind: 'package-name', control: 'text', platform, maxLength: 255, row: 'APP-02' },
  { id: `service.${platform}.version`, kind: 'text', control: 'text', maxLength: 64, row: 'APP-02' },
  { id: `service.${platform}.publicKey`, kind: 'public-key', control: 'textarea', row: 'APP-02' },
  { id: `service.${platform}.certificateMd5`, kind: 'fingerprint', control: 'text', digest: 'md5', row: 'APP-02' },
  { id: `service.${platform}.certificateSha1`, kind: 'fingerprint', control: 'text', digest: 'sha1', row: 'APP-02' },
  { id: `service.${platform}.domains`, kind: 'app-domains', control: 'textarea', row: 'APP-02' },
  { id: `service.${platform}.icon`, kind: 'files', control: 'upload', row: 'APP-02' },
];

/** Rows APP-01 and APP-02. The documents name no sub-fields: these are what the package itself states, and which of them are asked is the profile's. */
export const appFields: readonly FieldDef[] = [
  { id: 'service.platforms', kind: 'choices', control: 'app-platforms', dictionary: 'app-platform', row: 'APP-01' },
  ...of('android'),
  ...of('ios'),
  ...of('harmonyos'),
  { id: 'service.other.platformName', kind: 'text', control: 'text', maxLength: 32, row: 'APP-02' },
  ...of('other'),
];
