import { expect } from '@open-wc/testing';
import type { FilingTypeCode } from '../../src/core/model/filing.js';
import type { Profile } from '../../src/core/model/profile.js';
import { wholeProfile } from '../../src/core/rules/profile-rules.js';
import { profiles } from '../../src/providers/index.js';

/**
 * What the providers' documents say, written down from the documents before the profiles were looked at. One line is `field unit individual`:
 * E typed, L stands there, X stands there and may be added to, C stands there to be confirmed, `-` not asked. Two letters: it stands while
 * something holds, and is typed while it does not. A line starts with the step where the field must be; `check` is the type check.
 */
type Lines = readonly string[];
type Provider = 'ksyun' | 'tencent' | 'aliyun' | 'vianet';
type Facts = Readonly<Partial<Record<FilingTypeCode, { readonly asks: Lines; readonly never?: string }>>>;

const lines = (prefix: string, names: string, modes: string): Lines => names.split(' ').map((name) => `${prefix}${name} ${modes}`);
const check = (names: string): Lines => lines('check ', names, 'E E');

const FIRST = 'first', SE = 'add-service-elsewhere', SH = 'add-service-here', AE = 'add-access-elsewhere', AH = 'add-access-here', CE = 'change-entity', CS = 'change-service';
const XA = 'cancel-access', DS = 'deregister-service', DE = 'deregister-entity';
const takingAway: readonly FilingTypeCode[] = [XA, DS, DE];

// 000: tables of 一, 二, 三 of each flow
const kCheck = check('entity.region entity.nature entity.certificateType entity.certificateFiles entity.certificateNumber service.kind domain.name service.name service.cloudResources');
const card = 'certificateType certificateFront certificateBack name certificateNumber';
const kPrincipal = [...lines('entity principal.', card, 'E L'), 'entity principal.mobile E E', 'entity principal.officePhone E -', 'entity principal.emergencyPhone E E'];
const kSite = [
  'website service.cloudResources X X', 'website domain.name L L',
  ...lines('website service.', 'homeUrl content type languages priorApprovalType priorApprovalNumber priorApprovalFile remark', 'E E'),
];
const kContact = [...lines('website serviceContact.', card, 'E L'), 'website serviceContact.officePhone E -'];
const kNumbers = lines('website serviceContact.', 'mobile emergencyPhone', 'E L');
const kShortEntity = [...lines('entity entity.', 'region certificateFiles certificateNumber', 'L L'), 'entity entity.name E E'];
const kAccess = ['website service.cloudResources X X', 'website domain.name L L', 'website service.homeUrl E E', ...lines('website serviceContact.', card, 'E L')];
const notAtAccess = 'service.content service.type service.languages service.priorApprovalType service.remark serviceContact.mobile serviceContact.officePhone serviceContact.emergencyPhone';
const ksyun: Facts = {
  [FIRST]: {
    asks: [
      ...kCheck, ...lines('entity entity.', 'region nature certificateType certificateFiles certificateNumber', 'L L'),
      ...lines('entity entity.', 'name certificateAddress mailingAddress investor remark', 'E E'), ...kPrincipal, ...kSite, ...kContact, ...kNumbers,
    ],
    never: 'principal.email principal.secondPhone serviceContact.email serviceContact.sameAsPrincipal entity.recordPassword service.ip',
  },
  [SE]: { asks: [...kCheck, ...kShortEntity, ...kPrincipal, ...kSite, ...kContact, ...kNumbers], never: 'entity.certificateAddress entity.mailingAddress entity.investor entity.remark entity.recordPassword' },
  [AE]: {
    asks: [...kCheck, ...kShortEntity, ...lines('entity principal.', card, 'E L'), ...kAccess],
    never: `entity.certificateAddress entity.mailingAddress entity.investor entity.remark principal.mobile principal.officePhone principal.emergencyPhone ${notAtAccess}`,
  },
  [SH]: { asks: [...check('service.kind domain.name service.name service.cloudResources'), ...kSite, ...kContact], never: 'entity.name entity.mailingAddress principal.name principal.mobile' },
  [AH]: { asks: [...check('service.kind domain.name service.name service.cloudResources'), ...kAccess], never: `entity.name principal.name principal.mobile ${notAtAccess}` },
};

