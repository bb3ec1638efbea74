import type { CloudKind, CloudRules } from '../../core/model/profile.js';
import { flowSaid, prepSaid } from './sources.js';

type Rest = Omit<CloudKind, 'id' | 'label' | 'source' | 'mainland' | 'quota'>;
const kind = (id: string, zh: string, en: string, lines: string, n: number, rest: Rest = {}, per: 'instance' | 'account' = 'instance'): CloudKind => ({
  id, label: { 'zh-CN': zh, en }, mainland: true, quota: { n, per }, ...rest, source: prepSaid(lines),
});

export const cloud: CloudRules = {
  kinds: [
    kind('ecs', 'ECS', 'ECS', '§1 L132, §5.1 L401', 5, { months: 3, publicBandwidth: true, note: 'cloud.ecs' }),
    kind('virtual-host', '云虚拟主机', 'Web Hosting', '§1 L133, §5.1 L402', 5, { months: 3 }),
    kind('simple-application-server', '轻量应用服务器', 'Simple Application Server', '§1 L134, §5.1 L403', 5, { months: 3 }),
    kind('elastic-web', '弹性Web托管', 'Elastic Web Hosting', '§1 L135, §5.1 L404', 5, { months: 6, note: 'cloud.elasticWeb' }, 'account'),
    kind('nat-gateway', 'NAT网关', 'NAT Gateway', '§1 L136, §5.1 L405', 2, { months: 1 }),
    kind('ipv6-translation', 'IPv6转换服务', 'IPv6 Translation Service', '§1 L137, §5.1 L406', 2, { months: 1 }),
    kind('ens', 'ENS', 'ENS', '§1 L138, §5.1 L409', 5, { months: 3 }),
    { id: 'iot-package', label: { 'zh-CN': '物联网套餐包', en: 'IoT package' }, months: 6, quota: { n: 1, per: 'instance' }, note: 'cloud.iot', source: prepSaid('§1 L139, §5.1 L410') },
    kind('site-market', '建站市场（云·速成美站、云·企业官网）', 'Website builder (cloud marketplace)', '§1 L142, §5.1 L411', 1, { months: 12, note: 'cloud.siteMarket' }),
    { id: 'alibaba-shop', label: { 'zh-CN': '阿里巴巴旺铺', en: 'Alibaba shop' }, note: 'cloud.shop', source: flowSaid('§3.1 L420, §4 L537') },
  ],
  // One website takes one number; each further website another.
  max: 1,
  code: {
    pattern: '^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$',
    maxLength: 36,
    onceOnly: true,
    source: flowSaid('§4 L562-569', 'by the printed example; its last four characters are masked there'),
  },
  source: prepSaid('§5.1 L386-411'),
};
