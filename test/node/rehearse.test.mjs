import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFiling, loadPlanContext, planFiling, rehearse } from 'icp-filing-wizard/core';
import profile from 'icp-filing-wizard/providers/ksyun';

const now = '2026-11-22T04:00:00.000Z';
const answer = (value) => ({ value, origin: 'typed', at: now });
const fact = (value) => ({ value, from: 'adapter', at: now });
const empty = createFiling({ id: 'f1', providerId: profile.id, profileVersion: profile.version, now, serviceId: 's1', domainId: 'd1', kind: 'website' });
const filing = {
  ...empty,
  answers: {
    'entity.region': answer({ province: '310000', city: '310100', district: '310101' }),
    'entity.nature': answer('enterprise'),
    'entity.name': answer('样例信息科技（上海）有限公司'),
    'services[s1].domains[d1].name': answer('sample-shanghai.cn'),
    'services[s1].name': answer('中国样例'),
  },
  facts: {
    'services[s1].domains[d1].expiresOn': fact('2027-05-22'),
    'services[s1].domains[d1].holderName': fact('别的公司'),
    'services[s1].domains[d1].holderKind': fact('unit'),
  },
};

test('a server rehearses the review as the wizard does, with the rules of the province', async () => {
  const context = await loadPlanContext(profile, { filing, now });
  const { items } = rehearse(filing, context);
  const of = (ruleId) => items.filter((item) => item.ruleId === ruleId);

  const [validity] = of('310000.unit.domain-validity').concat(of('310000.domain.validity'));
  assert.equal(validity?.severity, 'block', 'six months to the day are not more than six months');
  assert.deepEqual(validity.evidence.map(({ what }) => what).includes('until'), true);
  assert.equal(validity.source.document, '003');
  assert.equal(of('national.naming.state-words')[0]?.evidence.some(({ params }) => String(params?.found).includes('中国')), true);

  const blocked = new Set(items.filter(({ severity }) => severity === 'block').map(({ ruleId, place }) => `${ruleId} ${place.path}`));
  for (const { ruleId, path, severity } of planFiling(filing, context).findings) if (severity === 'block') assert.ok(blocked.has(`${ruleId} ${path}`), `${ruleId} ${path}`);
  const weight = ['block', 'warn', 'hint', 'unchecked'];
  assert.deepEqual(items.map(({ severity }) => weight.indexOf(severity)), items.map(({ severity }) => weight.indexOf(severity)).toSorted((a, b) => a - b), 'the most serious first');
});

test('a day more, and the rule of the province is content', async () => {
  const later = { ...filing, facts: { ...filing.facts, 'services[s1].domains[d1].expiresOn': fact('2027-05-23') } };
  const { items } = rehearse(later, await loadPlanContext(profile, { filing: later, now }));
  assert.deepEqual(items.filter(({ ruleId, severity }) => ruleId.startsWith('310000.') && ruleId.includes('validity') && severity === 'block'), []);
});
