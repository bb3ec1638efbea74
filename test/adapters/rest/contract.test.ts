import { backendContract } from '../../suites/backend-contract.js';
import { openTenant } from './support.js';

backendContract('rest against the test server', async () => {
  const { adapter, control } = await openTenant();
  return {
    adapter,
    codeFor: async (phone) => (await control<{ code: string | null }>('code', { phone })).code,
    advance: (seconds) => control('advance', { seconds }),
    settleAuthenticity: (sessionId, status) => control('authenticity', { sessionId, status }),
    moveOn: (orderId) => control('moveOn', { orderId }),
    reject: (orderId, rejections) => control('reject', { orderId, rejections }),
    refuse: (orderId, reason) => control('refuse', { orderId, reason }),
    confirmSms: (orderId, phone) => control('confirmSms', { orderId, phone }),
    saveFromElsewhere: (filingId) => control('saveFromElsewhere', { filingId }),
    setNetwork: (mode) => control('network', { mode }),
    dispose: async () => undefined,
  };
});
