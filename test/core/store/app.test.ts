import { expect } from '@open-wc/testing';
import type { FieldId } from '../../../src/core/model/ids.js';
import type { FieldMode, FieldRefDef, Profile } from '../../../src/core/model/profile.js';
import { planFiling } from '../../../src/core/plan/planner.js';
import { toSubmission } from '../../../src/core/plan/submission.js';
import type { Pack, SourceRef } from '../../../src/core/rules/types.js';
import { serviceViews } from '../../../src/core/store/service-views.js';
import { forApp, forWebsite } from '../../../src/providers/shared/app.js';
import { testProfile } from '../../support/profile.js';
import { checkAnswers, closeStores, open, packs, set, world, type World } from '../../support/store.js';

afterEach(closeStores);

const source: SourceRef = { document: 'own', section: 'test' };
const both = (field: FieldId, mode: FieldMode = 'edit'): FieldRefDef => ({ field, unit: mode, individual: mode, source });
const [first] = testProfile.flows;

/** The test provider, which also takes APPs: told by their name, with the platforms they run on. */
const appProfile: Profile = {
  ...testProfile,
  kinds: ['website', 'app'],
  materials: [],
  authenticity: [],
  phoneCodes: { ...testProfile.phoneCodes, rows: [] },
  agreements: [],
  flows: (first === undefined ? [] : [first]).map((flow) => ({
    ...flow,
    steps: flow.steps.map((step) => ({
      ...step,
      sections: step.sections.map((section) => {
        if (section.id === 'check-service') {
          return { ...section, fields: [both('service.kind'), forWebsite(both('domain.name')), forApp(both('service.name')), forWebsite(both('service.cloudResources'))] };
        }
        if (section.id !== 'website-main') return section;
        return {
          ...section,
          fields: [
            forWebsite(both('service.name')), forApp(both('service.name', 'locked')), forWebsite(both('domain.name', 'locked')), forWebsite(both('service.homeUrl')),
            forApp(both('service.platforms')),
            ...(['android', 'ios'] as const).map((platform): FieldRefDef => ({ ...both(`service.${platform}.packageName`), when: { op: 'in', of: { answer: 'service.platforms' }, values: [platform] } })),
          ],
        };
      }),
    })),
  })),
};
/** It wants evidence about every domain. */
const national: Pack = {
  schema: 1, id: 'national', version: '2026-01-01',
  rules: [{ add: { id: 'holder', scope: 'domain', when: { op: 'in', of: { fact: 'domain.holderKind' }, values: ['person'] }, then: [{ do: 'finding', severity: 'warn', at: 'domain.name', message: 'holder' }], source } }],
};
const here = (): World => world({ profile: appProfile, packs: packs({ national: async () => national }) });

const isAnApp = set('services[s1].kind', 'app');
const entity = checkAnswers().filter((command) => 'path' in command && command.path.startsWith('entity.'));
const name = 'services[s1].name';
const domain = 'services[s1].domains[d1].name';

async function anApp() {
  const there = here();
  const opened = await open(there);
  await opened.act(...entity, isAnApp, set(name, '云杉清单'));
  return { there, ...opened };
}

it('takes a service for what the provider files first until somebody says otherwise', async () => {
  const { store, state } = await open(here());
  expect(store.getPlan().fields.get('services[s1].kind')).to.include({ value: 'website', origin: null });
  expect(store.getPlan().fields.has(domain)).to.equal(true);
  expect(store.getPlan().fields.get(name)?.stepId).to.equal('website');
  expect(state().filing.services[0]?.kind).to.equal('website');
});

it('is an APP as soon as that is answered, and a website again', async () => {
  const { store, state, act } = await open(here());
  await act(isAnApp);
  expect(state().filing.services[0]?.kind).to.equal('app');
  expect(store.getPlan().fields.has(domain)).to.equal(false);
  expect(store.getPlan().fields.get(name)).to.include({ stepId: 'check', mode: 'edit' });
  await act(set('services[s1].kind', 'website'));
  expect(state().filing.services[0]?.kind).to.equal('website');
  expect(store.getPlan().fields.has(domain)).to.equal(true);
});

it('is an APP, too, where that was answered before the commands had come', async () => {
  const there = here();
  const { store, state, act } = await open(there, { later: () => new Promise(() => undefined) });
  await act(isAnApp);
  expect(store.getPlan().fields.get('services[s1].kind')?.value).to.equal('app');
  await act({ type: 'field/leave', path: 'services[s1].kind' });
  expect(state().filing.services[0]?.kind).to.equal('app');
});

