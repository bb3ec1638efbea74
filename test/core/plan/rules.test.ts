import { expect } from '@open-wc/testing';
import { planFiling } from '../../../src/core/plan/index.js';
import type { Plan } from '../../../src/core/plan/index.js';
import type { Filing } from '../../../src/core/model/filing.js';
import { merge } from '../../../src/core/rules/merge.js';
import type { Condition, Effect, Rule } from '../../../src/core/rules/types.js';
import { answered, context, empty, known, NOW, pack, personFiling, profile, rule, source, unitFiling } from './world.js';

const block = (at: string, message = 'no'): Effect => ({ do: 'finding', severity: 'block', at: at as 'service.name', message });
const plan = (filing: Filing, ...rules: readonly Rule[]): Plan => planFiling(filing, context(rules));
const said = (filing: Filing, ...rules: readonly Rule[]): readonly string[] => plan(filing, ...rules).findings.map(({ ruleId, path }) => `${ruleId} ${path}`);
const holdsFor = (filing: Filing, when: Condition, more: Partial<Rule> = {}): boolean =>
  plan(filing, rule('r', { when, then: [{ do: 'duty', message: 'yes' }], ...more })).duties.length > 0;

it('a finding names rule, step, service, message and source', () => {
  const result = plan(unitFiling(), rule('r', { then: [{ do: 'finding', severity: 'warn', at: 'service.name', message: 'no', params: { n: 3 } }] }));
  expect(result.findings).to.deep.equal([
    { ruleId: 'r', severity: 'warn', path: 'services[s1].name', stepId: 'website', serviceId: 's1', code: 'pack.national:no', params: { n: 3 }, source },
  ]);
  expect(result.ready).to.equal(true);
  expect(result.steps.find(({ id }) => id === 'website')).to.include({ complete: true, blocking: 0, warnings: 1 });
});

it('a blocking finding blocks its step and the filing', () => {
  const result = plan(unitFiling(), rule('r', { then: [block('service.name')] }));
  expect(result.ready).to.equal(false);
  expect(result.steps.find(({ id }) => id === 'website')).to.include({ complete: false, blocking: 1 });
});

it('messages have the namespace of their pack or provider', () => {
  const then: readonly Effect[] = [{ do: 'duty', message: 'm' }];
  const rules = merge(pack([rule('a', { then })]), { schema: 1, id: '440000', version: '2026-01-01', rules: [{ add: rule('b', { then }) }] }, [{ add: rule('c', { then }) }], [{ add: rule('d', { then: [{ do: 'duty', message: 'shell:m' }] }) }]);
  expect(planFiling(unitFiling(), context([], { rules })).duties.map(({ message }) => message)).to.deep.equal(['pack.national:m', 'pack.440000:m', 'provider:m', 'shell:m']);
});

it('a rule is asked once for the filing, each service, each domain, each person', () => {
  const filing = unitFiling(2);
  const two = { ...filing, services: filing.services.map((service) => ({ ...service, domains: [{ id: 'd1' }, { id: 'd2' }] })) };
  const names = answered(two, { 'services[s1].domains[d2].name': 'more.com', 'services[s2].domains[d2].name': 'most.com' });
  expect(said(names, rule('f', { scope: 'filing', then: [block('entity.name')] }))).to.deep.equal(['f entity.name']);
  expect(said(names, rule('s', { scope: 'service', then: [block('service.name')] }))).to.deep.equal(['s services[s1].name', 's services[s2].name']);
  const dotCom = rule('d', { scope: 'domain', when: { op: 'starts-with', of: { answer: 'domain.name' }, words: ['mo'] }, then: [block('domain.name')] });
  expect(said(names, dotCom)).to.deep.equal(['d services[s1].domains[d2].name', 'd services[s2].domains[d2].name']);
  expect(said(unitFiling(), rule('p', { scope: 'person', then: [block('person.name')] }))).to.deep.equal(['p principal.name', 'p services[s1].contact.name']);
  expect(said(unitFiling(), rule('p', { scope: 'person', roles: ['principal'], then: [block('person.name')] }))).to.deep.equal(['p principal.name']);
  expect(said(unitFiling(), rule('p', { scope: 'person', roles: ['serviceContact'], then: [block('person.name')] }))).to.deep.equal(['p services[s1].contact.name']);
});

