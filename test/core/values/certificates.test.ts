import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  certificateNumber,
  organisationCode,
  passport,
  permanentResidentCard,
  registrationNumber,
  residencePermit,
  travelPermit,
  validateCertificateNumber,
} from '../../../src/core/values/index.js';
import { certificateSchemes } from '../../../src/data/certificate-numbers/index.js';
import { certificateType, personCertificateType } from '../../../src/data/dictionaries/certificate-type.js';
import { residentNumber, usccNumber } from './samples.js';

const codeOf = (result: { readonly ok: boolean; readonly code?: string }): string => (result.ok ? 'ok' : (result.code ?? ''));

/** MOD 11,10 tried out digit by digit: the one digit that brings the product to 1. */
const registration = (first14: string): string => {
  const good = '0123456789'.split('').filter((digit) => {
    let product = 10;
    for (const d of first14) product = (((product + Number(d)) % 10 || 10) * 2) % 11;
    return (product + Number(digit)) % 10 === 1;
  });
  return first14 + good.join('');
};

const organisations: readonly [raw: string, answer: string][] = [
  ['12345678-8', 'ok'],
  ['123456788', 'ok'],
  [' 1234５678—8 ', 'ok'],
  ['D2143569-X', 'ok'],
  ['d2143569x', 'ok'],
  ['00000000-0', 'ok'],
  ['12345678-9', 'organisationCode.checkCharacter'],
  ['D2143569-0', 'organisationCode.checkCharacter'],
  ['12345678', 'organisationCode.length'],
  ['1234567888', 'organisationCode.length'],
  ['1234_678-8', 'organisationCode.characters'],
  [usccNumber('91110108MA01A2B3C'), 'organisationCode.creditCode'],
  ['', 'common.required'],
];
for (const [raw, answer] of organisations) {
  it(`answers ${answer} to the organisation code "${raw}"`, () => {
    expect(codeOf(organisationCode.validate(raw))).to.equal(answer);
  });
}

it('formats an organisation code as the certificate prints it', () => {
  expect(organisationCode.format('d2143569x')).to.equal('D2143569-X');
  expect(organisationCode.normalise(organisationCode.format('D2143569X'))).to.equal('D2143569X');
});

const registrations: readonly [raw: string, answer: string][] = [
  [registration('11010800000001'), 'ok'],
  [registration('44030110123456'), 'ok'],
  ['110108000000017', 'registrationNumber.checkDigit'],
  ['1101080000001', 'registrationNumber.length'],
  ['11010800000001A', 'registrationNumber.characters'],
  ['', 'common.required'],
];
for (const [raw, answer] of registrations) {
  it(`answers ${answer} to the registration number "${raw}"`, () => {
    expect(codeOf(registrationNumber.validate(raw))).to.equal(answer);
  });
}

it('accepts exactly one of ten last digits of a registration number, whatever stands before', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999 }), (rest) => {
      const first14 = `310115${String(rest).padStart(8, '0')}`;
      const accepted = '0123456789'.split('').filter((digit) => registrationNumber.validate(first14 + digit).ok);
      expect(accepted.map((digit) => first14 + digit)).to.deep.equal([registration(first14)]);
    }),
  );
});

const passports: readonly [raw: string, answer: string, looksChinese?: boolean][] = [
  ['E12345678', 'ok', true],
  ['ea1234567', 'ok', true],
  ['G12345678', 'ok', true],
  ['151234567', 'ok', true],
  ['DE1234567', 'ok', true],
  ['P1234567', 'ok', true],
  ['K 1234 567', 'ok', false],
  ['X4RTBPFW4', 'ok', false],
  ['123456789', 'ok', false],
  ['AB1', 'passport.length'],
  ['A12345678901234567', 'passport.length'],
  ['ABCDEFG', 'passport.noDigits'],
  ['E1234567?', 'passport.characters'],
  ['护照12345678', 'passport.characters'],
  [residentNumber('11010519491231002'), 'passport.residentId'],
  ['', 'common.required'],
];
for (const [raw, answer, looksChinese] of passports) {
  it(`answers ${answer} to the passport number "${raw}"`, () => {
    const result = passport.validate(raw);
    expect(codeOf(result)).to.equal(answer);
    if (looksChinese !== undefined) expect(result.ok && result.info.looksChinese).to.equal(looksChinese);
  });
}