// 001: the forms of each page
const four = 'region nature certificateType certificateNumber';
const tCheck = check('entity.region entity.nature entity.certificateType entity.certificateNumber domain.name service.cloudResources');
const tPerson = 'name certificateType certificateNumber officePhone mobile email';
const tPrincipal = lines('entity principal.', tPerson, 'E E');
const tSite = ['website service.cloudResources X X', ...lines('website service.', 'name homeUrl content priorApprovalType remark', 'E E')];
const tContact = ['website serviceContact.sameAsPrincipal E E', ...lines('website serviceContact.', tPerson, 'EL EL')];
const tNever = 'principal.emergencyPhone principal.secondPhone service.type service.languages service.priorApprovalNumber';
const tChange = [
  ...lines('entity entity.', `${four} name certificateAddress investor mailingAddress remark`, 'E E'), ...tPrincipal,
  ...tSite, 'website domain.name X X', ...tContact,
];
const tencent: Facts = {
  [FIRST]: {
    asks: [...tCheck, ...lines('entity entity.', four, 'L L'), ...lines('entity entity.', 'name certificateAddress investor mailingAddress remark', 'E E'), ...tPrincipal, ...tSite, ...tContact],
    never: `${tNever} entity.legalRepresentativeName entity.recordPassword`,
  },
  [SE]: {
    asks: [
      ...tCheck, ...lines('entity entity.', four, 'L L'), ...lines('entity entity.', 'name certificateAddress mailingAddress remark', 'E E'),
      'entity entity.legalRepresentativeName E -', ...tPrincipal, ...tSite,
      'website serviceContact.sameAsPrincipal E E', ...lines('website serviceContact.', 'name certificateType certificateNumber mobile email', 'EL EL'),
    ],
    never: `${tNever} entity.investor entity.recordPassword`,
  },
  [SH]: {
    asks: [
      ...check('domain.name service.cloudResources'), ...lines('entity entity.', `${four} name certificateAddress mailingAddress investor`, 'L L'),
      ...lines('entity principal.', tPerson, 'L L'), ...tSite, ...tContact,
    ],
    never: `${tNever} entity.recordPassword`,
  },
  [AE]: {
    asks: [
      ...tCheck, ...lines('entity entity.', four, 'L L'), 'entity entity.recordNumber EL EL', ...lines('entity entity.', 'recordPassword name certificateAddress mailingAddress', 'E E'),
      ...tPrincipal, ...lines('website service.', 'name recordNumber homeUrl', 'C C'), 'website service.cloudResources X X', 'website domain.name L L',
    ],
    never: `${tNever} entity.investor entity.remark service.content service.priorApprovalType service.remark serviceContact.name serviceContact.mobile`,
  },
  [CE]: { asks: tChange, never: tNever },
  [CS]: { asks: tChange, never: tNever },
  [DE]: { asks: ['entity entity.recordNumber EL EL', 'entity entity.recordPassword E E'], never: 'principal.name service.name' },
  [XA]: { asks: ['review service.name L L', 'review service.homeUrl L L'], never: 'entity.recordPassword' },
  [DS]: { asks: ['review service.name L L', 'review service.homeUrl L L'], never: 'entity.recordPassword' },
};

