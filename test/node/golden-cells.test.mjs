/** A provider's server makes of each golden filing, with the built package, what the wizard made of it in the browser. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/lib/paths.mjs';

const { loadPlanContext, planFiling, toSubmission } = await import('icp-filing-wizard/core');
const folder = join(root, 'test/fixtures/filings/cells');
const read = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const profiles = new Map();

for (const name of read('index.json')) {
  test(`${name}: the server's plan is that of the wizard`, async () => {
    const { filing, submission } = read(name);
    const id = filing.providerId;
    if (!profiles.has(id)) profiles.set(id, (await import(`icp-filing-wizard/providers/${id}`)).default);
    const context = await loadPlanContext(profiles.get(id), { filing, now: '2026-11-20T02:00:00.000Z' });
    const plan = planFiling(filing, context);
    assert.deepEqual(plan.findings.filter(({ severity }) => severity === 'block'), []);
    assert.equal(plan.ready, true);
    assert.deepEqual(JSON.parse(JSON.stringify(toSubmission(filing, plan))), submission);
  });
}
