import { expect } from '@open-wc/testing';
import type { Answer, AnswerValue, Fact, FactValue, Filing } from '../../../src/core/model/filing.js';
import { planFiling } from '../../../src/core/plan/planner.js';
import { rehearse } from '../../../src/core/rehearse/index.js';
import type { Rehearsal, RehearsalContext, RehearsalItem, RehearsalSession } from '../../../src/core/rehearse/index.js';
import { paperContents } from '../../../src/data/papers/index.js';
import { contextFor } from '../../data/context.js';
import { provinces } from '../../../src/data/packs/provinces.js';
import * as golden from '../../fixtures/filings/index.js';
import { picture } from '../../fixtures/filings/parts.js';

const { ksyunFirstUnitBeijing, ksyunFirstIndividualBeijing, ksyunFirstUnitGuangdong, now, withManyWebsites, without } = golden;
const filings = Object.values(golden).filter((value): value is Filing => typeof value === 'object');
const LATER = '2026-11-20T01:30:00.000Z';

const contextOf = async (filing: Filing): Promise<RehearsalContext> => ({ ...(await contextFor(filing)), papers: paperContents });
const rehearsed = async (filing: Filing, session?: RehearsalSession): Promise<Rehearsal> => rehearse(filing, await contextOf(filing), session);

function answered(filing: Filing, values: Readonly<Record<string, AnswerValue>>, at = '2026-11-20T01:00:00.000Z'): Filing {
  const more = Object.entries(values).map(([path, value]): [string, Answer] => [path, { value, origin: 'typed', at }]);
  return { ...filing, answers: { ...filing.answers, ...Object.fromEntries(more) } };
}
function known(filing: Filing, values: Readonly<Record<string, FactValue>>, from: Fact['from'] = 'adapter'): Filing {
  const more = Object.entries(values).map(([path, value]): [string, Fact] => [path, { value, from, at: now }]);
  return { ...filing, facts: { ...filing.facts, ...Object.fromEntries(more) } };
}
const item = ({ items }: Rehearsal, ruleId: string): RehearsalItem => {
  const found = items.find((one) => one.ruleId === ruleId);
  if (found === undefined) throw new Error(`${ruleId} is not among ${items.map((one) => one.ruleId).join(', ')}`);
  return found;
};
const rulesIn = ({ items }: Rehearsal): readonly string[] => items.map(({ ruleId }) => ruleId);
const serious = ({ items }: Rehearsal): readonly string[] =>
  items.filter(({ severity }) => severity === 'block' || severity === 'warn').map(({ ruleId, place }) => `${ruleId} ${place.path ?? ''}`);

for (const filing of filings) {
  it(`${filing.id}: nothing above a hint is found, beside questions that were left open`, async () => {
    expect(serious(await rehearsed(filing)).filter((one) => !one.startsWith('base.question '))).to.deep.equal([]);
  });
}

for (const province of provinces) {
  it(`in ${province} the rehearsal adds to the plan no more than hints`, async () => {
    for (const filing of [ksyunFirstUnitBeijing, ksyunFirstIndividualBeijing]) {
      const moved = answered(filing, { 'entity.region': { province, city: province, district: province } });
      const context = await contextOf(moved);
      const found = planFiling(moved, context).findings.map(({ ruleId, path }) => `${ruleId} ${path}`);
      expect(serious(rehearse(moved, context)).filter((one) => !found.includes(one)), filing.id).to.deep.equal([]);
    }
  });
}

it('many websites of one company are no reason for an alarm', async () => {
  expect(serious(await rehearsed(withManyWebsites(ksyunFirstUnitBeijing, 5)))).to.deep.equal([]);
});

it('the same filing gives the same rehearsal, and it survives JSON', async () => {
  const first = await rehearsed(without(ksyunFirstUnitBeijing, 'entity.name'));
  expect(JSON.parse(JSON.stringify(first))).to.deep.equal(first);
  expect(await rehearsed(without(ksyunFirstUnitBeijing, 'entity.name'))).to.deep.equal(first);
});