// 002: 1.1, 2, 3.1
const aCheck = check('entity.region entity.nature entity.certificateType entity.name entity.certificateNumber entity.certificateAddress domain.name');
const aSite = lines('website service.', 'name cloudResources content type priorApprovalType priorApprovalNumber priorApprovalFile languages remark', 'E E');
const aContact = [
  'website serviceContact.sameAsPrincipal E -', ...lines('website serviceContact.', 'name certificateType certificateNumber mobile emergencyPhone email', 'EL L'),
  'website serviceContact.secondPhone EL -', 'website domain.name L L',
];
const aWhole = [
  ...aCheck, ...lines('entity entity.', 'mailingAddress remark', 'E E'), 'entity entity.investor E L', ...lines('entity principal.', 'name certificateType certificateNumber', 'E L'),
  ...lines('entity principal.', 'mobile emergencyPhone email', 'E E'), 'entity principal.secondPhone E -', ...aSite, ...aContact,
];
const aNever = 'service.homeUrl principal.officePhone serviceContact.officePhone entity.recordPassword service.kind';
const aliyun: Facts = {
  [FIRST]: { asks: aWhole, never: aNever }, [SE]: { asks: aWhole, never: aNever }, [AE]: { asks: aWhole, never: aNever },
  [SH]: { asks: [...aCheck, ...aSite, ...aContact], never: aNever },
};

// 004: 2.1 to 2.4
const vCheck = check('entity.certificateNumber domain.name');
const vSite = [...lines('website service.', 'name homeUrl', 'E E'), ...lines('website serviceContact.', 'name mobile email', 'E E')];
const vAccess = lines('access service.', 'ip accessMethod serverPlace', 'E E');
const vNever = 'entity.recordPassword serviceContact.sameAsPrincipal service.cloudResources principal.emergencyPhone entity.certificateAddress';
const vianet: Facts = {
  [FIRST]: { asks: [...vCheck, ...lines('entity entity.', 'mailingAddress investor', 'E E'), ...lines('entity principal.', 'name certificateNumber officePhone mobile', 'E E'), ...vSite, ...vAccess], never: vNever },
  [SE]: { asks: [...vCheck, ...vSite, ...vAccess], never: `${vNever} entity.mailingAddress entity.investor principal.name principal.mobile` },
  [SH]: { asks: [...vSite, ...vAccess], never: `${vNever} entity.mailingAddress principal.name` },
  [AE]: { asks: [...vCheck, ...vAccess], never: `${vNever} entity.mailingAddress principal.name service.name service.homeUrl serviceContact.mobile` },
  [AH]: { asks: vAccess, never: `${vNever} service.name service.homeUrl principal.name` },
};

const whole = async (id: Provider): Promise<Profile> => {
  const load = profiles[id];
  if (load === undefined) throw new TypeError(`no profile ${id}`);
  return wholeProfile((await load()).default);
};
const loaded: Readonly<Record<Provider, Profile>> = { ksyun: await whole('ksyun'), tencent: await whole('tencent'), aliyun: await whole('aliyun'), vianet: await whole('vianet') };
const LETTER = { edit: 'E', locked: 'L', extend: 'X', confirm: 'C' } as const;
const STEP: Readonly<Record<string, string>> = { 'type-check': 'check' };

/** `step field` → the letters for a unit and for an individual. */
function formOf(profile: Profile, type: FilingTypeCode): ReadonlyMap<string, string> {
  const flow = profile.flows.find((one) => one.type === type);
  const seen = new Map<string, readonly [Set<string>, Set<string>]>();
  for (const { kind, sections } of flow?.steps ?? []) {
    for (const { field, unit, individual } of sections.flatMap(({ fields }) => fields)) {
      const key = `${STEP[kind] ?? kind} ${field}`;
      const [u, p] = seen.get(key) ?? [new Set<string>(), new Set<string>()];
      if (unit !== undefined) u.add(LETTER[unit]);
      if (individual !== undefined) p.add(LETTER[individual]);
      seen.set(key, [u, p]);
    }
  }
  const said = (modes: ReadonlySet<string>): string => [...modes].sort().join('') || '-';
  return new Map([...seen].map(([key, [u, p]]) => [key, `${said(u)} ${said(p)}`]));
}

