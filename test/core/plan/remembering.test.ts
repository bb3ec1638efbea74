import { expect } from '@open-wc/testing';
import type { AnswerValue, Filing } from '../../../src/core/model/filing.js';
import { createPlanner, planFiling } from '../../../src/core/plan/index.js';
import type { Plan } from '../../../src/core/plan/index.js';
import type { Condition } from '../../../src/core/rules/types.js';
import { answered, context, known, NOW, personFiling, rule, unitFiling } from './world.js';

/** The order in which answers are parked says nothing. */
const plain = (plan: Plan): unknown => JSON.parse(JSON.stringify({ ...plan, fields: [...plan.fields], parked: plan.parked.toSorted() }));

/** Always the same numbers from 0 up to 1. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const holder: Condition = { op: 'same', a: { fact: 'domain.holderName' }, b: { answer: 'entity.name' } };
const manyDomains: Condition = { op: 'count', what: 'entity-domains', is: '>', than: 3 };
const warn = (at: 'service.name' | 'service.homeUrl' | 'serviceContact.mobile' | 'domain.name' | 'entity.name' | 'principal.mobile', message: string) =>
  [{ do: 'finding', severity: 'warn', at, message } as const];

/** Rules that look wherever a rule may look, in every direction. */
const nosy = context([
  rule('names', { when: { op: 'same', a: { answer: 'service.name' }, b: { answer: 'entity.name' } }, then: warn('service.name', 'same') }),
  rule('names-back', { when: { op: 'same', a: { answer: 'entity.name' }, b: { answer: 'service.name' } }, then: warn('service.homeUrl', 'same') }),
  rule('bank', { when: { all: [{ op: 'contains', of: { answer: 'entity.name' }, words: ['银行'] }, { not: { op: 'contains', of: { answer: 'service.name' }, words: ['银行'] } }] }, then: warn('service.name', 'bank') }),
  rule('holder', { scope: 'domain', when: { not: { firstKnown: [holder, { op: 'in', of: { fact: 'declared.related' }, values: [true] }] } }, then: warn('domain.name', 'holder') }),
  rule('ask-holder', { scope: 'domain', when: { not: holder }, then: [{ do: 'ask', fact: 'declared.related', at: 'domain.name', message: 'ask' }] }),
  rule('legal', { scope: 'person', when: { not: { op: 'same', a: { answer: 'person.name' }, b: { fact: 'entity.legalRepresentativeName' } } }, then: [{ do: 'require', at: 'entity.remark' }] }),
  rule('home', { scope: 'person', when: { not: { op: 'home-in-entity-province', of: { answer: 'person.mobile' } } }, then: [{ do: 'finding', severity: 'warn', at: 'person.mobile', message: 'home' }] }),
  rule('many', { when: manyDomains, then: [{ do: 'material', slot: 'plan', per: 'service', level: 'required', message: 'plan' }] }),
  rule('all-many', { scope: 'filing', when: manyDomains, then: [{ do: 'material', slot: 'bond', per: 'filing', level: 'required', message: 'bond' }] }),
  rule('few', { when: { any: [{ op: 'count', what: 'entity-services', is: '>', than: 3 }, { op: 'count', what: 'domains-of-service', is: '>', than: 1 }] }, then: warn('service.name', 'few') }),
  rule('limit', { scope: 'filing', when: { op: 'filled', of: { answer: 'entity.remark' } }, then: [{ do: 'limit', what: 'services', max: 3, message: 'limit' }, { do: 'require', at: 'service.remark' }] }),
  rule('shared', { when: { op: 'shared', field: 'mobile', between: 'roles' }, then: warn('serviceContact.mobile', 'shared') }),
  rule('shared-all', { scope: 'filing', when: { op: 'shared', field: 'mobile', between: 'roles' }, then: warn('principal.mobile', 'shared') }),
  rule('same-person', { scope: 'person', roles: ['serviceContact'], when: { op: 'shared', field: 'certificateNumber', between: 'roles' }, then: [{ do: 'suggest', at: 'service.remark', text: '同一人', message: 'suggest' }] }),
  rule('emergency', { scope: 'person', when: { op: 'shared', field: 'mobile', between: 'mobile-and-emergency' }, then: [{ do: 'finding', severity: 'block', at: 'person.mobile', message: 'emergency' }] }),
  rule('url', { when: { op: 'home-url-outside-domains' }, then: warn('service.homeUrl', 'url') }),
  rule('upward', { when: { op: 'contains', of: { answer: 'service.name' }, words: ['投资'] }, then: [{ do: 'require', at: 'entity.remark' }, { do: 'duty', message: 'duty' }] }),
]);

