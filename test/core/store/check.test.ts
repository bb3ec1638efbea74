import { expect, waitUntil } from '@open-wc/testing';
import { IcpError } from '../../../src/core/model/errors.js';
import type { RecordStatus } from '../../../src/core/model/filing.js';
import { changedPaths } from '../../../src/core/plan/changed.js';
import { resolveFilingType } from '../../../src/core/plan/type-decision.js';
import type { TypeFacts } from '../../../src/core/ports/backend.js';
import { profiles } from '../../../src/providers/index.js';
import { testProfile } from '../../support/profile.js';
import { record, recordProfile } from '../../support/records.js';
import { deferred, fakeBackend } from '../../support/backend.js';
import { checkAnswers, closeStores, GUANGDONG, open, set, world, type World } from '../../support/store.js';

afterEach(closeStores);

const run = { type: 'check/run', serviceId: 's1' } as const;

async function ready(here: World = world()) {
  const opened = await open(here);
  await opened.act(...checkAnswers());
  return { here, ...opened };
}

it('asks the backend with what was entered, and settles it before', async () => {
  const { here, act } = await ready();
  await act(set('services[s1].domains[d1].name', 'EXAMPLE.cn'), run);
  expect(here.backend.callsOf('getTypeFacts')).to.deep.equal([[
    { region: GUANGDONG, nature: 'enterprise', certificateType: 'business-licence', certificateNumber: '91350100M000100Y43', domain: 'example.cn' },
  ]]);
});

it('turns evidence into facts and a first filing into a checked service', async () => {
  const { act, state } = await ready();
  await act(run);
  const { filing, checks } = state();
  expect(checks['s1']).to.deep.equal({ phase: 'done', failure: null, inFlight: null });
  expect(filing.services[0]?.checkedAt).to.be.a('string');
  expect(filing.decision).to.deep.equal({ type: 'first', reasons: ['type-check:reason.entityNotFiled'], alternatives: [] });
  expect(filing.facts['services[s1].domains[d1].holderName']).to.include({ value: '北京样例科技有限公司', from: 'adapter' });
  expect(filing.facts['services[s1].domains[d1].recordStatus']?.value).to.equal('none');
  expect(filing.facts['entity.recordStatus']?.value).to.equal('none');
});

it('runs only when what it asks for is there and right, and shows what is not', async () => {
  const { act, state, here } = await ready();
  await act(set('entity.certificateNumber', '123'), run);
  expect(here.backend.callsOf('getTypeFacts')).to.have.length(0);
  expect(state().focus.path).to.equal('entity.certificateNumber');
  expect(state().touched['entity.certificateNumber']).to.equal(true);
});

it('keeps the backend’s record of the entity', async () => {
  const { act, state, here } = await ready();
  const record = { entityNumber: '粤ICP备1号', holder: 'unit' as const, answers: {}, services: [] };
  here.backend.next('getTypeFacts', async () => ({ entity: 'elsewhere', domain: 'none', record, facts: { 'principal.mobileHome': '440000' } }));
  await act(run);
  // Its number stands where a form may ask for it, too.
  expect(state().filing.baseline).to.deep.equal({ ...record, answers: { 'entity.recordNumber': '粤ICP备1号' } });
  expect(state().filing.facts['principal.mobileHome']?.value).to.equal('440000');
});

it('does not keep the record of an entity that was mistyped', async () => {
  const { act, state, here } = await ready();
  here.backend.next('getTypeFacts', async () => ({ entity: 'none', domain: 'none', record: { entityNumber: '粤ICP备1号', holder: 'unit', answers: {}, services: [] } }));
  await act(run);
  await act({ type: 'check/reopen', serviceId: 's1' });
  await act(run);
  expect(state().filing.baseline).to.equal(null);
});

it('switches to another type, keeps all answers and tells what changed', async () => {
  const { act, state, value, here } = await ready();
  here.backend.next('getTypeFacts', async () => ({ entity: 'elsewhere', domain: 'none' }));
  await act(run);
  expect(state().filing.type).to.equal('add-service-elsewhere');
  expect(state().notice?.kind).to.equal('type-changed');
  expect(state().notice?.left).to.include('entity.certificateFiles');
  expect(value('entity.certificateFiles')).to.be.an('array');
});