for (const [id, facts] of Object.entries({ ksyun, tencent, aliyun, vianet }) as [Provider, Facts][]) {
  for (const [type, fact] of Object.entries(facts) as [FilingTypeCode, NonNullable<Facts[FilingTypeCode]>][]) {
    it(`${id}, ${type}: asks in each step what its document asks, of whom, and as the document has it`, () => {
      const form = formOf(loaded[id], type);
      const found = fact.asks.map((line) => {
        const [step = '', field = ''] = line.split(' ');
        return `${step} ${field} ${form.get(`${step} ${field}`) ?? 'absent'}`;
      });
      expect(found).to.deep.equal(fact.asks);
    });

    it(`${id}, ${type}: asks for nothing that its document asks elsewhere only`, () => {
      const asked = new Set([...formOf(loaded[id], type).keys()].map((key) => key.split(' ')[1] ?? ''));
      expect(asked.size).to.be.greaterThan(0);
      expect((fact.never ?? '').split(' ').filter((field) => asked.has(field))).to.deep.equal([]);
    });
  }
}

/** In-form codes: who proves a number (001 to 004, as listed in each form). */
const codes: Readonly<Record<Provider, Lines>> = {
  ksyun: ['add-service-elsewhere contact unit', 'add-service-elsewhere principal both', 'add-service-here contact unit', 'first contact unit', 'first principal both'],
  tencent: [
    'add-access-elsewhere principal both', 'add-service-elsewhere principal both', 'add-service-here contact both', 'change-access contact both', 'change-entity contact both',
    'change-service contact both', 'first contact both',
  ],
  aliyun: [AE, AH, SE, SH, FIRST].map((type) => `${type} principal both`),
  vianet: [],
};
/** Who may say in one order that there are more websites; providers that do not say are left out. */
const more: Readonly<Record<'ksyun' | 'tencent' | 'aliyun', readonly (readonly [FilingTypeCode, boolean])[]>> = {
  ksyun: [[FIRST, true], [SE, true], [AE, true], [SH, false], [AH, false]],
  tencent: [[FIRST, true], [SE, true], [SH, true], [AE, true]],
  aliyun: [[FIRST, true], [SE, true], [SH, true]],
};
/** Review: stage, types, working days. */
const clocks: Readonly<Record<Provider, readonly (readonly [stage: string, types: readonly FilingTypeCode[], min: number, max: number])[]>> = {
  ksyun: [
    ['initial-review', [FIRST, SE, SH, AE, AH], 1, 2], ['waiting-submission', [XA, DS, DE], 1, 1],
    ['authority-review', [XA, DS], 3, 5], ['authority-review', [DE], 1, 5],
  ],
  tencent: [['initial-review', [FIRST], 1, 3], ['initial-review', [SE, SH, AE, CE, CS, XA, DS, DE], 1, 1], ['second-review', [FIRST, SE, SH, AE], 1, 1]],
  aliyun: [['initial-review', [FIRST, SE, SH, AE], 1, 1], ['waiting-submission', [FIRST, SE, SH, AE], 1, 1], ['authority-review', [FIRST, SE, SH, AE], 1, 20]],
  vianet: [['initial-review', [FIRST, SE, SH, AE, AH], 1, 2], ['second-review', [FIRST, SE, SH, AE, AH], 1, 1.5]],
};
/** How the contact is checked, and when. */
const faces: Readonly<Record<Provider, Lines>> = {
  ksyun: ['curtain-photo before', 'face-check before'],
  tencent: ['app-capture after-initial-review', 'curtain-photo after-initial-review', 'verification-point after-initial-review'],
  aliyun: ['app-capture before'],
  vianet: ['counter-visit after-initial-review', 'curtain-photo after-initial-review'],
};
/** Papers of the upload step beside certificates, required of whoever files for the first time. */
const papers: Readonly<Record<Provider, Lines>> = {
  ksyun: ['authorisation-letter', 'curtain-photo', 'domain-certificate', 'verification-sheet'], tencent: ['verification-sheet'], aliyun: [], vianet: ['site-photo', 'verification-sheet'],
};
/** Buttons at a record. */
const buttons: Readonly<Record<Provider, readonly string[]>> = {
  ksyun: ['entity change-entity', 'entity deregister-entity', 'entity start', 'service cancel-access', 'service change-service', 'service deregister-service'],
  tencent: ['entity change-entity', 'entity deregister-entity', 'entity start', 'service cancel-access', 'service deregister-service'],
  aliyun: ['entity change-entity', 'entity deregister-entity', 'entity start', 'service cancel-access', 'service change-access', 'service change-service', 'service deregister-service'],
  vianet: ['entity change-entity', 'entity deregister-entity', 'entity start', 'service change-access', 'service change-service', 'service deregister-service'],
};
const pictures: Readonly<Record<Provider, string>> = { ksyun: 'separate', tencent: 'either', aliyun: 'separate', vianet: 'merged' };

