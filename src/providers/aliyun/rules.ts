import type { FilingTypeCode } from '../../core/model/filing.js';
import type { OverlayRow } from '../../core/rules/types.js';
import { access, add, adding, changes, duty, hint, newWebsites, removals } from '../shared/rules.js';
import { rules as told } from './overlays.js';
import { flowSaid, prepSaid } from './sources.js';

/** Filing types in which papers are photographed. */
const withPapers: readonly FilingTypeCode[] = [...adding, 'change-entity', 'change-service'];

/** What the provider says at its steps; what it adds to the rules of the provinces stands in the overlays. */
export const rules: readonly OverlayRow[] = [
  ...told,
  add({
    id: 'aliyun.nature', scope: 'filing',
    then: [hint('entity.nature', 'nature')],
    source: flowSaid('§1.1 L100', 'C51: other institutions are filed as social organisations'),
  }),
  add({
    id: 'aliyun.mailing-address', scope: 'filing',
    then: [hint('entity.mailingAddress', 'mailingAddress')],
    source: flowSaid('§2 L342-351'),
  }),
  add({
    id: 'aliyun.investor', scope: 'filing', holder: 'unit',
    then: [hint('entity.investor', 'investor')],
    source: flowSaid('§2 L344-352'),
  }),
  add({
    id: 'aliyun.second-phone', scope: 'person', holder: 'unit',
    then: [hint('person.secondPhone', 'secondPhone')],
    source: flowSaid('§2 L371-372,392'),
  }),
  add({
    id: 'aliyun.email', scope: 'person', roles: ['principal'],
    then: [hint('person.email', 'email')],
    source: flowSaid('§2 L374-375,394-395'),
  }),
  add({
    id: 'aliyun.reuse', scope: 'service', holder: 'unit',
    then: [hint('serviceContact.sameAsPrincipal', 'reuse')],
    source: flowSaid('§3.1 L434-436'),
  }),
  add({
    id: 'aliyun.cloud', scope: 'service', types: [...adding],
    then: [hint('service.cloudResources', 'cloud'), hint('service.cloudResources', 'cloudOnce')],
    source: prepSaid('§5.1 L388-392, §5.2 L441-449'),
  }),
  add({
    id: 'aliyun.one-by-one', scope: 'filing', types: newWebsites,
    then: [hint({ step: 'website' }, 'oneByOne')],
    source: flowSaid('§3.1 L411-413'),
  }),
  add({
    id: 'aliyun.access-contact', scope: 'filing', types: access,
    then: [hint({ step: 'website' }, 'accessContact')],
    source: flowSaid('§9 L739', 'C30'),
  }),
  add({
    id: 'aliyun.originals', scope: 'filing', types: withPapers,
    then: [hint({ step: 'materials' }, 'originals'), hint({ step: 'materials' }, 'pictureLimits', { from: 200, to: 4 })],
    source: prepSaid('§1 L183-190, §6 L481,556-558'),
  }),
  add({
    id: 'aliyun.slot-missing', scope: 'filing', types: withPapers,
    then: [hint({ step: 'materials' }, 'slotMissing')],
    source: prepSaid('§1 L183, §6 L555'),
  }),
  add({
    id: 'aliyun.approval-guarantee', scope: 'service',
    then: [hint('service.priorApprovalFile', 'approvalLater')],
    source: prepSaid('§8 L2641-2645'),
  }),
  add({
    id: 'aliyun.app', scope: 'filing', types: [...adding, 'change-service'],
    then: [hint({ step: 'authenticity' }, 'app'), hint({ step: 'authenticity' }, 'appTrouble'), hint({ step: 'authenticity' }, 'face'), hint({ step: 'authenticity' }, 'elsewhere')],
    source: flowSaid('§5 L577-604'),
  }),
  add({
    id: 'aliyun.calls', scope: 'filing', types: [...adding, ...changes],
    then: [hint({ step: 'review' }, 'calls')],
    source: flowSaid('§6 L636-641, §7 L658-663'),
  }),
  add({
    id: 'aliyun.dns-only', scope: 'service', types: ['change-access'],
    then: [hint('service.cloudResources', 'dnsOnly'), hint('service.cloudResources', 'commercialServer')],
    source: prepSaid('§5.1 L424-436'),
  }),
  add({
    id: 'aliyun.number-stays-used', scope: 'filing', types: removals,
    then: [hint({ step: 'review' }, 'numberStaysUsed')],
    source: prepSaid('§5.1 L392'),
  }),
  add({
    id: 'aliyun.without-provider', scope: 'filing', types: ['cancel-access'],
    then: [hint({ step: 'review' }, 'withoutProvider')],
    source: prepSaid('§5.1 L396'),
  }),
  add({
    id: 'aliyun.offline', scope: 'filing', types: ['deregister-service', 'deregister-entity'],
    then: [hint({ step: 'review' }, 'offline')],
    source: flowSaid('§9 L744'),
  }),
  add({
    id: 'aliyun.all-websites', scope: 'filing', types: ['deregister-entity'],
    then: [hint({ step: 'review' }, 'allWebsites')],
    source: flowSaid('§9 L743'),
  }),
  add({
    id: 'aliyun.sync', scope: 'filing', types: adding,
    then: [duty('sync')],
    source: flowSaid('§10 L903-916'),
  }),
  add({
    id: 'aliyun.reachable', scope: 'filing', types: adding,
    then: [duty('reachable')],
    source: flowSaid('§11 L922'),
  }),
];