it('looks an APP up by its name, and asks nothing about a domain', async () => {
  const { act, there, state } = await anApp();
  await act({ type: 'check/run', serviceId: 's1' });
  expect(there.backend.callsOf('checkDomain')).to.have.length(0);
  expect(there.backend.callsOf('getTypeFacts')).to.have.length(1);
  expect(there.backend.callsOf('getTypeFacts')[0]?.[0]).to.include({ domain: '', kind: 'app', appName: '云杉清单', nature: 'enterprise' });
  expect(state().filing.services[0]?.checkedAt).to.be.a('string');
  expect(state().filing.decision?.type).to.equal('first');
  expect(Object.keys(state().filing.facts)).to.deep.equal(['entity.recordStatus']);
});

it('says nothing of kind or name where a website is looked up', async () => {
  const there = here();
  const { act } = await open(there);
  await act(...checkAnswers(), { type: 'check/run', serviceId: 's1' });
  expect(Object.keys(there.backend.callsOf('getTypeFacts')[0]?.[0] ?? {})).to.have.members(['region', 'nature', 'certificateType', 'certificateNumber', 'domain']);
});

it('leads to the name of an APP that was not checked, and wants it before the check', async () => {
  const there = here();
  const { act, state, store } = await open(there);
  await act(...entity, isAnApp);
  expect(store.getPlan().findings.find(({ ruleId }) => ruleId === 'base.typeCheck')?.path).to.equal(name);
  await act({ type: 'check/run', serviceId: 's1' });
  expect(there.backend.callsOf('getTypeFacts')).to.have.length(0);
  expect(state().focus.path).to.equal(name);
});

it('keeps the name an APP was checked by', async () => {
  const { act, store, value } = await anApp();
  await act({ type: 'check/run', serviceId: 's1' });
  expect(store.getPlan().fields.get(name)).to.include({ mode: 'locked', lockedBy: 'type-check' });
  await act(set(name, '别的名字'));
  expect(value(name)).to.equal('云杉清单');
});

it('asks for the package of every platform that is ticked, and of no other', async () => {
  const { act, store } = await anApp();
  await act({ type: 'check/run', serviceId: 's1' }, set('services[s1].platforms', ['android', 'ios']));
  const asked = (): readonly string[] => [...store.getPlan().fields.keys()].filter((path) => path.endsWith('packageName'));
  expect(asked()).to.deep.equal(['services[s1].android.packageName', 'services[s1].ios.packageName']);
  await act(set('services[s1].platforms', ['ios']));
  expect(asked()).to.deep.equal(['services[s1].ios.packageName']);
});

it('misses no evidence about a domain that an APP does not have', async () => {
  const { act, store } = await anApp();
  expect(store.getPlan().unchecked).to.deep.equal([]);
  await act(set('services[s1].kind', 'website'), set(domain, 'example.cn'));
  expect(store.getPlan().unchecked.map(({ ruleId }) => ruleId)).to.deep.equal(['holder']);
  await act(isAnApp);
  expect(store.getPlan().unchecked).to.deep.equal([]);
});

it('has a title for an APP: its name', async () => {
  const { act, state, store } = await anApp();
  await act({ type: 'check/run', serviceId: 's1' });
  expect(serviceViews(state(), store.getPlan())[0]).to.include({ title: '云杉清单', checked: true });
});

it('adds a service of the other kind, and puts the focus on what it is known by', async () => {
  const { act, state, store } = await open(here());
  await act(...checkAnswers(), { type: 'check/run', serviceId: 's1' }, { type: 'service/add', kind: 'app' });
  const second = state().filing.services[1];
  expect(second?.kind).to.equal('app');
  expect(state().focus.path).to.equal(`services[${second?.id ?? ''}].name`);
  expect(store.getPlan().fields.get(`services[${second?.id ?? ''}].kind`)?.value).to.equal('app');
  await act({ type: 'service/copy', serviceId: second?.id ?? '' });
  expect(state().filing.services[2]?.kind).to.equal('app');
});

it('adds no service of a kind that the provider does not file', async () => {
  const { act, state } = await open(world());
  await act(...checkAnswers(), { type: 'check/run', serviceId: 's1' }, { type: 'service/add', kind: 'app' });
  expect(state().filing.services).to.have.length(1);
});

it('hands in an APP without the room for a domain', async () => {
  const { act, state, store } = await anApp();
  await act(
    { type: 'check/run', serviceId: 's1' }, set('entity.name', '北京样例科技有限公司'), set('entity.investor', '张三'), set('principal.name', '李四'),
    set('principal.mobile', '13800138000'), set('principal.email', 'li@example.cn'), set('services[s1].platforms', ['ios']), set('services[s1].ios.packageName', 'cn.yunshan.list'),
    set('services[s1].contact.mobile', '13900139000'),
  );
  expect(store.getPlan().findings.filter(({ severity }) => severity === 'block')).to.deep.equal([]);
  const { services, answers } = toSubmission(state().filing, store.getPlan());
  expect(services).to.deep.equal([{ id: 's1', kind: 'app', domains: [] }]);
  expect(answers).to.include({ 'services[s1].kind': 'app', 'services[s1].name': '云杉清单' });
  expect(planFiling(state().filing, store.planner.context).ready).to.equal(true);
});
