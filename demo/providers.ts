import type { Profile } from 'icp-filing-wizard';

interface Known { readonly id: string; readonly name: Readonly<Record<'zh-CN' | 'en', string>>; readonly load: () => Promise<{ readonly default: Profile }> }

/** The providers that the console can play; each profile is loaded when it is chosen. */
export const providers: readonly Known[] = [
  { id: 'ksyun', name: { 'zh-CN': '金山云', en: 'Kingsoft Cloud' }, load: () => import('icp-filing-wizard/providers/ksyun') },
  { id: 'tencent', name: { 'zh-CN': '腾讯云', en: 'Tencent Cloud' }, load: () => import('icp-filing-wizard/providers/tencent') },
  { id: 'aliyun', name: { 'zh-CN': '阿里云', en: 'Alibaba Cloud' }, load: () => import('icp-filing-wizard/providers/aliyun') },
  { id: 'vianet', name: { 'zh-CN': '世纪互联蓝云', en: '21Vianet Blue Cloud' }, load: () => import('icp-filing-wizard/providers/vianet') },
];
export const providerIds: readonly string[] = providers.map(({ id }) => id);
export const standard = 'ksyun';

export const nameOf = (id: string, language: 'zh-CN' | 'en'): string => providers.find((provider) => provider.id === id)?.name[language] ?? id;

export async function profileOf(id: string): Promise<Profile> {
  const known = providers.find((provider) => provider.id === id);
  if (!known) throw new Error(`There is no provider ${id}`);
  return (await known.load()).default;
}
