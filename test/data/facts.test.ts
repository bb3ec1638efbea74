import { expect } from '@open-wc/testing';
import type { Dictionary } from '../../src/core/model/catalogue.js';
import { catalogue } from '../../src/data/catalogue/index.js';
import { certificateSchemes } from '../../src/data/certificate-numbers/index.js';
import { dictionaries } from '../../src/data/dictionaries/index.js';
import { wholeKsyun } from '../support/whole-ksyun.js';
import { labelKey } from '../../src/elements/fields/texts.js';
import enApps from '../../locales/en/apps.json';
import enFirstFields from '../../locales/en/fields.first.json';
import enFields from '../../locales/en/fields.json';
import enPapers from '../../locales/en/papers.json';
import enPeople from '../../locales/en/people.json';
import zhApps from '../../locales/zh-CN/apps.json';
import zhFirstFields from '../../locales/zh-CN/fields.first.json';
import zhFields from '../../locales/zh-CN/fields.json';
import zhPapers from '../../locales/zh-CN/papers.json';
import zhPeople from '../../locales/zh-CN/people.json';

const all = Object.values(dictionaries).filter((one): one is Dictionary => one !== undefined);

/** Every field id of the contract; a new one has to be added to the catalogue and here. */
const ids = [
  ...['region', 'nature', 'certificateType', 'certificateFiles', 'certificateNumber', 'name', 'certificateAddress', 'mailingAddress', 'investor', 'remark',
    'legalRepresentativeName', 'recordNumber', 'recordPassword', 'closingReason'].map((id) => `entity.${id}`),
  ...['principal', 'serviceContact'].flatMap((role) =>
    ['certificateType', 'certificateFront', 'certificateBack', 'name', 'certificateNumber', 'mobile', 'officePhone', 'emergencyPhone', 'secondPhone', 'email'].map((id) => `${role}.${id}`),
  ),
  'serviceContact.sameAsPrincipal',
  ...['kind', 'cloudResources', 'name', 'homeUrl', 'content', 'type', 'languages', 'priorApprovalType', 'priorApprovalNumber', 'priorApprovalFile', 'remark',
    'recordNumber', 'ip', 'accessMethod', 'serverPlace', 'closingReason', 'platforms'].map((id) => `service.${id}`),
  ...['android', 'ios', 'harmonyos', 'other'].flatMap((platform) =>
    ['packageName', 'version', 'publicKey', 'certificateMd5', 'certificateSha1', 'domains', 'icon'].map((id) => `service.${platform}.${id}`)),
  'service.other.platformName',
  'domain.name',
];

it('has every field once, under its id', () => {
  expect(Object.keys(catalogue).filter((id) => !id.startsWith('material.')).sort()).to.deep.equal([...ids].sort());
  for (const [id, field] of Object.entries(catalogue)) expect(field.id).to.equal(id);
});

it('names the row of the specification of every field', () => {
  for (const field of Object.values(catalogue)) expect(field.row, field.id).to.match(/^(CHK|ENT|PRI|WEB|WCT|ACC|APP|DER|MAT)-\d{2}$/);
});

it('gives a dictionary to every field with choices, and the kind of certificate to every certificate number', () => {
  for (const field of Object.values(catalogue)) {
    if (field.kind === 'choice' || field.kind === 'choices') expect(dictionaries[field.dictionary ?? 'service-kind'], field.id).to.be.an('object');
    expect(field.certificateTypeFrom !== undefined, field.id).to.equal(field.kind === 'certificate-number');
    if (field.certificateTypeFrom !== undefined) expect(catalogue[field.certificateTypeFrom]?.kind).to.equal('choice');
  }
});

