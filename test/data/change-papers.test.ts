import { expect } from '@open-wc/testing';
import type { AnswerValue, Filing, FilingTypeCode, Holder } from '../../src/core/model/filing.js';
import type { Profile } from '../../src/core/model/profile.js';
import { startFiling } from '../../src/core/model/start-filing.js';
import { planFiling } from '../../src/core/plan/planner.js';
import { catalogue } from '../../src/data/catalogue/index.js';
import { provinces } from '../../src/data/packs/provinces.js';
import { profiles } from '../../src/providers/index.js';
import { contextOf, recordOf } from '../support/complete-filing.js';
import { answers, facts } from '../fixtures/filings/parts.js';

const now = '2026-11-20T01:00:00.000Z';
const changes: readonly FilingTypeCode[] = ['change-entity', 'change-service', 'change-access'];
const landline = { areaCode: '010', number: '62345678', extension: '' };

/** The papers that a change of these answers asks for; `null` where the provider has no such change. */
async function papersOf(profile: Profile, type: FilingTypeCode, holder: Holder, province: string, given: Readonly<Record<string, AnswerValue>>): Promise<readonly string[] | null> {
  const context = await contextOf(profile, province);
  const flow = context.profile.flows.find((one) => one.type === type);
  if (flow === undefined) return null;
  const known = recordOf(holder, true);
  const city = `${province.slice(0, 2)}0100`;
  const record = {
    ...known,
    answers: { ...known.answers, 'entity.region': { province, city, district: `${province.slice(0, 2)}0101` }, 'principal.officePhone': landline, 'services[r1].contact.officePhone': landline },
  };
  const begun = startFiling({
    id: 'f1', providerId: profile.id, profileVersion: profile.version, now, serviceId: 's1', domainId: 'd1', profile: context.profile, catalogue,
    start: { type, record, ...(type === 'change-entity' && flow.about?.service !== true ? {} : { serviceIds: ['r1'] }) },
  });
  const filing: Filing = {
    ...begun, answers: { ...begun.answers, ...answers(Object.fromEntries(Object.entries(given).filter(([path]) => begun.answers[path] !== undefined))) },
    facts: { ...begun.facts, ...facts({ 'principal.isLegalRepresentative': false, 'services[r1].contact.isLegalRepresentative': false }, 'declared') },
  };
  return [...planFiling(filing, context).fields.values()].filter((field) => field.kind === 'files' && field.required && field.mode !== 'locked').map(({ path }) => path);
}

const onlyNumbers = { 'principal.mobile': '13911119999', 'services[r1].contact.mobile': '13911119998', 'services[r1].ip': '203.0.113.99', 'entity.mailingAddress': '人民路20号3层301室' };
const certificate = 'services[r1].materials[domain-certificate]';

for (const [id, load] of Object.entries(profiles)) {
  it(`${id}: who changes a telephone number, an address or a server hands in no paper again, but where the page of the province says so`, async () => {
    const { default: profile } = await load();
    const found: string[] = [];
    for (const province of provinces) {
      for (const type of changes) {
        for (const holder of ['unit', 'individual'] as const) {
          for (const path of (await papersOf(profile, type, holder, province, onlyNumbers)) ?? []) found.push(`${province} ${path}`);
        }
      }
    }
    // 003 §7.6.3 L1914,1949: all domain certificates of the order, in so many words also for a change.
    expect([...new Set(found)]).to.deep.equal([`430000 ${certificate}`]);
  });
}

it('a new contact of a website in Beijing holds the unit’s certificate again', async () => {
  const { default: profile } = await (profiles['tencent']?.() ?? Promise.reject(new TypeError('no profile')));
  const another = { 'services[r1].contact.name': '顾明远', 'services[r1].contact.certificateNumber': '110105199006052048' };
  expect(await papersOf(profile, 'change-service', 'unit', '110000', another)).to.include('services[r1].materials[holding-unit-certificate]');
  expect(await papersOf(profile, 'change-service', 'unit', '110000', onlyNumbers)).to.not.include('services[r1].materials[holding-unit-certificate]');
});