/** Filings with ever more taken away: reproducible, so that a failure can be looked at. */
function* worn(filing: Filing): Generator<Filing> {
  let seed = 20_261_120;
  const random = (n: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % n;
  };
  for (let turn = 0; turn < 12; turn += 1) {
    let next = filing;
    for (let n = 0; n <= turn; n += 1) {
      const paths = Object.keys(next.answers);
      const path = paths[random(paths.length)] ?? '';
      const value = next.answers[path]?.value;
      next = random(2) === 0 ? without(next, path) : typeof value === 'string' ? answered(next, { [path]: `${value}😀𠮷`.slice(random(3)) }) : next;
    }
    yield { ...next, phoneChecks: random(3) === 0 ? {} : next.phoneChecks, facts: random(4) === 0 ? {} : next.facts, agreements: random(3) === 0 ? {} : next.agreements };
  }
}

for (const filing of [ksyunFirstUnitBeijing, ksyunFirstIndividualBeijing]) {
  it(`every finding of the plan of ${filing.id} is in the rehearsal, however much is missing`, async () => {
    const context = await contextOf(filing);
    for (const one of worn(filing)) {
      const plan = planFiling(one, context);
      const { items } = rehearse(one, context);
      for (const { ruleId, path, severity } of plan.findings) {
        expect(items.some((found) => found.ruleId === ruleId && found.place.path === path && found.severity === severity), `${ruleId} ${path}`).to.equal(true);
      }
      const blocked = items.filter(({ severity }) => severity === 'block').map(({ ruleId, place }) => `${ruleId} ${place.path ?? ''}`);
      expect(new Set(blocked)).to.deep.equal(new Set(plan.findings.filter(({ severity }) => severity === 'block').map(({ ruleId, path }) => `${ruleId} ${path}`)));
      expect(new Set(items.map(({ id }) => id)).size).to.equal(items.length);
    }
  });
}

it('what blocks comes first, then what warns, what hints, and what could not be checked', async () => {
  const bare = known(without(ksyunFirstUnitBeijing, 'entity.name'), { 'services[s1].domains[d1].realNameStatus': 'pending' });
  const { items, counts } = await rehearsed({ ...bare, facts: Object.fromEntries(Object.entries(bare.facts).filter(([path]) => !path.includes('mobileHome') && !path.includes('expiresOn'))) });
  const order = ['block', 'warn', 'hint', 'unchecked'];
  const ranks = items.map(({ severity }) => order.indexOf(severity));
  expect(ranks).to.deep.equal(ranks.toSorted((a, b) => a - b));
  expect(counts.block).to.be.greaterThan(0);
  expect(counts.warn).to.be.greaterThan(0);
  expect(counts.unchecked).to.be.greaterThan(0);
});

it('a domain in other hands is told with both names, and is put right at the registrar', async () => {
  const { evidence, fix } = item(await rehearsed(known(ksyunFirstUnitBeijing, { 'services[s1].domains[d1].holderName': '北京别家科技有限公司' })), '110000.unit.domain-holder');
  expect(evidence).to.deep.include({ what: 'value', path: 'services[s1].domains[d1].holderName', value: '北京别家科技有限公司' });
  expect(evidence).to.deep.include({ what: 'value', path: 'entity.name', value: '北京青禾云图科技有限公司' });
  expect(fix.do).to.equal('elsewhere');
  expect(fix.path).to.equal('services[s1].domains[d1].name');
});

it('a name that is refused is told with the words found in it', async () => {
  const { evidence } = item(await rehearsed(answered(ksyunFirstIndividualBeijing, { 'services[s1].name': '山野论坛与热线' })), 'national.naming.individual-words');
  expect(evidence.find(({ what }) => what === 'words')?.params).to.deep.equal({ found: '论坛 热线' });
});

it('characters that GBK lacks are named, once', async () => {
  const { items } = await rehearsed(answered(ksyunFirstUnitBeijing, { 'principal.name': '李𠮷' }));
  const about = items.filter(({ place, evidence }) => place.path === 'principal.name' && evidence.some(({ what }) => what === 'characters'));
  expect(about).to.have.length(1);
  expect(about[0]?.evidence.find(({ what }) => what === 'characters')?.params).to.deep.equal({ found: '𠮷' });
});

