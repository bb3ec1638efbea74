import { expect } from '@open-wc/testing';
import type { FilingTypeCode } from '../../../src/core/model/filing.js';
import { decisionWindow } from '../../../src/core/rehearse/decision.js';
import { wholeProfile } from '../../../src/core/rules/profile-rules.js';
import { ksyun } from '../../../src/providers/ksyun/index.js';
import { type FlowTable, linesOf, papersOf, shaped, type StepTables, wanted } from '../../support/flow-lines.js';

const s = 'services[s1]';
const same = (mode: string, ...paths: readonly string[]): FlowTable => paths.map((path) => [path, mode, mode] as const);
/** A unit types it, an individual's comes from elsewhere. */
const typed = (prefix: string, ...parts: readonly string[]): FlowTable => parts.map((part) => [`${prefix}.${part}`, 'edit', 'locked'] as const);

const entityOfCheck = ['entity.region', 'entity.nature', 'entity.certificateType', 'entity.certificateFiles', 'entity.certificateNumber'];
const kind = [`${s}.kind`, 'edit', 'edit'] as const;
const cloud = [`${s}.cloudResources`, 'edit', 'edit'] as const;
/** Columns of §1.2, type check; SH and AH start from the record, which stands there locked as far as it tells. */
const check = (name: string): FlowTable => [...same('edit', ...entityOfCheck), kind, [name, 'edit', 'edit'], cloud];

const person = ['certificateType', 'certificateFront', 'certificateBack', 'name', 'certificateNumber'];
const entityElsewhere: FlowTable = [...same('locked', 'entity.region', 'entity.certificateFiles', 'entity.certificateNumber'), ['entity.name', 'edit', 'edit']];
const numbers: FlowTable = [['principal.mobile', 'edit', 'edit'], ['principal.officePhone', 'edit', '-'], ['principal.emergencyPhone', 'edit', 'edit']];
const contactNumbers: FlowTable = [[`${s}.contact.mobile`, 'edit', 'locked'], [`${s}.contact.officePhone`, 'edit', '-'], [`${s}.contact.emergencyPhone`, 'edit', 'locked']];
const contact = typed(`${s}.contact`, ...person);
const prior = [`${s}.priorApprovalType`, 'edit', 'edit'] as const;
/** Individuals say what the site will show (L168); the rules ask for it. */
const remark = [`${s}.remark`, 'edit?', 'edit'] as const;

const website: FlowTable = [
  [`${s}.name`, 'edit', 'edit'], [`${s}.cloudResources`, 'extend', 'extend'], [`${s}.domains[d1].name`, 'locked', 'locked'],
  ...same('edit', `${s}.homeUrl`, `${s}.content`, `${s}.type`, `${s}.languages`), prior, remark,
];
const accessSite: FlowTable = [[`${s}.name`, 'edit', 'edit'], [`${s}.cloudResources`, 'extend', 'extend'], [`${s}.domains[d1].name`, 'locked', 'locked'], [`${s}.homeUrl`, 'edit', 'edit']];
const domain = `${s}.domains[d1].name`;

const tables: Readonly<Partial<Record<FilingTypeCode, StepTables>>> = {
  'add-service-elsewhere': [
    ['type-check', check(domain)],
    ['entity', [...entityElsewhere, ...typed('principal', ...person), ...numbers]],
    ['website', [...website, ...contact, ...contactNumbers]],
  ],
  'add-access-elsewhere': [
    ['type-check', check(domain)],
    ['entity', [...entityElsewhere, ...typed('principal', ...person)]],
    ['website', [...accessSite, ...contact]],
  ],
  'add-service-here': [['type-check', check(domain)], ['website', [...website, ...contact, ...contactNumbers]]],
  'add-access-here': [['type-check', check(domain)], ['website', [...accessSite, ...contact]]],
  'change-entity': [
    ['entity', [
      ...same('edit', 'entity.region', 'entity.nature', 'entity.certificateType'), ['entity.certificateFiles', 'edit?', 'edit?'],
      ...same('edit', 'entity.certificateNumber', 'entity.name', 'entity.certificateAddress', 'entity.mailingAddress', 'entity.investor'), ['entity.remark', 'edit?', 'edit?'],
      ['principal.certificateType', 'edit', 'locked'], ['principal.certificateFront', 'edit?', 'locked'], ['principal.certificateBack', 'edit?', 'locked'],
      ['principal.name', 'edit', 'locked'], ['principal.certificateNumber', 'edit', 'locked'], ...numbers,
    ]],
  ],
  'change-service': [
    ['website', [
      [`${s}.name`, 'edit', 'edit'], cloud, [domain, 'locked', 'locked'], ...same('edit', `${s}.homeUrl`, `${s}.content`, `${s}.type`, `${s}.languages`), prior, remark,
      [`${s}.contact.certificateType`, 'edit', 'locked'], [`${s}.contact.certificateFront`, 'edit?', 'locked'], [`${s}.contact.certificateBack`, 'edit?', 'locked'],
      [`${s}.contact.name`, 'edit', 'locked'], [`${s}.contact.certificateNumber`, 'edit', 'locked'], ...contactNumbers,
    ]],
  ],
  'cancel-access': [['review', same('locked', `${s}.recordNumber`, `${s}.name`, domain, `${s}.homeUrl`)]],
  'deregister-service': [['review', same('locked', `${s}.recordNumber`, `${s}.name`, domain, `${s}.homeUrl`)]],
  'deregister-entity': [['review', same('locked', 'entity.recordNumber', 'entity.name', 'principal.name')]],
};

