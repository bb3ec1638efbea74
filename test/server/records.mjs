/** What is on record for one tenant: entities with their services, and what an approved order makes of them. */
import { fixtures, plainDomain } from './facts.mjs';

const PAGE = 5;
const NOT_KEPT = /(^|\.)(recordPassword|closingReason)$/;
const STATES = { 'change-service': 'changing', 'change-access': 'changing', 'cancel-access': 'cancelling', 'deregister-service': 'deregistering' };
const ENTITY_STATES = { 'change-entity': 'changing', 'deregister-entity': 'deregistering' };
const isChange = (type) => type in STATES || type in ENTITY_STATES;
const OVER = ['rejected', 'approved', 'withdrawn', 'abandoned', 'expired'];
const domainsOf = ({ answers }, { id, domains }) => domains.map((domain) => answers[`services[${id}].domains[${domain.id}].name`]).filter(Boolean);

export function createRecords({ store, nextId }) {
  const all = () => store.all('records').sort((a, b) => a.approvedAt.localeCompare(b.approvedAt) || a.id.localeCompare(b.id, 'en', { numeric: true }));
  const get = (id) => (id === undefined ? undefined : store.get('records', id));

  const numberOf = (submission, id) => submission.record?.services[id] ?? submission.answers[`services[${id}].recordNumber`];
  const linksTo = ({ snapshot }, submission) => {
    const pairs = submission.services.map((service) => {
      const names = domainsOf(submission, service).map(plainDomain);
      const known = snapshot.services.find((one) => one.number === numberOf(submission, service.id) || one.domains.some((name) => names.includes(plainDomain(name))));
      return [service.id, known?.id];
    });
    return Object.fromEntries(pairs.filter(([, id]) => id !== undefined));
  };

  return {
    all,
    get,
    seen: (orders) =>
      all().map((record) => {
        const open = orders.filter((row) => row.about?.recordId === record.id && !OVER.includes(row.order.state));
        return {
          ...record,
          state: open.map((row) => ENTITY_STATES[row.order.type]).find(Boolean) ?? (record.snapshot.services.length === 0 ? 'shell' : 'normal'),
          serviceStates: Object.fromEntries(open.flatMap((row) => (STATES[row.order.type] ? Object.values(row.about.links).map((id) => [id, STATES[row.order.type]]) : []))),
          openTypes: [...new Set(open.map((row) => row.order.type))],
        };
      }),
    page(asked, orders) {
      const wanted = this.seen(orders);
      const pages = Math.max(1, Math.ceil(wanted.length / PAGE));
      const page = Math.min(Math.max(1, asked), pages);
      return { records: wanted.slice((page - 1) * PAGE, page * PAGE), page, pages, total: wanted.length };
    },
    subjectOf(submission) {
      if (submission.type === 'first') return undefined;
      const { answers, record: told } = submission;
      const record = all().find(({ snapshot }) =>
        told?.entityNumber === snapshot.entityNumber ||
        (answers['entity.certificateNumber'] !== undefined && answers['entity.certificateNumber'] === snapshot.answers['entity.certificateNumber']),
      );
      if (!record) return undefined;
      const links = linksTo(record, submission);
      const [first] = Object.values(links);
      const service = record.snapshot.services.find(({ id }) => id === first);
      return { recordId: record.id, links, recordNumber: submission.type in ENTITY_STATES ? record.snapshot.entityNumber : (service?.number ?? record.snapshot.entityNumber) };
    },
    sameSubject: (one, other, { type, services }) =>
      isChange(type) && one?.recordId === other.recordId && (services.length === 0 || Object.values(one.links).some((id) => Object.values(other.links).includes(id))),

    grant({ order, submission, about }, approvedAt) {
      const record = get(about?.recordId);
      const { type } = submission;
      if (type === 'deregister-entity') {
        if (record) store.remove('records', record.id);
        return undefined;
      }
      const services = [...(record?.snapshot.services ?? [])];
      if (type === 'cancel-access' || type === 'deregister-service') {
        const gone = Object.values(about?.links ?? {});
        const answers = Object.fromEntries(Object.entries(record?.snapshot.answers ?? {}).filter(([path]) => !gone.some((id) => path.startsWith(`services[${id}]`))));
        if (record) store.put('records', record.id, { ...record, snapshot: { ...record.snapshot, answers, services: services.filter(({ id }) => !gone.includes(id)) } });
        return undefined;
      }
      if (isChange(type) && !record) return undefined;
      const mark = fixtures.authorityMarks[submission.answers['entity.region']?.province] ?? '京';
      const entity = record?.snapshot.entityNumber ?? submission.record?.entityNumber ?? `${mark}ICP备2099${order.id.replace(/\D/g, '')}号`;
      const ids = {};
      const numbers = {};
      for (const service of submission.services) {
        const at = services.findIndex(({ id }) => id === about?.links[service.id]);
        const last = Math.max(0, ...services.map(({ number }) => Number(/-(\d+)$/.exec(number)?.[1] ?? 0)));
        const domains = domainsOf(submission, service);
        if (at >= 0) services[at] = { ...services[at], here: true, ...(domains.length > 0 ? { domains } : {}) };
        else services.push({ id: nextId('w'), number: numberOf(submission, service.id) ?? `${entity}-${last + 1}`, kind: service.kind, domains, here: true });
        const row = at >= 0 ? services[at] : services.at(-1);
        ids[service.id] = row.id;
        numbers[service.id] = row.number;
      }
      const kept = Object.entries(submission.answers).filter(([path]) => !NOT_KEPT.test(path));
      const answers = Object.fromEntries(kept.map(([path, value]) => [path.replace(/^services\[([^\]]*)\]/, (_, id) => `services[${ids[id]}]`), value]));
      const id = record?.id ?? nextId('r');
      const snapshot = { entityNumber: entity, holder: record?.snapshot.holder ?? submission.holder, answers: { ...record?.snapshot.answers, ...answers }, services };
      store.put('records', id, { id, state: 'normal', approvedAt: record?.approvedAt ?? approvedAt, snapshot });
      return { entity, services: numbers };
    },
  };
}