it('a type that is found for the first time changes nothing for who had answered nothing that goes', async () => {
  const steps = testProfile.flows.find(({ type }) => type === 'first')?.steps ?? [];
  const alike = { ...testProfile, flows: testProfile.flows.map((flow) => ({ ...flow, steps })) };
  const { act, state, here } = await ready(world({ profile: alike }));
  here.backend.next('getTypeFacts', async () => ({ entity: 'elsewhere', domain: 'none' }));
  await act(run);
  expect(state().filing.type).to.equal('add-service-elsewhere');
  expect(state().notice).to.equal(null);
});

it('says so when the provider has no flow for the type, and stays open', async () => {
  const { act, state, here } = await ready();
  here.backend.next('getTypeFacts', async () => ({ entity: 'elsewhere', domain: 'elsewhere' }));
  await act(run);
  expect(state().filing.decision?.type).to.equal('add-access-elsewhere');
  expect(state().filing).to.include({ type: 'first' });
  expect(state().filing.services[0]?.checkedAt).to.equal(null);
});

it('lets the applicant choose where the facts do not decide', async () => {
  const { act, state, here } = await ready();
  const unknown = async (): Promise<TypeFacts> => ({ entity: 'unknown' satisfies RecordStatus, domain: 'unknown' });
  here.backend.next('getTypeFacts', unknown);
  await act(run);
  expect(state().filing.decision).to.deep.include({ type: null, alternatives: ['first'] });
  expect(state().filing.services[0]?.checkedAt).to.equal(null);
  await act({ type: 'check/choose', chosen: 'change-entity' });
  expect(state().filing.decision?.type).to.equal(null);
  await act({ type: 'check/choose', chosen: 'first' });
  expect(state().filing.decision?.type).to.equal('first');
  expect(state().filing.services[0]?.checkedAt).to.be.a('string');
});

it('names the order that already holds the domain', async () => {
  const { act, state, here } = await ready();
  here.backend.next('getTypeFacts', async () => ({ entity: 'none', domain: 'none', inFlight: { what: 'domain', orderId: 'o7' } }));
  await act(run);
  expect(state().checks['s1']?.inFlight).to.deep.equal({ what: 'domain', orderId: 'o7' });
  expect(state().filing.services[0]?.checkedAt).to.equal(null);
});

it('takes no website of another type into the filing', async () => {
  const { act, state, here } = await ready();
  await act(run, { type: 'service/add' });
  await act({ type: 'service/add' });
  const id = state().filing.services[1]?.id ?? '';
  await act(set(`services[${id}].domains[d2].name`, 'second.cn'), set(`services[${id}].cloudResources`, [{ id: 'r1', label: '云', via: 'account' }]));
  here.backend.next('getTypeFacts', async () => ({ entity: 'elsewhere', domain: 'elsewhere' }));
  await act({ type: 'check/run', serviceId: id });
  expect(state().checks[id]?.failure?.details).to.deep.equal({ reason: 'other-type', type: 'add-access-elsewhere' });
  expect(state().filing.services[1]?.checkedAt).to.equal(null);
  expect(state().filing.decision?.type).to.equal('first');
});

const failures = ['network', 'unavailable', 'rate-limited', 'invalid'] as const;
for (const code of failures) {
  it(`shows that the check failed for ${code}, and can be run again`, async () => {
    const { act, state, here, errors } = await ready();
    here.backend.fails('getTypeFacts', new IcpError(code));
    await act(run);
    expect(state().checks['s1']?.phase).to.equal('failed');
    expect(state().checks['s1']?.failure?.code).to.equal(code);
    expect(errors()).to.deep.equal([code]);
    await act(run);
    expect(state().checks['s1']?.phase).to.equal('done');
  });
}

it('treats what is no error of ours as unavailable, without its words', async () => {
  const { act, state, here } = await ready();
  here.backend.next('checkDomain', async () => Promise.reject(new Error('example.cn is 北京样例')));
  await act(run);
  expect(state().checks['s1']?.failure).to.deep.include({ code: 'unavailable', details: {} });
});

it('runs once at a time', async () => {
  const { act, state, here } = await ready();
  const answer = deferred<TypeFacts>();
  here.backend.next('getTypeFacts', async () => answer.promise);
  await act(run, run);
  expect(state().checks['s1']?.phase).to.equal('running');
  answer.resolve({ entity: 'none', domain: 'none' });
  await act();
  expect(here.backend.callsOf('getTypeFacts')).to.have.length(1);
});