const at = (tree: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((node, key) => (typeof node === 'object' && node !== null ? Object.entries(node).find(([name]) => name === key)?.[1] : undefined), tree);

it('has label and help for every field in both languages, and a reason for every one that a provider lists', () => {
  const listed = new Set(wholeKsyun.flows.flatMap(({ steps }) => steps.flatMap(({ sections }) => sections.flatMap(({ fields }) => fields.map(({ field }) => field)))));
  const trees = {
    'zh-CN': { people: zhPeople, papers: zhPapers, apps: zhApps, fields: { ...zhFields, entity: { ...zhFirstFields.entity, ...zhFields.entity } } },
    en: { people: enPeople, papers: enPapers, apps: enApps, fields: { ...enFields, entity: { ...enFirstFields.entity, ...enFields.entity } } },
  };
  for (const [locale, tree] of Object.entries(trees)) {
    const text = (id: string, part: string): unknown => at(tree, `${labelKey(id).replace(':', '.')}.${part}`);
    for (const id of Object.keys(catalogue)) {
      expect(text(id, 'label'), `${locale} ${id}.label`).to.be.a('string').that.is.not.empty;
      expect(text(id, 'help'), `${locale} ${id}.help`).to.be.a('string').that.is.not.empty;
    }
    for (const id of listed) if (!id.startsWith('material.')) expect(text(id, 'why'), `${locale} ${id}.why`).to.be.a('string').that.is.not.empty;
  }
});

for (const dictionary of all) {
  it(`${dictionary.id} has rows with slugs of their own and a label in both languages`, () => {
    const slugs = dictionary.rows.map(({ id }) => id);
    expect(new Set(slugs).size).to.equal(slugs.length);
    for (const { id, label } of dictionary.rows) {
      expect(id).to.match(/^[a-z]+(-[a-z]+)*$/);
      expect(Object.keys(label), id).to.have.members(['zh-CN', 'en']);
      expect(label['en'], id).not.to.match(/\p{Script=Han}/u);
    }
  });
}

const numbers = (dictionary: Dictionary | undefined, attribute: 'ministry' | 'mask'): readonly string[] =>
  (dictionary?.rows ?? []).flatMap(({ attributes }) => (attributes?.[attribute] === undefined ? [] : [String(attributes[attribute])]));

it('has the ministry’s numbers of natures as printed, 7 and 8 unused', () => {
  const wanted = [1, 2, 3, 4, 5, 6, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20].map(String);
  expect(numbers(dictionaries['entity-nature'], 'ministry')).to.have.members(wanted);
});

it('knows one nature of an individual; all others are units', () => {
  const holders = dictionaries['entity-nature']?.rows.map(({ id, attributes }) => [id, attributes?.['holder']]) ?? [];
  expect(holders.filter(([, holder]) => holder === 'individual')).to.deep.equal([['individual', 'individual']]);
  expect(holders.filter(([, holder]) => holder === 'unit')).to.have.lengthOf(17);
});

it('has seven certificates under the label 组织机构代码证, each with its own number', () => {
  const rows = dictionaries['certificate-type']?.rows.filter(({ label }) => label['zh-CN'] === '组织机构代码证') ?? [];
  expect(rows.map(({ attributes }) => attributes?.['ministry'])).to.have.members([3, 9, 10, 12, 16, 18, 20]);
});

it('offers every certificate to one nature that exists, and every nature a certificate', () => {
  const natures = dictionaries['entity-nature']?.rows.map(({ id }) => id) ?? [];
  const offered = new Set(dictionaries['certificate-type']?.rows.flatMap(({ only }) => only?.values ?? []));
  expect([...offered]).to.have.members(natures);
});

it('gives contacts the certificates that an individual entity can have, under the same slugs', () => {
  const own = dictionaries['certificate-type']?.rows.filter(({ only }) => only?.values.includes('individual')).map(({ id }) => id);
  expect(dictionaries['person-certificate-type']?.rows.map(({ id }) => id)).to.deep.equal(own);
});

it('knows how the certificates of the dictionary are numbered', () => {
  for (const { id } of dictionaries['certificate-type']?.rows ?? []) expect(certificateSchemes[id], id).to.be.an('array');
});

it('keeps masks as text: the last ones are beyond 31 bits', () => {
  const masks = numbers(dictionaries['service-content'], 'mask');
  expect(masks).to.include('2147483648').and.to.include('4294967296');
  for (const { attributes } of dictionaries['service-content']?.rows ?? []) expect(attributes?.['mask']).to.be.a('string');
  // Powers of two, each once: no two contents share a bit.
  for (const mask of masks) expect(BigInt(mask) & (BigInt(mask) - 1n), mask).to.equal(0n);
  expect(new Set(masks).size).to.equal(masks.length);
});

it('has the seventeen languages of the ministry', () => {
  expect(numbers(dictionaries['service-language'], 'ministry')).to.have.members(Array.from({ length: 17 }, (_, index) => String(index + 1)));
});

it('can say that no prior approval applies, and marks the three that were abolished', () => {
  const rows = dictionaries['prior-approval']?.rows ?? [];
  expect(rows[0]?.id).to.equal('none');
  expect(rows.filter(({ attributes }) => attributes?.['abolished'] === true).map(({ id }) => id)).to.deep.equal(['education', 'healthcare', 'bulletin']);
});