for (const id of Object.keys(loaded) as Provider[]) {
  const profile = loaded[id];

  it(`${id}: numbers are proved by a code where its form has one`, () => {
    const rows = profile.phoneCodes.rows.flatMap(({ types, mobile, unit, individual }) =>
      types.map((type) => `${type} ${mobile === 'principal.mobile' ? 'principal' : 'contact'} ${unit && individual ? 'both' : unit ? 'unit' : 'individual'}`));
    expect([...rows].sort()).to.deep.equal([...codes[id]].sort());
  });

  it(`${id}: stages take as long as it says`, () => {
    for (const [stage, types, min, max] of clocks[id]) {
      for (const type of types) {
        const found = profile.review.filter((row) => row.id === stage && (row.types?.includes(type) ?? true) && row.estimate !== undefined);
        expect(found.map(({ estimate }) => estimate), `${stage} of ${type}`).to.deep.equal([{ min, max, unit: 'working-day' }]);
      }
    }
  });

  it(`${id}: the contact of a first filing is checked in its ways, at its time`, () => {
    const ways = profile.authenticity.filter(({ types }) => types.includes(FIRST)).map(({ method, at }) => `${method} ${at ?? 'before'}`);
    expect([...new Set(ways)].sort()).to.deep.equal(faces[id]);
  });

  it(`${id}: a first filing needs these papers`, () => {
    const slots = profile.materials.filter(({ level, types }) => level === 'required' && (types?.includes(FIRST) ?? true)).map(({ slot }) => slot);
    expect([...new Set(slots)].sort()).to.deep.equal(papers[id]);
  });

  it(`${id}: a card is handed in as it says`, () => {
    expect(profile.images.sides).to.equal(pictures[id]);
  });

  it(`${id}: nothing is agreed to where something is taken away`, () => {
    const asked = profile.agreements.filter(({ types }) => types === undefined || takingAway.some((type) => types.includes(type)));
    expect(asked.map(({ id: agreement }) => agreement)).to.deep.equal([]);
  });

  it(`${id}: its records have its buttons`, async () => {
    const known = await profile.console?.();
    const found = (known?.records.actions ?? []).filter(({ id: action }) => action !== 'view').map(({ on, id: action }) => `${on} ${action}`);
    expect([...found].sort()).to.deep.equal(buttons[id]);
  });
}

for (const [id, rows] of Object.entries(more) as [keyof typeof more, (typeof more)[keyof typeof more]][]) {
  it(`${id}: another website may join the order where its form says so`, () => {
    expect(rows.map(([type]) => [type, loaded[id].flows.find((flow) => flow.type === type)?.services.canAdd])).to.deep.equal(rows);
  });
}