it('a rule of a holder or a type concerns no other', () => {
  const person = rule('r', { holder: 'individual', then: [block('service.name')] });
  expect(said(unitFiling(), person)).to.deep.equal([]);
  expect(said(personFiling(), person)).to.deep.equal(['r services[s1].name']);
  expect(said(unitFiling(), rule('r', { types: ['change-entity'], then: [block('service.name')] }))).to.deep.equal([]);
  expect(said(unitFiling(), rule('r', { types: ['first'], then: [block('service.name')] }))).to.deep.equal(['r services[s1].name']);
  expect(plan(empty, person).findings.filter(({ ruleId }) => ruleId === 'r')).to.deep.equal([]);
});

it('for a person a rule about both roles is said once, at the paper both come from', () => {
  const minor: Condition = { op: 'age', of: { answer: 'person.certificateNumber' }, is: '<', than: 100 };
  expect(said(personFiling(), rule('r', { scope: 'person', when: minor, then: [block('person.certificateNumber')] }))).to.deep.equal(['r entity.certificateNumber']);
});

it('evidence about the papers of a person is that about the papers they come from', () => {
  const old: Condition = { not: { op: 'remaining-more-than', of: { fact: 'person.certificateValidity' }, span: { n: 3, unit: 'month' } } };
  const away: Condition = { not: { op: 'home-in-entity-province', of: { answer: 'person.mobile' } } };
  const filing = known(personFiling(), { 'entity.certificateValidity': '2026-12-01', 'principal.mobileHome': '110000' });
  expect(said(filing, rule('old', { scope: 'person', when: old, then: [block('person.certificateNumber')] }), rule('away', { scope: 'person', when: away, then: [block('person.mobile')] }))).to.deep.equal([
    'old entity.certificateNumber', 'away principal.mobile',
  ]);
});

it('evidence of a domain is shown at the domain, and belongs to that domain alone', () => {
  const filing = unitFiling();
  const two = known(
    answered({ ...filing, services: filing.services.map((service) => ({ ...service, domains: [{ id: 'd1' }, { id: 'd2' }] })) }, { 'services[s1].domains[d2].name': 'more.com' }),
    { 'services[s1].domains[d1].expiresOn': '2030-01-01', 'services[s1].domains[d2].expiresOn': '2026-12-01' },
  );
  const short: Condition = { not: { op: 'remaining-more-than', of: { fact: 'domain.expiresOn' }, span: { n: 90, unit: 'day' } } };
  expect(said(two, rule('r', { scope: 'domain', when: short, then: [{ do: 'finding', severity: 'block', at: { fact: 'domain.expiresOn', shownAt: 'domain.name' }, message: 'm' }] }))).to.deep.equal(['r services[s1].domains[d2].name']);
});

it('what cannot be checked for want of evidence never blocks and is listed', () => {
  const result = plan(unitFiling(), rule('r', { scope: 'domain', when: { op: 'in', of: { fact: 'domain.realNameStatus' }, values: ['none'] }, then: [block('domain.name', 'realName')] }));
  expect(result.ready).to.equal(true);
  expect(result.unchecked).to.deep.equal([
    { ruleId: 'r', path: 'services[s1].domains[d1].name', needs: ['services[s1].domains[d1].realNameStatus'], message: 'pack.national:realName', source },
  ]);
});

it('an unanswered question is no missing evidence, and a hint no check', () => {
  const blank = answered(unitFiling(), { 'services[s1].name': undefined });
  expect(plan(blank, rule('r', { when: { op: 'contains', of: { answer: 'service.name' }, words: ['x'] }, then: [block('service.name')] })).unchecked).to.deep.equal([]);
  expect(plan(unitFiling(), rule('r', { when: { op: 'in', of: { fact: 'entity.recordStatus' }, values: ['here'] }, then: [{ do: 'hint', at: 'service.name', message: 'm' }] })).unchecked).to.deep.equal([]);
});

it('a rule this version does not know is listed as not checked', () => {
  const odd: Rule = JSON.parse('{"id":"odd","scope":"filing","when":{"op":"moon-is-full"},"then":[],"source":{"document":"own","section":"x"}}');
  expect(plan(unitFiling(), odd).unchecked.map(({ ruleId, message }) => `${ruleId} ${message}`)).to.deep.equal(['odd findings:ruleTooNew']);
});