it('drops an answer about what is not there any more', async () => {
  const { act, state, here } = await ready();
  const answer = deferred<TypeFacts>();
  here.backend.next('getTypeFacts', async () => answer.promise);
  await act(run);
  await act(set('services[s1].domains[d1].name', 'other.cn'));
  answer.resolve({ entity: 'none', domain: 'none' });
  await act();
  expect(state().checks['s1']?.phase).to.equal('idle');
  expect(state().filing.services[0]?.checkedAt).to.equal(null);
});

it('opens again for a correction and keeps everything', async () => {
  const { act, state, value } = await ready();
  await act(run);
  await act({ type: 'check/reopen', serviceId: 's1' });
  expect(state().filing.services[0]?.checkedAt).to.equal(null);
  await act(set('services[s1].domains[d1].name', 'other.cn'));
  expect(value('services[s1].domains[d1].name')).to.equal('other.cn');
  expect(state().filing.facts['services[s1].domains[d1].holderName']).to.equal(undefined);
  await act(run);
  expect(state().filing.services[0]?.checkedAt).to.be.a('string');
});

it('waits for the login and finishes the check after it', async () => {
  const { act, state, here } = await ready();
  here.backend.fails('checkDomain', new IcpError('unauthenticated'));
  await act(run);
  expect(state()).to.include({ paused: true });
  expect(state().checks['s1']?.phase).to.equal('running');
  await act({ type: 'resume' });
  expect(state().checks['s1']?.phase).to.equal('done');
});

it('offers authorisation codes only where the backend checks them', async () => {
  const able = await open(world());
  await able.act({ type: 'resources/load' });
  expect(able.state().resources.takesCodes).to.equal(true);
  const unable = await open(world({ backend: fakeBackend({ without: ['checkAuthorisationCode'] }) }));
  await unable.act({ type: 'resources/load' });
  expect(unable.state().resources.takesCodes).to.equal(false);
});

it('loads the resources of the account, and says why it could not', async () => {
  const { act, state, here } = await ready();
  here.backend.fails('listCloudResources');
  await act({ type: 'resources/load' });
  expect(state().resources).to.deep.include({ phase: 'failed' });
  await act({ type: 'resources/load' });
  expect(state().resources.items.map(({ id }) => id)).to.deep.equal(['r1']);
});

it('does not freeze the backend’s own objects', async () => {
  const { act, here } = await ready();
  const items = [{ id: 'r1', label: { 'zh-CN': '云' }, kind: 'server', ip: null }];
  here.backend.next('listCloudResources', async () => items);
  const record = { entityNumber: '粤ICP备1号', holder: 'unit' as const, answers: {}, services: [] };
  here.backend.next('getTypeFacts', async () => ({ entity: 'none', domain: 'none', record }));
  await act({ type: 'resources/load' }, run);
  expect([Object.isFrozen(items[0]), Object.isFrozen(record)]).to.deep.equal([false, false]);
});

it('adds a server of another account by its code, once', async () => {
  const { act, value } = await ready();
  const path = 'services[s1].cloudResources';
  await act({ type: 'resources/add-code', path, code: ' abc ' });
  await act({ type: 'resources/add-code', path, code: 'abc' });
  expect(value(path)).to.deep.equal([{ id: 'r1', label: '云服务器', via: 'account' }, { id: 'r9', label: '别人的服务器', via: 'code' }]);
});

it('says why a code is not good', async () => {
  const { act, state, here } = await ready();
  here.backend.next('checkAuthorisationCode', async () => ({ ok: false, reason: 'expired' }));
  await act({ type: 'resources/add-code', path: 'services[s1].cloudResources', code: 'abc' });
  expect(state().resources.code?.failure?.details).to.deep.equal({ reason: 'expired', path: 'services[s1].cloudResources' });
});

it('takes a second website into a filing whose type was chosen by hand, where the facts decide nothing', async () => {
  const { act, state, here } = await ready();
  const unknown = async (): Promise<TypeFacts> => ({ entity: 'unknown', domain: 'unknown' });
  here.backend.next('getTypeFacts', unknown);
  await act(run);
  await act({ type: 'check/choose', chosen: 'first' });
  const { decision } = state().filing;
  await act({ type: 'service/add' });
  const id = state().filing.services[1]?.id ?? '';
  await act(set(`services[${id}].domains[d2].name`, 'second.cn'), set(`services[${id}].cloudResources`, [{ id: 'r1', label: '云', via: 'account' }]));
  here.backend.next('getTypeFacts', unknown);
  await act({ type: 'check/run', serviceId: id });
  expect(state().checks[id]).to.deep.include({ phase: 'done', failure: null });
  expect(state().filing.services[1]?.checkedAt).to.be.a('string');
  expect(state().filing).to.include({ type: 'first', decision });
});

