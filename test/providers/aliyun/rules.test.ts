import { expect } from '@open-wc/testing';
import type { Filing, FilingTypeCode } from '../../../src/core/model/filing.js';
import type { Plan } from '../../../src/core/plan/types.js';
import { rulesOf } from '../../../src/core/rules/profile-rules.js';
import { aliyun } from '../../../src/providers/aliyun/index.js';
import { changed, contact, filed, planOf, site } from './filings.js';

const own = (await rulesOf(aliyun)).flatMap((row) => ('add' in row ? [row.add] : []));
const individual = filed('first', 'individual');
const unit = filed('first', 'unit');
const of = (type: FilingTypeCode): Filing => filed(type, 'unit');
const region = (province: string, city: string, district: string) => ({ 'entity.region': { province, city, district } });

/** What the plan shows of the provider's rules: the messages of each, by rule. */
function shown(plan: Plan): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const note = (ruleId: string, message: string): void => void found.set(ruleId, [...new Set([...(found.get(ruleId) ?? []), message.replace('provider:', '')])]);
  for (const { hints, offers } of plan.fields.values()) {
    for (const { ruleId, message } of hints) note(ruleId, message);
    for (const { ruleId, message } of offers) note(ruleId, message);
  }
  for (const { hints } of plan.steps) for (const { ruleId, message } of hints) note(ruleId, message);
  for (const { ruleId, message } of plan.duties) note(ruleId, message);
  for (const { ruleId, code } of plan.findings) note(ruleId, code);
  const limit = plan.domainsPerService;
  if (limit) note(limit.ruleId, limit.message);
  return found;
}

/** Rule → a filing that it is about, what it says there, and a filing that it leaves alone (`null`: it speaks everywhere). */
const rows: Readonly<Record<string, readonly [about: Filing, says: readonly string[], escapes: Filing | null]>> = {
  // Where the province sets no limit of its own.
  'aliyun.one-domain': [changed(unit, region('330000', '330100', '330106')), ['oneDomain'], of('change-service')],
  'aliyun.order-expiry': [unit, ['orderExpiry'], null],
  'aliyun.district-missing': [unit, ['districtMissing'], null],
  'aliyun.same-certificate': [unit, ['sameCertificate', 'sameName'], null],
  'aliyun.private-non-enterprise': [changed(unit, { 'entity.nature': 'private-non-enterprise' }), ['privateNonEnterprise'], unit],
  'aliyun.no-door-number': [changed(unit, { 'entity.mailingAddress': '新安街道海旺路' }), ['noDoorNumber', 'noDoorNumberRemark'], unit],
  'aliyun.individual-content': [changed(individual, { [`${site}.content`]: 'blog' }), ['individualContent'], individual],
  'aliyun.service-type': [unit, ['serviceType'], null],
  'aliyun.domain-stays': [changed(of('change-service'), { [`${site}.domains[d1].name`]: 'another-site.cn' }), ['domainStays'], of('change-service')],
  'aliyun.principal-pictures': [unit, ['sameScale'], individual],
  'aliyun.nature': [unit, ['nature'], null],
  'aliyun.mailing-address': [unit, ['mailingAddress'], null],
  'aliyun.investor': [unit, ['investor'], individual],
  'aliyun.second-phone': [unit, ['secondPhone'], individual],
  'aliyun.email': [unit, ['email'], null],
  'aliyun.reuse': [unit, ['reuse'], individual],
  'aliyun.cloud': [unit, ['cloud', 'cloudOnce'], of('change-access')],
  'aliyun.one-by-one': [unit, ['oneByOne'], of('add-access-elsewhere')],
  'aliyun.access-contact': [of('add-access-elsewhere'), ['accessContact'], unit],
  'aliyun.originals': [unit, ['originals', 'pictureLimits'], of('change-access')],
  'aliyun.slot-missing': [unit, ['slotMissing'], of('change-access')],
  'aliyun.approval-guarantee': [changed(unit, { [`${site}.priorApprovalType`]: 'news' }), ['approvalLater'], unit],
  'aliyun.app': [unit, ['app', 'appTrouble', 'face', 'elsewhere'], of('change-access')],
  'aliyun.calls': [unit, ['calls'], of('cancel-access')],
  'aliyun.dns-only': [of('change-access'), ['dnsOnly', 'commercialServer'], unit],
  'aliyun.number-stays-used': [of('cancel-access'), ['numberStaysUsed'], unit],
  'aliyun.without-provider': [of('cancel-access'), ['withoutProvider'], of('deregister-service')],
  'aliyun.offline': [of('deregister-service'), ['offline'], of('cancel-access')],
  'aliyun.all-websites': [of('deregister-entity'), ['allWebsites'], of('deregister-service')],
  'aliyun.sync': [unit, ['sync'], of('cancel-access')],
  'aliyun.reachable': [unit, ['reachable'], of('cancel-access')],
};

it('every rule of the provider is told of, and no other', () => {
  expect(Object.keys(rows).sort()).to.deep.equal(own.map(({ id }) => id).sort());
});

for (const [id, [about, says, escapes]] of Object.entries(rows)) {
  it(`${id} says what it has to say, and only where it belongs`, async () => {
    expect(shown(await planOf(about)).get(id), 'about').to.have.members([...says]);
    if (escapes !== null) expect(shown(await planOf(escapes)).get(id), 'escapes').to.equal(undefined);
  });
}

it('in Guangdong the guarantee is the provider’s own, with its seal', async () => {
  const row = aliyun.overlays['440000']?.[0];
  expect(row !== undefined && 'add' in row ? [row.add.id, row.add.then] : []).to.deep.equal([
    'aliyun.440000.guarantee', [{ do: 'hint', at: 'material.provider-guarantee', message: 'guarantee' }],
  ]);
});

it('where two people are demanded the principal cannot be reused', async () => {
  const plan = await planOf(changed(unit, region('120000', '120100', '120101')));
  expect(plan.fields.has(`${contact}.sameAsPrincipal`)).to.equal(false);
  expect(plan.fields.get(`${contact}.name`)?.mode).to.equal('edit');
});