it('hints stand at fields and steps', () => {
  const result = plan(unitFiling(), rule('a', { then: [{ do: 'hint', at: 'service.name', message: 'name' }] }), rule('b', { scope: 'filing', then: [{ do: 'hint', at: { step: 'materials' }, message: 'papers' }] }));
  expect(result.fields.get('services[s1].name')?.hints).to.deep.equal([{ ruleId: 'a', message: 'pack.national:name', params: {}, source }]);
  expect(result.steps.find(({ id }) => id === 'materials')?.hints.map(({ message }) => message)).to.deep.equal(['pack.national:papers']);
  expect(result.findings).to.deep.equal([]);
});

it('a rule makes a field required and says so as its source', () => {
  const why = { document: '003', section: '§7.7' };
  const result = plan(unitFiling(), rule('r', { source: why, then: [{ do: 'require', at: 'service.remark' }] }));
  expect(result.fields.get('services[s1].remark')).to.deep.include({ required: true, source: why });
  expect(result.findings.map(({ code, path }) => `${code} ${path}`)).to.deep.equal(['findings:required services[s1].remark']);
});

it('a service can ask something of the filing, and the filing of every service', () => {
  const up = rule('up', { when: { op: 'contains', of: { answer: 'service.name' }, words: ['s2'] }, then: [{ do: 'require', at: 'entity.remark' }, block('entity.name')] });
  expect(said(unitFiling(2), up)).to.deep.equal(['up entity.name', 'base.required entity.remark']);
  const down = rule('down', { scope: 'filing', then: [{ do: 'require', at: 'service.remark' }, { do: 'material', slot: 'plan', per: 'service', level: 'required', message: 'm' }] });
  expect(said(unitFiling(2), down)).to.deep.equal([
    'base.required services[s1].remark', 'base.required services[s2].remark', 'base.required services[s1].materials[plan]', 'base.required services[s2].materials[plan]',
  ]);
});

it('what many services say of one field is said once', () => {
  expect(said(unitFiling(3), rule('r', { then: [block('entity.name')] }))).to.deep.equal(['r entity.name']);
});

it('a rule adds papers, for the filing or each service, and says why', () => {
  const result = plan(unitFiling(2),
    rule('a', { scope: 'filing', then: [{ do: 'material', slot: 'bond', per: 'filing', level: 'required', message: 'bond' }] }),
    rule('b', { then: [{ do: 'material', slot: 'plan', per: 'service', level: 'optional', message: 'plan' }] }));
  expect(result.fields.get('materials[bond]')).to.deep.include({ id: 'material.bond', required: true, stepId: 'materials', serviceId: null, kind: 'files', control: 'upload' });
  expect(result.fields.get('materials[bond]')?.hints.map(({ message }) => message)).to.deep.equal(['pack.national:bond']);
  expect(result.fields.get('services[s2].materials[plan]')).to.include({ required: false, serviceId: 's2' });
  expect(result.findings.map(({ path }) => path)).to.deep.equal(['materials[bond]']);
});

it('a paper the provider has as optional becomes required by a rule', () => {
  const optional = { ...profile, materials: [{ slot: 'sheet', per: 'service', level: 'optional', max: 2, source }] } as const;
  const rules = context([rule('r', { then: [{ do: 'material', slot: 'sheet', per: 'service', level: 'required', message: 'm' }] })], { profile: optional });
  expect(planFiling(unitFiling(), rules).fields.get('services[s1].materials[sheet]')?.required).to.equal(true);
  expect(planFiling(unitFiling(), context([], { profile: optional })).fields.get('services[s1].materials[sheet]')?.required).to.equal(false);
});

it('a paper of the provider comes with what makes it necessary; while that is not known it is not asked', () => {
  const has = (filing: Filing): boolean => plan(filing).fields.has('materials[letter]');
  expect(has(unitFiling())).to.equal(false);
  expect(has(known(unitFiling(), { 'entity.legalRepresentativeName': '王五' }))).to.equal(true);
  expect(has({ ...unitFiling(), facts: {} })).to.equal(false);
  expect(has(personFiling())).to.equal(false);
});

it('a set sentence is offered, a declaration asked, and its answer seen', () => {
  const asks = rule('q', { scope: 'person', roles: ['principal'], then: [{ do: 'ask', fact: 'person.isLegalRepresentative', at: 'person.name', message: 'q' }] });
  const offers = rule('o', { scope: 'filing', then: [{ do: 'suggest', at: 'entity.remark', text: '个体工商户无公章', message: 'o' }] });
  const before = plan(unitFiling(), asks, offers);
  expect(before.fields.get('entity.remark')?.offers).to.deep.equal([{ text: '个体工商户无公章', message: 'pack.national:o', ruleId: 'o', source }]);
  expect(before.fields.get('principal.name')?.questions).to.deep.equal([
    { fact: 'principal.isLegalRepresentative', factId: 'principal.isLegalRepresentative', message: 'pack.national:q', answer: null, ruleId: 'q', source },
  ]);
  const after = plan(known(unitFiling(), { 'principal.isLegalRepresentative': false }), asks, offers);
  expect(after.fields.get('principal.name')?.questions[0]?.answer).to.equal(false);
});