const codeSource = { document: 'own', section: 'test' };
const codeRules = { kinds: [], code: { pattern: '[0-9a-f]{4}-[0-9a-f]{4}', maxLength: 9, onceOnly: true, source: codeSource }, source: codeSource };
for (const [code, asked] of [['12ab-cd34', true], ['12ab-cd345', false], ['x12ab-cd34', false], ['12AB-CD34', false]] as const) {
  it(`${asked ? 'asks' : 'does not even ask'} the backend about the code ${code}`, async () => {
    const path = 'services[s1].cloudResources';
    const { act, state, here } = await ready(world({ profile: { ...testProfile, cloud: codeRules } }));
    await act({ type: 'resources/add-code', path, code: ` ${code} ` });
    expect(here.backend.callsOf('checkAuthorisationCode').map(([given]) => given)).to.deep.equal(asked ? [code] : []);
    if (!asked) expect(state().resources.code).to.deep.include({ path, phase: 'refused' });
    if (!asked) expect(state().resources.code?.failure?.details).to.include({ reason: 'format' });
  });
}

it('says that a code is in use by another order', async () => {
  const { act, state, here } = await ready();
  here.backend.next('checkAuthorisationCode', async () => ({ ok: false, reason: 'filing' }));
  await act({ type: 'resources/add-code', path: 'services[s1].cloudResources', code: 'abc' });
  expect(state().resources.code?.failure?.details).to.include({ reason: 'filing' });
});

const half: readonly (readonly [RecordStatus, RecordStatus, readonly string[]])[] = [
  ['none', 'unknown', ['first']],
  ['elsewhere', 'unknown', ['add-service-elsewhere', 'add-access-elsewhere']],
  ['here', 'unknown', ['add-service-here', 'add-access-here']],
  ['unknown', 'none', ['first', 'add-service-elsewhere', 'add-service-here']],
  ['unknown', 'elsewhere', ['add-access-elsewhere', 'add-access-here']],
  ['unknown', 'unknown', ['first', 'add-service-elsewhere', 'add-service-here', 'add-access-elsewhere', 'add-access-here']],
];
for (const [id, load] of Object.entries(profiles)) {
  it(`${id}: of what is half known only what is still possible may be chosen`, async () => {
    const { default: profile } = await load();
    for (const [entity, domain, types] of half) expect(resolveFilingType({ entity, domain }, profile), `${entity} ${domain}`).to.deep.include({ type: null, alternatives: types });
  });
}

describe('a website that is on record here', () => {
  const both = async (): Promise<TypeFacts> => ({ entity: 'here', domain: 'here', record });
  const withChange = world.bind(null, { profile: { ...recordProfile, typeTable: [{ type: null, entity: ['here'], domain: ['here'], reason: 'alreadyHere', alternatives: ['change-service'], source: { document: 'own', section: 'test' } }, ...recordProfile.typeTable] } });

  it('is changed from its record: with all its domains, and nothing of it given up', async () => {
    const { act, state, store, here } = await ready(withChange());
    here.backend.next('getTypeFacts', both);
    await act(run);
    expect(state().filing.decision).to.deep.include({ type: null, alternatives: ['change-service'] });
    await act({ type: 'check/choose', chosen: 'change-service' });
    await waitUntil(() => state().filing.type === 'change-service');
    const { filing } = state();
    expect(filing).to.deep.include({ fromRecord: true, step: 'website', scope: { entity: false, serviceIds: ['s1'] } });
    expect(filing.services[0]?.domains).to.have.length(2);
    expect(store.getPlan().fields.get('services[s1].remark')).to.include({ value: '旧备注', origin: 'record' });
    expect(changedPaths(filing, store.getPlan())).to.deep.equal([]);
  });

  it('cannot be changed where the backend does not show its record', async () => {
    const { act, state, here } = await ready(withChange());
    here.backend.next('getTypeFacts', async () => ({ entity: 'here', domain: 'here' }));
    await act(run);
    expect(state().filing.decision).to.deep.include({ type: null, alternatives: [] });
  });
});