it('tencent: gives one curtain to an account, wants pictures within 2 MB, and takes an order back while it is first reviewed', async () => {
  const known = await loaded.tencent.console?.();
  expect(known?.curtain?.perAccount).to.equal(1);
  expect(loaded.tencent.images.maxBytes).to.equal(2 * 1024 * 1024);
  expect(known?.orders.actions.filter(({ id }) => id === 'withdraw').flatMap(({ states }) => states)).to.deep.equal(['initial-review']);
  expect(loaded.tencent.agreements.map(({ id }) => id)).to.deep.equal(['assistedCorrection']);
});

it('aliyun: months, numbers and uses of a service are those of its table, and an idle order lives 45 days', async () => {
  const table = (loaded.aliyun.cloud?.kinds ?? []).map(({ id, months, quota }) => `${id} ${months ?? '-'} ${quota === undefined ? '-' : `${quota.n}/${quota.per}`}`);
  expect(table).to.deep.equal([
    'ecs 3 5/instance', 'virtual-host 3 5/instance', 'simple-application-server 3 5/instance', 'elastic-web 6 5/account', 'nat-gateway 1 2/instance',
    'ipv6-translation 1 2/instance', 'ens 3 5/instance', 'iot-package 6 1/instance', 'site-market 12 1/instance', 'alibaba-shop - -',
  ]);
  expect(loaded.aliyun.cloud?.code?.onceOnly).to.equal(true);
  const known = await loaded.aliyun.console?.();
  expect([known?.orders.idleDays?.n, known?.records.oneEntity]).to.deep.equal([45, true]);
  expect([loaded.aliyun.images.minBytes, loaded.aliyun.images.maxBytes]).to.deep.equal([200 * 1024, 4 * 1024 * 1024]);
});

it('aliyun: the ministry’s message goes to whom its table names', async () => {
  const known = await loaded.aliyun.console?.();
  const said = (known?.ministrySms ?? []).flatMap(({ types, who, of, newNumber }) => types.map((type) => `${type} ${who.join('+')} ${of}${newNumber ? ' new' : ''}`));
  expect(said).to.include.members([
    'first principal+serviceContact filing', 'add-service-elsewhere serviceContact filing new', 'add-service-here serviceContact filing new',
    'add-access-elsewhere serviceContact record', 'change-entity principal filing new', 'change-service serviceContact filing new',
    'deregister-service serviceContact record', 'deregister-entity principal record',
  ]);
  expect(said.filter((line) => line.startsWith(XA))).to.deep.equal([]);
});

it('vianet: adding waits for a change of the entity, papers are signed in Beijing and Shanghai, and nobody cancels access', async () => {
  const known = await loaded.vianet.console?.();
  expect(known?.records.actions.find(({ id }) => id === 'start')?.blockedBy).to.deep.equal([CE]);
  expect(known?.counters?.map(({ id, phone }) => [id, phone])).to.deep.equal([['beijing', '4000890365'], ['shanghai', '021-28986102']]);
  expect(loaded.vianet.flows.some(({ type }) => type === XA)).to.equal(false);
});

/** The type of a filing, by where entity and domain are on record; the same for all (C01 read as the scenes tell it). */
for (const [entity, domain, type] of [
  ['none', 'none', FIRST], ['elsewhere', 'none', SE], ['here', 'none', SH], ['elsewhere', 'elsewhere', AE], ['here', 'elsewhere', AH],
] as const) {
  it(`entity ${entity}, domain ${domain}: ${type} everywhere`, () => {
    for (const profile of Object.values(loaded)) {
      expect(profile.typeTable.find((row) => row.entity.includes(entity) && row.domain.includes(domain))?.type, profile.id).to.equal(type);
    }
  });
}

for (const profile of Object.values(loaded)) {
  it(`${profile.id}: an order is taken back in the states in which its list offers that`, async () => {
    const offered = (await profile.console?.())?.orders.actions.filter(({ id }) => id === 'withdraw').flatMap(({ states }) => states) ?? [];
    expect([...profile.withdraw].sort()).to.deep.equal([...offered].sort());
  });
}
