/** Who confirms by the ministry's text message: one person per number. */
const WHO = {
  first: ['principal', 'contact'], 'add-service-elsewhere': ['contact'], 'add-service-here': ['contact'], 'add-access-elsewhere': ['contact'], 'add-access-here': ['contact'],
  'change-entity': ['principal'], 'change-service': ['contact'], 'change-access': ['contact'], 'deregister-service': ['contact'], 'deregister-entity': ['principal'],
};
export const confirms = (type) => WHO[type] ?? [];

const DAY = 86_400_000;
const masked = (phone) => `${phone.slice(0, 3)}****${phone.slice(-4)}`;

/** `whole` stays with the server. */
export function personsOf({ submission, about }, record, at) {
  const found = new Map();
  const add = (phone, role, serviceId) => {
    if (!phone) return;
    const known = found.get(phone);
    if (known) known.roles = [...new Set([...known.roles, role])];
    else found.set(phone, { whole: phone, roles: [role], ...(serviceId ? { serviceId } : {}), phone: masked(phone), state: 'waiting', sentAt: new Date(at).toISOString(), expiresAt: new Date(at + DAY).toISOString(), resendsLeft: 2 });
  };
  const onRecord = (path) => record?.snapshot.answers[path];
  const who = confirms(submission.type);
  if (who.includes('principal')) add(submission.answers['principal.mobile'] ?? onRecord('principal.mobile'), 'principal');
  if (who.includes('contact')) {
    for (const { id } of submission.services) add(submission.answers[`services[${id}].contact.mobile`] ?? onRecord(`services[${about?.links[id]}].contact.mobile`), 'serviceContact', id);
  }
  return [...found.values()];
}
