import { profiles } from '../../src/providers/index.js';
import { profileContract } from '../suites/profile-contract.js';
import { cellsOf } from '../support/complete-filing.js';

for (const load of Object.values(profiles)) {
  const { default: profile } = await load();
  profileContract(profile, await cellsOf(profile));
}