it('a character that GB 2312 lacks is worth a look, no more', async () => {
  const found = item(await rehearsed(answered(ksyunFirstUnitBeijing, { 'principal.name': '李喆' })), 'rehearsal.rare-characters');
  expect(found.severity).to.equal('hint');
  expect(found.evidence[0]?.params).to.deep.equal({ found: '喆' });
});

it('a text that nearly fills its room is told in bytes of GBK', async () => {
  const found = item(await rehearsed(answered(ksyunFirstUnitBeijing, { 'entity.remark': '备'.repeat(470) })), 'rehearsal.nearly-too-long');
  expect(found.evidence).to.deep.equal([{ what: 'bytes', path: 'entity.remark', params: { n: 940, max: 1000 } }]);
});

it('a text a little shorter is not told', async () => {
  expect(rulesIn(await rehearsed(answered(ksyunFirstUnitBeijing, { 'entity.remark': '备'.repeat(449) })))).not.to.include('rehearsal.nearly-too-long');
});

/** Beijing: one to two working days, one day, two weeks: from 20 November to 9 December at the latest. */
it('a decision is expected between the shortest and the longest of all stages', async () => {
  const { decision } = await rehearsed(ksyunFirstUnitBeijing);
  expect(decision?.stages.map(({ stage }) => stage)).to.deep.equal(['initial-review', 'ministry-sms', 'authority-review']);
  expect([decision?.earliest, decision?.latest]).to.deep.equal(['2026-12-08', '2026-12-09']);
});

const expiring = (until: string): Filing => known(ksyunFirstUnitBeijing, { 'principal.certificateValidity': until }, 'ocr');

it('a certificate that falls under its limit before the decision is told, with the day and what is left', async () => {
  const found = item(await rehearsed(expiring('2027-03-01')), 'national.person.certificate-validity');
  expect(found.severity).to.equal('warn');
  expect(found.message).to.equal('rehearsal:item.expiresBeforeDecision');
  expect(found.params).to.deep.equal({ day: '2026-12-01' });
  expect(found.evidence[0]).to.deep.equal({ what: 'until', path: 'principal.certificateValidity', params: { until: '2027-03-01', day: '2026-12-09', days: 82, n: 3, unit: 'month' } });
  expect(found.fix).to.deep.equal({ do: 'replace', path: 'principal.certificateBack', step: 'entity' });
});

it('one that is long enough on the latest day of decision is not told', async () => {
  expect(rulesIn(await rehearsed(expiring('2027-03-10')))).not.to.include('national.person.certificate-validity');
});
it('one that has just too little on that day is', async () => {
  expect(rulesIn(await rehearsed(expiring('2027-03-09')))).to.include('national.person.certificate-validity');
});
it('one that has too little today blocks, and is told once', async () => {
  const found = (await rehearsed(expiring('2027-02-20'))).items.filter(({ ruleId }) => ruleId === 'national.person.certificate-validity');
  expect(found.map(({ severity }) => severity)).to.deep.equal(['block']);
});
it('a domain that falls under the province’s limit before the decision is to be renewed', async () => {
  const found = item(await rehearsed(known(ksyunFirstUnitBeijing, { 'services[s1].domains[d1].expiresOn': '2027-03-01' })), '110000.domain.validity');
  expect([found.severity, found.fix.do]).to.deep.equal(['warn', 'elsewhere']);
});

it('one person in two roles may use one number', async () => {
  const { reuse } = await rehearsed(ksyunFirstUnitGuangdong);
  expect(reuse.rows.flatMap(({ cells }) => Object.values(cells).map(({ verdict }) => verdict)).every((verdict) => verdict === 'own' || verdict === 'same-person')).to.equal(true);
});

