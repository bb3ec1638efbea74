import type { Profile } from '../core/model/profile.js';

/** Profiles that ship with the SDK, by id; each is a chunk of its own. */
export const profiles: Readonly<Record<string, () => Promise<{ readonly default: Profile }>>> = {
  ksyun: () => import('./ksyun/index.js'),
  tencent: () => import('./tencent/index.js'),
  aliyun: () => import('./aliyun/index.js'),
  vianet: () => import('./vianet/index.js'),
};