for (const type of Object.keys(tables) as FilingTypeCode[]) {
  for (const holder of ['unit', 'individual'] as const) {
    it(`lists for ${type} of a ${holder} exactly the fields of the document, with their modes`, async () => {
      expect(await linesOf(ksyun, { type, holder })).to.deep.equal(wanted(tables[type] ?? [], holder));
    });
  }
}

const features = (platform: string, required: readonly string[], optional: readonly string[]): FlowTable => [
  ...same('edit', ...required.map((part) => `${s}.${platform}.${part}`)), ...same('edit?', ...optional.map((part) => `${s}.${platform}.${part}`)),
];
const app: FlowTable = [
  [`${s}.name`, 'locked', 'locked'], [`${s}.cloudResources`, 'extend', 'extend'], ...same('edit', `${s}.content`, `${s}.languages`), prior, remark, [`${s}.platforms`, 'edit', 'edit'],
];
const platformTables: Readonly<Record<string, FlowTable>> = {
  android: features('android', ['packageName', 'publicKey', 'certificateMd5'], ['version', 'domains', 'icon']),
  ios: features('ios', ['packageName', 'publicKey', 'certificateSha1'], ['version', 'domains', 'icon']),
  harmonyos: features('harmonyos', ['packageName', 'publicKey', 'certificateMd5'], ['version', 'domains', 'icon']),
  other: features('other', ['platformName', 'packageName'], ['version', 'publicKey', 'certificateMd5', 'domains', 'icon']),
};

for (const holder of ['unit', 'individual'] as const) {
  it(`verifies an APP of a ${holder} by its name, and asks nothing that only a website has`, async () => {
    const lines = await linesOf(ksyun, { type: 'add-service-elsewhere', holder, kind: 'app' });
    expect(lines).to.deep.equal(wanted([
      ['type-check', check(`${s}.name`)],
      ['entity', [...entityElsewhere, ...typed('principal', ...person), ...numbers]],
      ['website', [...app, ...contact, ...contactNumbers]],
    ], holder));
  });
}

for (const type of ['first', 'add-service-elsewhere', 'add-service-here'] as const) {
  it(`asks in ${type} for the features of every platform that is ticked, in one filing`, async () => {
    for (const platforms of [['android'], ['ios'], ['harmonyos'], ['other'], ['android', 'ios']]) {
      const lines = await linesOf(ksyun, { type, holder: 'unit', kind: 'app', given: { [`${s}.platforms`]: platforms } });
      const rows = platforms.flatMap((platform) => platformTables[platform] ?? []);
      expect(lines.filter((line) => /\.(android|ios|harmonyos|other)\./.test(line)), platforms.join()).to.deep.equal(wanted([['website', rows]], 'unit'));
    }
  });
}

it('asks an APP that gets new access its name and its server alone (APP-03)', async () => {
  for (const type of ['add-access-elsewhere', 'add-access-here'] as const) {
    const lines = await linesOf(ksyun, { type, holder: 'unit', kind: 'app' });
    expect(lines.filter((line) => line.startsWith(`website ${s}.`) && !line.includes('.contact.')), type).to.deep.equal([`website ${s}.name locked`, `website ${s}.cloudResources extend`]);
  }
});

it('forgets what belongs to the other kind when a website turns out to be an APP', async () => {
  const { plan } = await shaped(ksyun, { type: 'first', holder: 'unit', given: { [`${s}.kind`]: 'app', [domain]: 'example-site.cn', [`${s}.homeUrl`]: 'www.example-site.cn' } });
  expect(plan.parked).to.include.members([domain, `${s}.homeUrl`]);
});

/** §1.2: each website needs both; a change only what it changes. */
const papers: readonly (readonly [type: FilingTypeCode, papers: readonly string[]])[] = [
  ['add-service-elsewhere', [`${s}.materials[domain-certificate]`, `${s}.materials[verification-sheet]`]],
  ['add-access-here', [`${s}.materials[domain-certificate]`, `${s}.materials[verification-sheet]`]],
  ['change-entity', []],
  ['cancel-access', []],
  ['deregister-service', []],
  ['deregister-entity', []],
];
for (const [type, paths] of papers) {
  it(`wants for ${type}: ${paths.length === 0 ? 'no papers' : 'domain certificate and verification sheet'}`, async () => {
    expect((await papersOf(ksyun, { type, holder: 'individual' })).filter((path) => !path.includes('curtain'))).to.deep.equal(paths);
  });
}

it('checks the contact of a changed website as that of a new one, and nobody when the entity changes', async () => {
  const website = await shaped(ksyun, { type: 'change-service', holder: 'individual' });
  expect(website.plan.authenticity.map(({ method }) => method)).to.deep.equal(['face-check']);
  const entity = await shaped(ksyun, { type: 'change-entity', holder: 'individual' });
  expect(entity.plan.authenticity).to.deep.equal([]);
});

/** §1.2: what the document says of these three goes before what provinces take for filings. */
const clocks: readonly (readonly [type: FilingTypeCode, stages: readonly string[]])[] = [
  ['cancel-access', ['waiting-submission 1-1', 'authority-review 3-5']],
  ['deregister-service', ['waiting-submission 1-1', 'ministry-sms 1-1', 'authority-review 3-5']],
  ['deregister-entity', ['waiting-submission 1-1', 'ministry-sms 1-1', 'authority-review 1-5']],
  ['first', ['initial-review 1-2', 'ministry-sms 1-1', 'authority-review 1-20']],
];
for (const [type, stages] of clocks) {
  it(`expects of ${type}: ${stages.join(', ')}`, async () => {
    const { plan } = await shaped(ksyun, { type, holder: 'unit' });
    const window = decisionWindow(await wholeProfile(ksyun), plan, '2026-11-20');
    expect(window?.stages.map(({ stage, min, max }) => `${stage} ${min}-${max}`)).to.deep.equal(stages);
  });
}
