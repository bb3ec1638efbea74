import { createSandbox } from '../../../src/adapters/sandbox/index.js';
import { backendContract } from '../../suites/backend-contract.js';
import { contractDictionaries, contractProfile } from '../contract-profile.js';

let count = 0;

for (const storage of ['memory', 'indexeddb'] as const) {
  backendContract(`sandbox in ${storage}`, async () => {
    count += 1;
    const { adapter, control } = createSandbox({
      profile: contractProfile,
      dictionaries: contractDictionaries,
      storage,
      account: `contract-${count}`,
      latency: 0,
      // Long waits end at once, so that a slow upload costs the test no time.
      timer: { after: (_milliseconds, run) => (queueMicrotask(run), () => undefined) },
    });
    await control.ready;
    return {
      adapter,
      codeFor: async (phone) => control.codeFor(phone),
      advance: (seconds) => control.advance({ seconds }),
      settleAuthenticity: (id, status) => control.settleAuthenticity(id, status),
      moveOn: (id) => control.moveOn(id),
      reject: (id, rejections) => control.reject(id, rejections),
      refuse: (id, reason) => control.refusePhoto(id, reason),
      confirmSms: (id, phone) => control.confirmSms(id, phone),
      saveFromElsewhere: (id) => control.saveFromElsewhere(id),
      setNetwork: (mode) => control.setNetwork(mode),
      dispose: async () => {
        await control.reset();
        await control.close();
      },
    };
  });
}