const permits: readonly [raw: string, kind: 'lettered' | 'numbered' | undefined, answer: string, base?: string][] = [
  ['H12345678', 'lettered', 'ok', 'H12345678'],
  ['m1234567801', 'lettered', 'ok', 'M12345678'],
  ['H 1234 5678', undefined, 'ok', 'H12345678'],
  ['12345678', 'numbered', 'ok', '12345678'],
  ['1234567801(B)', 'numbered', 'ok', '12345678'],
  ['1234567801（Ｂ）', undefined, 'ok', '12345678'],
  ['H123456789', 'lettered', 'travelPermit.letteredShape'],
  ['A12345678', 'lettered', 'travelPermit.letteredShape'],
  ['12345678', 'lettered', 'travelPermit.letteredShape'],
  ['H12345678', 'numbered', 'travelPermit.numberedShape'],
  ['123456789', 'numbered', 'travelPermit.numberedShape'],
  ['X1', undefined, 'travelPermit.shape'],
  [residentNumber('81000019900101123'), 'lettered', 'travelPermit.residencePermit'],
  ['', 'lettered', 'common.required'],
];
for (const [raw, kind, answer, base] of permits) {
  it(`answers ${answer} to the ${kind ?? 'travel'} permit "${raw}"`, () => {
    const result = travelPermit.validate(raw, kind);
    expect(codeOf(result)).to.equal(answer);
    if (base !== undefined) expect(result.ok && result.info.base).to.equal(base);
  });
}

const residence: readonly [why: string, raw: string, answer: string][] = [
  ['one of the first region', residentNumber('81000019900101123'), 'ok'],
  ['one of the second region', residentNumber('82000020000229004'), 'ok'],
  ['one of the third region', residentNumber('83000019751015017'), 'residencePermit.region'],
  ['a mainland number', residentNumber('11010519491231002'), 'residencePermit.residentId'],
  ['a number with a county in it', residentNumber('81010519491231002'), 'residencePermit.region'],
  ['a travel permit', 'H12345678', 'residencePermit.travelPermit'],
  ['an impossible birth', residentNumber('81000019990229123'), 'residencePermit.birthDate'],
  ['a birth after today', residentNumber('81000020260101123'), 'residencePermit.birthInFuture'],
  ['letters', '8100001990010A123X', 'residencePermit.characters'],
  ['17 digits', '81000019900101123', 'residencePermit.length'],
  ['nothing', '', 'common.required'],
];
for (const [why, raw, answer] of residence) {
  it(`answers ${answer} to ${why} where permits of two regions are wanted`, () => {
    expect(codeOf(residencePermit.validate(raw, { today: '2025-06-01', regions: ['81', '82'] }))).to.equal(answer);
  });
}

it('answers with region, birth and sex, and notices a wrong check digit', () => {
  const number = residentNumber('83000019751015017');
  expect(residencePermit.validate(number)).to.deep.include({ info: { region: '83', birthDate: '1975-10-15', sex: 'male' } });
  const wrong = number.slice(0, 17) + ((Number(number.charAt(17)) || 0) + 1) % 10;
  expect(codeOf(residencePermit.validate(wrong))).to.equal('residencePermit.checkDigit');
});

const cards: readonly [raw: string, answer: string][] = [
  ['CAN110085041234', 'ok'],
  ['can1100 8504 1234', 'ok'],
  ['US4400000229012', 'permanentResident.shape'],
  ['USA440000022912', 'ok'],
  ['USA440001022912', 'permanentResident.birthDate'],
  ['USA440085133112', 'permanentResident.birthDate'],
  ['CAN11008504123', 'permanentResident.shape'],
  [residentNumber('91184019850412123'), 'ok'],
  [residentNumber('91184019850431123'), 'permanentResident.birthDate'],
  [residentNumber('91184020990101123'), 'permanentResident.birthInFuture'],
  [residentNumber('11010519491231002'), 'permanentResident.shape'],
  ['', 'common.required'],
];
for (const [raw, answer] of cards) {
  it(`answers ${answer} to the permanent resident card "${raw}"`, () => {
    expect(codeOf(permanentResidentCard.validate(raw, { today: '2025-06-01' }))).to.equal(answer);
  });
}

it('reads edition, nationality and birth of a permanent resident card, and notices a wrong check digit', () => {
  const number = residentNumber('91184019850412123');
  expect(permanentResidentCard.validate(number)).to.deep.include({ info: { edition: '2023', nationality: '840', birthDate: '1985-04-12' } });
  expect(permanentResidentCard.validate('CAN110085041234')).to.deep.include({ info: { edition: '2017', nationality: 'CAN', birthDate: null } });
  const wrong = number.slice(0, 17) + ((Number(number.charAt(17)) || 0) + 1) % 10;
  expect(codeOf(permanentResidentCard.validate(wrong))).to.equal('permanentResident.checkDigit');
});

it('knows how every certificate of the dictionary is numbered, and no other', () => {
  const rows = [...certificateType.rows, ...personCertificateType.rows].map((row) => row.id);
  const known = Object.keys(certificateSchemes);
  expect(rows.filter((id) => !known.includes(id))).to.deep.equal([]);
  expect(known.filter((id) => !rows.includes(id))).to.deep.equal(['military-officer-id']);
});