it('two people with one number are told, with both places', async () => {
  const { items, reuse } = await rehearsed(answered(ksyunFirstUnitBeijing, { 'services[s1].contact.mobile': '13911112201' }));
  const found = items.find(({ ruleId }) => ruleId === 'rehearsal.shared-mobile');
  expect(found?.severity).to.equal('warn');
  expect(found?.evidence).to.deep.equal([
    { what: 'same', path: 'principal.mobile', value: '13911112201' },
    { what: 'same', path: 'services[s1].contact.mobile', value: '13911112201' },
  ]);
  expect(reuse.rows.map(({ cells }) => cells.mobile?.verdict)).to.deep.equal(['warned', 'warned']);
  expect(reuse.rows.map(({ cells }) => cells.mobile?.sharedWith)).to.deep.equal([['p2'], ['p1']]);
});

it('one certificate under two names is told with the names', async () => {
  const found = item(await rehearsed(answered(ksyunFirstUnitBeijing, { 'services[s1].contact.certificateNumber': '110105198503171020' })), 'rehearsal.shared-certificateNumber');
  expect(found.evidence.filter(({ what }) => what === 'value').map(({ value }) => value)).to.deep.equal(['沈嘉禾', '顾明远']);
});

it('two people may have one emergency phone', async () => {
  const { items, reuse } = await rehearsed(answered(ksyunFirstUnitBeijing, { 'services[s1].contact.emergencyPhone': '13911112202' }));
  expect(reuse.rows.map(({ cells }) => cells.emergencyPhone?.verdict)).to.deep.equal(['allowed', 'allowed']);
  expect(items.filter(({ severity }) => severity === 'warn')).to.deep.equal([]);
});

it('contacts of many websites who are one person stand in one row', async () => {
  const { reuse } = await rehearsed(withManyWebsites(ksyunFirstUnitBeijing, 4));
  expect(reuse.rows.map(({ name, roles }) => [name, roles.length])).to.deep.equal([['沈嘉禾', 1], ['顾明远', 4]]);
});

it('two different legal representatives cannot both be right', async () => {
  const found = item(await rehearsed(known(ksyunFirstUnitBeijing, { 'services[s1].contact.isLegalRepresentative': true }, 'declared')), 'rehearsal.two-legal-representatives');
  expect(found.evidence.map(({ value }) => value)).to.deep.equal(['沈嘉禾', '顾明远']);
});
it('a legal representative whom the licence does not name is worth a look', async () => {
  const found = item(await rehearsed(known(ksyunFirstUnitBeijing, { 'entity.legalRepresentativeName': '沈嘉木' }, 'ocr')), 'rehearsal.other-legal-representative');
  expect(found.severity).to.equal('hint');
});

it('a paper made out before a name on it was changed is told with both times', async () => {
  const { items } = await rehearsed(answered(ksyunFirstUnitBeijing, { 'entity.name': '北京青禾云图科技有限公司' }, LATER));
  const found = items.filter(({ ruleId }) => ruleId === 'rehearsal.paper-stale');
  expect(found.map(({ place }) => place.path)).to.deep.equal(['services[s1].materials[verification-sheet]', 'services[s1].materials[authorisation-letter]']);
  expect(found[0]?.evidence.map(({ what, path }) => [what, path])).to.deep.equal([['uploaded', 'services[s1].materials[verification-sheet]'], ['changed', 'entity.name']]);
});
it('a paper that was made out afterwards is not', async () => {
  const paper = (slot: string): Answer => ({ ...(ksyunFirstUnitBeijing.answers[`services[s1].materials[${slot}]`] as Answer), at: '2026-11-20T01:40:00.000Z' });
  const filing = answered(ksyunFirstUnitBeijing, { 'entity.name': '北京青禾云图科技有限公司' }, LATER);
  const again = ['verification-sheet', 'authorisation-letter'].map((slot) => [`services[s1].materials[${slot}]`, paper(slot)]);
  expect(rulesIn(await rehearsed({ ...filing, answers: { ...filing.answers, ...Object.fromEntries(again) } }))).not.to.include('rehearsal.paper-stale');
});
it('an answer that a paper does not show may change', async () => {
  expect(rulesIn(await rehearsed(answered(ksyunFirstUnitBeijing, { 'services[s1].name': '青禾云图官网' }, LATER)))).not.to.include('rehearsal.paper-stale');
});

