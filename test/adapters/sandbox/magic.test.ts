import { expect } from '@open-wc/testing';
import { MAGIC } from '../../../src/adapters/sandbox/index.js';
import { authorisationCode, domain, mobile, residentId, serviceName, uscc } from '../../../src/core/values/index.js';

// A person has to be able to type a magic value into the wizard, so each must pass the wizard's own checks.
const checks: Readonly<Record<string, (value: string) => { readonly ok: boolean }>> = {
  phones: (value) => mobile.validate(value),
  domains: (value) => domain.validate(value),
  certificates: (value) => (value.startsWith('9') ? uscc.validate(value) : residentId.validate(value)),
  authorisationCodes: (value) => authorisationCode.validate(value),
  words: (value) => serviceName.validate(value),
};

for (const [group, check] of Object.entries(checks)) {
  const values: Readonly<Record<string, string>> = Object.entries(MAGIC).find(([name]) => name === group)?.[1] ?? {};
  it(`there are magic ${group}`, () => {
    expect(Object.keys(values)).to.not.be.empty;
  });
  for (const [name, value] of Object.entries(values)) {
    it(`the magic value ${group}.${name} (${value}) is valid`, () => {
      expect(check(value)).to.include({ ok: true });
    });
  }
}

it('no magic value stands for two things', () => {
  const all = Object.entries(MAGIC).flatMap(([, group]) => Object.values(group));
  expect(new Set(all).size).to.equal(all.length);
});

it('magic domains are registrable ones, not names below them', () => {
  for (const name of Object.values(MAGIC.domains)) expect(domain.registrableOf(name)).to.equal(name);
});

it('the documentation names every magic value', async () => {
  const text = await (await fetch('/docs/sandbox.md')).text();
  const values = Object.entries(MAGIC).flatMap(([, group]) => Object.values(group));
  expect(values.filter((value) => !text.includes(`\`${value}\``))).to.deep.equal([]);
});
