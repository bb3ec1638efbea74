/** The least a host has to answer until the first control is there. */
const never = () => Promise.reject(new Error('not part of the first paint'));

export const adapter = {
  id: 'size',
  listCloudResources: async () => [],
  checkDomain: async (domain) => ({ domain, recordStatus: 'none' }),
  getTypeFacts: async () => ({ entity: 'none', domain: 'none' }),
  upload: never,
  sendCode: never,
  verifyCode: never,
  submit: never,
  listOrders: async () => ({ orders: [], page: 1, pages: 1, total: 0 }),
  getOrder: never,
};