const resident = residentNumber('44030119900101123');
const credit = usccNumber('91110108MA01A2B3C');
const numbers: readonly [kind: string, raw: string, answer: string][] = [
  ['resident-id', resident, 'resident'],
  ['resident-id', `${resident.slice(0, 17)}Z`, 'residentId.characters'],
  ['business-licence', credit, 'credit-code'],
  ['business-licence', registration('11010800000001'), 'registration-number'],
  ['business-licence', '110108000000017', 'registrationNumber.checkDigit'],
  ['business-licence', credit.slice(0, 17), 'uscc.length'],
  ['business-licence', 'abc', 'uscc.length'],
  ['business-licence', '', 'common.required'],
  ['organisation-code-enterprise', '12345678-8', 'organisation-code'],
  ['organisation-code-enterprise', '12345678-9', 'organisationCode.checkCharacter'],
  ['organisation-code-law-firm', credit, 'credit-code'],
  ['credit-code-government', usccNumber('11110000000012345'), 'credit-code'],
  ['institution-legal-person', usccNumber('12320500466000123'), 'credit-code'],
  ['institution-legal-person', '事证第110000000123号', 'loose'],
  ['institution-legal-person', `${credit.slice(0, 17)}#`, 'loose'],
  ['institution-legal-person', `${credit.slice(0, 16)}${credit.charAt(16) === 'A' ? 'B' : 'A'}${credit.charAt(17)}`, 'uscc.checkCharacter'],
  ['law-firm-licence', '13101201810123456', 'licence-17'],
  ['hk-macau-residence-permit', residentNumber('81000019900101123'), 'residence-permit-regions'],
  ['hk-macau-residence-permit', residentNumber('83000019900101123'), 'residencePermit.region'],
  ['taiwan-residence-permit', residentNumber('83000019900101123'), 'residence-permit-compatriots'],
  ['hk-macau-travel-permit', 'H12345678', 'travel-permit-lettered'],
  ['taiwan-travel-permit', 'H12345678', 'travelPermit.numberedShape'],
  ['passport', 'E12345678', 'passport'],
  ['foreign-permanent-resident-id', 'CAN110085041234', 'permanent-resident'],
  ['military-officer-id', '军字第1234567号', 'loose'],
  ['military-unit-code', '32104', 'loose'],
  ['military-unit-code', '3', 'certificateNumber.length'],
  ['military-unit-code', '321', 'loose'],
  ['military-unit-code', '3'.repeat(64), 'loose'],
  ['military-unit-code', '3'.repeat(65), 'certificateNumber.length'],
  ['embassy-school-licence', '第十二号', 'loose'],
  ['medical-institution-licence', 'PDY00001-X12345678A1001', 'loose'],
  ['medical-institution-licence', '登记号12$', 'certificateNumber.characters'],
  ['medical-institution-licence', '登记号码', 'certificateNumber.noDigits'],
];
for (const [kind, raw, answer] of numbers) {
  it(`answers ${answer} to "${raw}" on a ${kind}`, () => {
    const result = validateCertificateNumber(kind, raw, { today: '2025-06-01', schemes: certificateSchemes });
    expect(result.ok ? result.info.scheme : result.code).to.equal(answer);
  });
}

const families: readonly [kind: string, scheme: string][] = [
  ['resident-id', 'resident'],
  ['business-licence', 'credit-code'],
  ['some-residence-permit', 'residence-permit'],
  ['some-travel-permit', 'travel-permit'],
  ['organisation-code-of-somebody', 'organisation-code'],
  ['foreign-permanent-resident', 'permanent-resident'],
  ['a-kind-nobody-knows', 'loose'],
  ['constructor', 'loose'],
];
for (const [kind, scheme] of families) {
  it(`recognises ${kind} by its family when no table is given`, () => {
    expect(certificateNumber.schemesOf(kind)[0]).to.equal(scheme);
  });
}

it('says what the number proves of its holder', () => {
  expect(validateCertificateNumber('resident-id', resident)).to.deep.include({
    info: { scheme: 'resident', proven: true, regionCode: '440301', birthDate: '1990-01-01', sex: 'male' },
  });
  expect(validateCertificateNumber('passport', 'E12345678')).to.deep.include({ info: { scheme: 'passport', proven: false } });
});

it('accepts a birth on the day itself on a residence permit and on a permanent resident card', () => {
  expect(codeOf(residencePermit.validate(residentNumber('81000020250601123'), { today: '2025-06-01' }))).to.equal('ok');
  expect(codeOf(permanentResidentCard.validate(residentNumber('91184020250601123'), { today: '2025-06-01' }))).to.equal('ok');
  expect(codeOf(permanentResidentCard.validate(residentNumber('91184020250602123'), { today: '2025-06-01' }))).to.equal('permanentResident.birthInFuture');
});

it('notices a birth after today in a resident number', () => {
  expect(validateCertificateNumber('resident-id', resident, { today: '1989-12-31' })).to.include({ code: 'residentId.birthInFuture' });
});

it('normalises by kind, right or wrong', () => {
  expect(certificateNumber.normalise('business-licence', ' 9111-0108 ma01 ')).to.equal('91110108MA01');
  expect(certificateNumber.normalise('military-officer-id', '军字第１２号')).to.equal('军字第12号');
});