it('a declaration made for one service is that service’s own, one made for the whole is everybody’s', () => {
  const asks = rule('q', { scope: 'domain', then: [{ do: 'ask', fact: 'declared.related', at: 'domain.name', message: 'q' }] });
  const says = rule('r', { scope: 'domain', when: { op: 'in', of: { fact: 'declared.related' }, values: [true] }, then: [block('domain.name')] });
  expect(plan(unitFiling(2), asks).fields.get('services[s2].domains[d1].name')?.questions[0]?.fact).to.equal('services[s2].declared.related');
  expect(said(known(unitFiling(2), { 'services[s2].declared.related': true }), says)).to.deep.equal(['r services[s2].domains[d1].name']);
  expect(said(known(unitFiling(2), { 'declared.related': true }), says)).to.have.lengthOf(2);
});

it('options a rule takes away are refused with that rule', () => {
  const result = plan(unitFiling(), rule('r', { then: [{ do: 'allow', at: 'service.content', dictionary: 'service-content', values: ['other'] }] }));
  expect(result.findings.map(({ ruleId, code }) => `${ruleId} ${code}`)).to.deep.equal(['r findings:notOffered']);
});

it('limits, estimates, duties and reuse are those of the strictest rule', () => {
  const result = plan(unitFiling(2),
    rule('a', { scope: 'filing', then: [{ do: 'limit', what: 'services', max: 5, message: 'five' }] }),
    rule('b', { scope: 'filing', then: [{ do: 'limit', what: 'services', max: 2, message: 'two' }, { do: 'limit', what: 'domains-per-service', max: 1, message: 'one' }] }),
    rule('c', { scope: 'filing', then: [{ do: 'estimate', clock: 'authority-review', min: 1, max: 20, unit: 'working-day' }, { do: 'duty', message: 'd' }, { do: 'forbid-reuse' }] }));
  expect(result.services).to.deep.equal({ max: 2, canAdd: false, reason: 'pack.national:two', source });
  expect(result.domainsPerService).to.deep.equal({ max: 1, message: 'pack.national:one', ruleId: 'b', source });
  expect(result.estimates).to.deep.equal([{ clock: 'authority-review', min: 1, max: 20, unit: 'working-day', source }]);
  expect(result.duties.map(({ message }) => message)).to.deep.equal(['pack.national:d']);
  expect(result.reuse).to.deep.equal({ ruleId: 'c', source });
  expect(plan(unitFiling()).services).to.deep.equal({ max: 100, canAdd: true, reason: null });
});

it('more services or domains than allowed is said at the first too many', () => {
  const limits = rule('r', { scope: 'filing', then: [{ do: 'limit', what: 'services', max: 1, message: 'one' }, { do: 'limit', what: 'domains-per-service', max: 1, message: 'domain' }] });
  expect(said(unitFiling(3), limits)).to.deep.equal(['r services[s2].domains[d1].name']);
  const filing = unitFiling();
  const two = answered({ ...filing, services: filing.services.map((service) => ({ ...service, domains: [{ id: 'd1' }, { id: 'd2' }] })) }, { 'services[s1].domains[d2].name': 'more.com' });
  expect(said(two, limits)).to.deep.equal(['r services[s1].domains[d2].name']);
  expect(plan(two, limits).ready).to.equal(false);
});

it('counts take in what is on record, each thing once', () => {
  const count = (what: 'services' | 'domains-of-service' | 'entity-services' | 'entity-domains', than: number): Condition => ({ op: 'count', what, is: '=', than });
  const filing = answered(unitFiling(2), { 'services[s2].domains[d1].name': 'SITE-s1.com' });
  expect(holdsFor(filing, count('services', 2))).to.equal(true);
  expect(holdsFor(filing, count('domains-of-service', 1))).to.equal(true);
  expect(holdsFor(unitFiling(2), count('entity-domains', 2))).to.equal(true);
  const record: Filing = {
    ...unitFiling(2),
    baseline: { entityNumber: null, holder: null, answers: {}, services: [{ id: 's1', number: '1', kind: 'website', domains: ['site-s1.com', 'old.com'], here: true }, { id: 'x', number: '2', kind: 'website', domains: ['older.com'], here: false }] },
  };
  expect(holdsFor(record, count('entity-services', 3))).to.equal(true);
  expect(holdsFor(record, count('entity-domains', 4))).to.equal(true);
  expect(holdsFor(record, count('entity-domains', 4), { scope: 'filing' })).to.equal(true);
});