const notUploaded = answered(ksyunFirstUnitBeijing, { 'services[s1].materials[verification-sheet]': [{ id: 'x', name: 'x.jpg', type: 'image/jpeg', size: 9 }] });
it('a picture that is still on its way is waited for', async () => {
  expect(item(await rehearsed(notUploaded), 'rehearsal.upload-unfinished').fix.do).to.equal('wait');
});
it('one whose upload failed is to be sent again', async () => {
  const upload = { path: 'services[s1].materials[verification-sheet]', fileId: 'x', name: 'x.jpg', side: null, phase: 'failed', ratio: 0, failure: null, changes: [], canRetry: true } as const;
  expect(item(await rehearsed(notUploaded, { uploads: { x: upload } }), 'rehearsal.upload-unfinished').fix.do).to.equal('retry');
});
it('front and back cannot be one picture', async () => {
  const filing = answered(ksyunFirstUnitBeijing, { 'principal.certificateBack': [{ ...picture('principal-front', 'back'), id: 'again' }] });
  expect(item(await rehearsed(filing), 'rehearsal.same-picture').place.path).to.equal('principal.certificateBack');
});
it('what a picture says and the form does not is worth a look', async () => {
  const found = item(await rehearsed(ksyunFirstUnitBeijing, { suggestions: [{ path: 'entity.name', value: '北京青禾云图科技公司', from: 'ocr' }] }), 'rehearsal.read-otherwise');
  expect(found.evidence.map(({ what }) => what)).to.deep.equal(['value', 'read']);
});

it('a set sentence that is offered and not used is a hint', async () => {
  const found = item(await rehearsed(answered(ksyunFirstUnitBeijing, { 'entity.certificateNumber': '92110105MA01Q7X34A' })), 'ksyun.no-trade-name');
  expect([found.severity, found.fix.do]).to.deep.equal(['hint', 'addSentence']);
});
it('a number that was proved and changed afterwards is told with both', async () => {
  const found = item(await rehearsed(answered(ksyunFirstUnitBeijing, { 'principal.mobile': '13911119999' })), 'base.phone');
  expect(found.message).to.equal('rehearsal:item.phoneStale');
  expect(found.evidence.map(({ what, value }) => [what, value])).to.deep.equal([['value', '13911119999'], ['proven', '13911112201']]);
});
it('two websites cannot have one domain', async () => {
  const two = withManyWebsites(ksyunFirstUnitBeijing, 2);
  const found = item(await rehearsed(answered(two, { 'services[s2].domains[d1].name': 'QINGHE-yuntu.cn' })), 'rehearsal.domain-twice');
  expect(found.evidence.map(({ path }) => path)).to.deep.equal(['services[s1].domains[d1].name', 'services[s2].domains[d1].name']);
});

it('what a declaration could settle sends there', async () => {
  const facts = Object.fromEntries(Object.entries(ksyunFirstUnitBeijing.facts).filter(([path]) => !path.includes('isLegalRepresentative')));
  const { items } = await rehearsed({ ...ksyunFirstUnitBeijing, facts });
  const found = items.find(({ severity, fix }) => severity === 'unchecked' && fix.do === 'declare');
  expect(found?.fix.path).to.equal('principal.name');
});

it('every item names a source and leads somewhere, or to a step', async () => {
  const moved = answered(without(ksyunFirstUnitBeijing, 'entity.name', 'principal.mobile', 'services[s1].contact.name'), { 'entity.region': { province: '440000', city: '440100', district: '440106' } });
  for (const one of (await rehearsed({ ...moved, phoneChecks: {}, agreements: {}, authenticity: {} })).items) {
    expect(one.source.section, one.ruleId).not.to.equal('');
    expect(one.fix.path !== null || one.fix.step !== null || one.severity === 'unchecked', one.id).to.equal(true);
    expect(one.message, one.id).to.match(/:/);
  }
});