const values: Readonly<Record<string, readonly (AnswerValue | undefined)[]>> = {
  'entity.name': ['深圳云杉茶叶有限公司', '云杉银行', '云杉茶叶s1', undefined],
  'entity.remark': ['说明', '', undefined],
  'entity.nature': ['enterprise', 'individual'],
  'entity.region': [{ province: '440000', city: '440300', district: '440305' }, { province: '120000', city: '120100', district: '120101' }, undefined],
  'principal.name': ['张小云', '李小雨', undefined],
  'principal.mobile': ['13800138000', '13900139000', '1', undefined],
  'principal.certificateNumber': ['440305198001011230', '440305198502022340', undefined],
  'principal.emergencyPhone': ['13800138000', '13700137000', undefined],
  name: ['云杉茶叶s1', '云杉投资笔记', '深圳云杉茶叶有限公司', '云杉银行', undefined],
  homeUrl: ['www.site-s1.com', 'www.elsewhere.com', undefined],
  content: ['portal', 'shop'],
  remark: ['备注', undefined],
  'contact.name': ['张小云', '李小雨', undefined],
  'contact.mobile': ['13800138000', '13900139000', '13600136000', undefined],
  'contact.certificateNumber': ['440305198001011230', '440305198502022340', '440305199003033450', undefined],
  'domains[d1].name': ['site-s1.com', 'site-s2.com', 'site-x.com', undefined],
  'domains[d2].name': ['site-y.com', undefined],
};
const facts = {
  'entity.legalRepresentativeName': ['张小云', '李小雨'],
  'principal.mobileHome': ['440000', '120000'],
  'declared.related': [true, false],
};
const serviceFacts = { 'domains[d1].holderName': ['深圳云杉茶叶有限公司', '云杉银行', '别人'], 'contact.mobileHome': ['440000', '120000'], 'declared.related': [true, false] };

function changed(filing: Filing, next: () => number): Filing {
  const one = <T>(list: readonly T[]): T | undefined => list[Math.floor(next() * list.length)];
  const service = one(filing.services);
  const inService = (name: string): string => (/^(entity|principal)\./.test(name) ? name : `services[${service?.id ?? ''}].${name}`);
  const answer = (of: Filing): Filing => {
    const [name, offered] = one(Object.entries(values)) ?? ['', []];
    return answered(of, { [inService(name)]: one(offered) });
  };
  const { services } = filing;
  const at = (change: Partial<Filing['services'][number]>): Filing => ({ ...filing, services: services.map((each) => (each === service ? { ...each, ...change } : each)) });
  switch (Math.floor(next() * 16)) {
    case 0: return { ...filing, services: services.filter((each) => each !== service) };
    case 1:
    case 2: {
      const id = `s${1 + Math.floor(next() * 8)}`;
      return services.some((each) => each.id === id) ? filing : { ...filing, services: [...services, { id, kind: 'website', domains: [{ id: 'd1' }], checkedAt: next() > 0.5 ? NOW : null }] };
    }
    case 3: return at({ checkedAt: service?.checkedAt == null ? NOW : null });
    case 4: return at({ domains: service?.domains.length === 1 ? [{ id: 'd1' }, { id: 'd2' }] : [{ id: 'd1' }] });
    case 5: return known(filing, { [one(Object.keys(facts)) ?? '']: one(Object.values(facts).flat()) ?? '' });
    case 6: {
      const [name, offered] = one(Object.entries(serviceFacts)) ?? ['', []];
      return known(filing, { [inService(name)]: one<string | boolean>(offered) ?? '' });
    }
    case 7: return next() > 0.5 ? { ...filing, rejections: [{ path: 'principal.mobile', message: '无法接通', at: NOW }], orderId: 'o1' } : { ...filing, rejections: [], orderId: next() > 0.7 ? 'o1' : null };
    case 8: return { ...filing, agreements: next() > 0.5 ? { terms: NOW } : {}, type: next() > 0.9 ? 'change-entity' : 'first' };
    default: return answer(next() > 0.8 ? answer(filing) : filing);
  }
}

for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
  it(`after any changes a planner that remembers says what one says that starts anew (${seed})`, () => {
    const next = numbers(seed);
    const planner = createPlanner(nosy);
    let filing: Filing = seed % 4 === 0 ? personFiling() : unitFiling(seed % 4 === 1 ? 1 : 4);
    for (let step = 0; step < 150; step += 1) {
      filing = changed(filing, next);
      // Several changes between two plans now and then.
      if (next() > 0.85) continue;
      expect(plain(planner.plan(filing)), `step ${step}`).to.deep.equal(plain(planFiling(filing, nosy)));
    }
  });
}

it('what was typed and is gone is forgotten in the end, and nothing is said wrong for it', () => {
  const planner = createPlanner(nosy);
  let filing = unitFiling(2);
  for (let n = 0; n < 1_500; n += 1) {
    filing = answered(filing, { 'services[s1].name': `云杉${n}`, 'services[s2].contact.mobile': `1380013${String(n).padStart(4, '0')}` });
    planner.plan(filing);
  }
  expect(plain(planner.plan(filing))).to.deep.equal(plain(planFiling(filing, nosy)));
});