it('two persons may not share a number, one person may', () => {
  const shared = (field: 'mobile' | 'certificateNumber', between: 'roles' | 'mobile-and-emergency' = 'roles'): Condition => ({ op: 'shared', field, between });
  const same = answered(unitFiling(), { 'services[s1].contact.mobile': '13800138000' });
  expect(holdsFor(same, shared('mobile'))).to.equal(true);
  expect(holdsFor(same, shared('mobile'), { scope: 'filing' })).to.equal(true);
  expect(holdsFor(unitFiling(), shared('mobile'))).to.equal(false);
  const one = answered(same, { 'services[s1].contact.certificateNumber': '440305198001011230' });
  expect(holdsFor(one, shared('mobile'))).to.equal(false);
  expect(holdsFor(one, shared('certificateNumber'))).to.equal(true);
  expect(holdsFor(same, shared('certificateNumber'))).to.equal(false);
  expect(holdsFor(personFiling(), shared('mobile'))).to.equal(false);
  const emergency = answered(unitFiling(), { 'principal.emergencyPhone': '13800138000' });
  expect(holdsFor(emergency, shared('mobile', 'mobile-and-emergency'), { scope: 'filing' })).to.equal(true);
  expect(holdsFor(unitFiling(), shared('mobile', 'mobile-and-emergency'), { scope: 'filing' })).to.equal(false);
});

it('contacts of two services are two persons or one', () => {
  const shared: Condition = { op: 'shared', field: 'mobile', between: 'roles' };
  expect(holdsFor(unitFiling(2), { op: 'shared', field: 'certificateNumber', between: 'roles' })).to.equal(false);
  expect(holdsFor(unitFiling(2), shared)).to.equal(false);
  expect(holdsFor(answered(unitFiling(2), { 'services[s2].contact.certificateNumber': '440305199909099990' }), shared)).to.equal(true);
});

it('the home page lies in the domains of its service', () => {
  const outside: Condition = { op: 'home-url-outside-domains' };
  expect(holdsFor(unitFiling(), outside)).to.equal(false);
  expect(holdsFor(answered(unitFiling(), { 'services[s1].homeUrl': 'www.other.com' }), outside)).to.equal(true);
  expect(holdsFor(answered(unitFiling(), { 'services[s1].homeUrl': 'www.my-site-s1.com' }), outside)).to.equal(true);
  expect(holdsFor(answered(unitFiling(), { 'services[s1].homeUrl': 'www.other.com/start' }), outside)).to.equal(true);
  expect(holdsFor(answered(unitFiling(), { 'services[s1].homeUrl': 'blog.site-s1.com/start' }), outside)).to.equal(false);
  expect(holdsFor(answered(unitFiling(), { 'services[s1].homeUrl': undefined }), { any: [outside, { not: outside }] })).to.equal(false);
});

it('the province is the entity’s', () => {
  const home: Condition = { op: 'home-in-entity-province', of: { answer: 'principal.officePhone' } };
  const areaCodes = { '0755': { provinces: ['440000'], digits: [8] } };
  const at = (province: string): boolean => {
    const filing = answered(unitFiling(), { 'entity.region': { province, city: province, district: province } });
    return planFiling(filing, context([rule('r', { when: home, then: [{ do: 'duty', message: 'm' }] })], { areaCodes })).duties.length > 0;
  };
  expect(at('440000')).to.equal(true);
  expect(at('110000')).to.equal(false);
  expect(plan(unitFiling()).province).to.equal('440000');
  expect(plan(empty).province).to.equal(null);
  expect(plan(empty).provincePack).to.equal(false);
});

it('a finding at a field that is not asked is not said', () => {
  expect(said(personFiling(), rule('r', { scope: 'filing', then: [block('principal.officePhone')] }))).to.deep.equal([]);
});

it('rules have no say in a filing that was sent', () => {
  expect(said({ ...unitFiling(), orderId: NOW }, rule('r', { then: [block('service.name')] }))).to.deep.equal([]);
});
