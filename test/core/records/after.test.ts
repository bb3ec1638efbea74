import { expect } from '@open-wc/testing';
import type { RecordSnapshot } from '../../../src/core/model/filing.js';
import type { Order } from '../../../src/core/ports/backend.js';
import { dutiesFor } from '../../../src/core/records/duties.js';
import { footerHtml, footerLines } from '../../../src/core/records/footer.js';
import { grantedByOrder, grantedByRecord } from '../../../src/core/records/granted.js';
import { guideFor } from '../../../src/core/records/guide.js';
import type { Granted } from '../../../src/core/records/types.js';
import { duties } from '../../../src/data/duties.js';
import { publicSecurity } from '../../../src/data/public-security.js';
import { tencent } from '../../../src/providers/tencent/index.js';
import { ksyunFirstUnitBeijing } from '../../fixtures/filings/index.js';
import { recordOf } from '../../../stories/records/world.js';

const granted: Granted = grantedByRecord(recordOf(2));
const of = (change: Partial<Granted>): Granted => ({ ...granted, ...change });

it('what a record knows: names, numbers, domains, the day', () => {
  expect(granted.entityName).to.equal('北京青禾云图科技有限公司');
  expect(granted.entityNumber).to.equal('京ICP备2099000001号');
  expect(granted.province).to.equal('110000');
  expect(granted.approvedOn).to.equal('2026-11-10');
  expect(granted.services[1]).to.deep.equal({
    id: 'w2', number: '京ICP备2099000001号-2', kind: 'website', domains: ['qinghe-help.cn'], name: '青禾云图帮助中心', homeUrl: 'www.qinghe-help.cn', ip: '203.0.113.10', languages: ['zh-hans'], contents: ['unit-portal'], approvals: [],
  });
});

const approved: Order = {
  id: 'o1', filingId: 'f1', type: 'first', state: 'approved', title: '', domains: ['qinghe-yuntu.cn'], createdAt: '2026-11-01T00:00:00.000Z', updatedAt: '2026-11-12T00:00:00.000Z', rejections: [], canWithdraw: false,
  timeline: [{ state: 'initial-review', at: '2026-11-02T00:00:00.000Z' }, { state: 'approved', at: '2026-11-10T20:00:00.000Z' }],
  numbers: { entity: '京ICP备2099000001号', services: { s1: '京ICP备2099000001号-1' } },
};

it('an order with its filing knows the names; the day is the one in China', () => {
  const known = grantedByOrder(approved, { filing: ksyunFirstUnitBeijing, holder: 'unit' });
  expect(known?.approvedOn).to.equal('2026-11-11');
  expect(known?.services.map(({ name, domains, number }) => [name, domains, number])).to.deep.equal([[String(ksyunFirstUnitBeijing.answers['services[s1].name']?.value), ['qinghe-yuntu.cn'], '京ICP备2099000001号-1']]);
  expect(known?.holder).to.equal('unit');
});

it('an order with its record is told by the number, whatever ids it uses', () => {
  const snapshot: RecordSnapshot = recordOf(2).snapshot;
  const known = grantedByOrder({ ...approved, numbers: { entity: '京ICP备2099000001号', services: { other: '京ICP备2099000001号-2' } } }, { record: snapshot });
  expect(known?.services[0]?.name).to.equal('青禾云图帮助中心');
});

it('an order alone knows numbers and domains, and one that is not approved nothing', () => {
  expect(grantedByOrder(approved)?.services[0]?.domains).to.deep.equal(['qinghe-yuntu.cn']);
  expect(grantedByOrder({ ...approved, state: 'authority-review' })).to.equal(null);
});

const ids = (given: Granted): readonly string[] => dutiesFor(duties, given).map(({ id }) => id);

for (const [what, given, id, there] of [
  ['江苏 wants a copyright line', of({ province: '320000' }), 'copyright', true],
  ['江苏 wants none of an individual', of({ province: '320000', holder: 'individual' }), 'copyright', false],
  ['北京 wants none', granted, 'copyright', false],
  ['where nobody knows the province nobody knows its duties', of({ province: null }), 'copyright', false],
  ['上海 wants the site reachable', of({ province: '310000' }), 'reachable', true],
  ['天津 within half a year', of({ province: '120000' }), 'reachable-later', true],
  ['天津 not at once', of({ province: '120000' }), 'reachable', false],
  ['an APP has no footer', of({ services: granted.services.map((one) => ({ ...one, kind: 'app' as const })) }), 'footer-number', false],
  ['an APP is filed with the public security too', of({ services: granted.services.map((one) => ({ ...one, kind: 'app' as const })) }), 'public-security', true],
] as const) {
  it(`duties: ${what}`, () => void expect(ids(given).includes(id)).to.equal(there));
}

for (const [province, id, due] of [['110000', 'public-security', '2026-12-10'], ['120000', 'reachable-later', '2027-05-10'], ['110000', 'footer-number', null]] as const) {
  it(`the day of a duty: ${id} in ${province}`, () => void expect(dutiesFor(duties, of({ province })).find((duty) => duty.id === id)?.due).to.equal(due));
}

it('dated duties come first, the earliest at the top; without a day of approval none has a day', () => {
  const dated = dutiesFor(duties, of({ province: '120000' })).map(({ due }) => due);
  expect(dated.slice(0, 2)).to.deep.equal(['2026-12-10', '2027-05-10']);
  expect(dated.slice(2).every((due) => due === null)).to.equal(true);
  expect(dutiesFor(duties, of({ approvedOn: null })).every(({ due }) => due === null)).to.equal(true);
});

it('the footer is the number, linked to the ministry, below the lines that are wanted', () => {
  expect(footerHtml({ number: '京ICP备1号-1', lines: [] })).to.equal('<p><a href="https://beian.miit.gov.cn/" target="_blank" rel="noopener noreferrer">京ICP备1号-1</a></p>');
  expect(footerHtml({ number: '苏ICP备1号', lines: ['版权所有 甲公司'] })).to.match(/^<p>版权所有 甲公司<br><a .*苏ICP备1号<\/a><\/p>$/);
});

it('a name cannot become markup in the page it is pasted into', () => {
  const code = footerHtml({ number: '"><script>1</script>', lines: footerLines(['版权所有 {{name}}'], `A & B <img src=x onerror='alert(1)'>`) });
  const page = new DOMParser().parseFromString(code, 'text/html');
  expect(page.querySelectorAll('script, img')).to.have.length(0);
  expect(page.querySelectorAll('a')).to.have.length(1);
  expect(page.body.textContent).to.contain(`A & B <img src=x onerror='alert(1)'>`);
});

it('the owner’s name is filled in as it is; without one there is no line', () => {
  expect(footerLines(['版权所有 {{name}}', undefined], '$& 甲')).to.deep.equal(['版权所有 $& 甲']);
  expect(footerLines(['版权所有 {{name}}'], '')).to.deep.equal([]);
});

const [service] = granted.services;
const lineOf = (id: string, given: Granted = granted, known: Parameters<typeof guideFor>[3] = []): ReturnType<typeof guideFor>[number]['lines'][number] | undefined =>
  service && guideFor(publicSecurity, given, { ...service, ...given.services[0] }, known).flatMap(({ lines }) => lines).find(({ row }) => row.id === id);

for (const [id, value] of [['site-name', '青禾云图官网'], ['has-number', '是'], ['opened-on', '2026-11-10'], ['main-domain', 'qinghe-yuntu.cn'], ['other-domains', null], ['ip', '203.0.113.10'], ['access-name', null], ['domain-certificate', null]] as const) {
  it(`the guide fills in what is known: ${id}`, () => void expect(lineOf(id)?.value).to.equal(value));
}

it('several domains: the first is the main one, the others stand in their own line', () => {
  const many = of({ services: granted.services.map((one) => ({ ...one, domains: ['a.cn', 'b.cn', 'c.cn'] })) });
  expect(lineOf('main-domain', many)?.value).to.equal('a.cn');
  expect(lineOf('other-domains', many)?.value).to.equal('b.cn\nc.cn');
});

it('what the provider says of itself is filled in', () => {
  const source = { document: '001', section: '§公安备案 L378-399' };
  expect(lineOf('access-name', granted, [{ field: 'access.name', value: '某云有限公司', source }])?.value).to.equal('某云有限公司');
});

it('languages are ticked by the filing; one that the form does not know counts as other', () => {
  const speaking = (languages: readonly string[]): readonly string[] | undefined => lineOf('languages', of({ services: granted.services.map((one) => ({ ...one, languages })) }))?.ticked.map(({ id }) => id);
  expect(speaking(['zh-hans', 'en'])).to.have.members(['zh-hans', 'en']);
  expect(speaking(['hmn'])).to.deep.equal(['other']);
  expect(speaking([])).to.deep.equal([]);
});

it('advice is called advice: a blog for an individual, nothing to tick for a unit', () => {
  const line = lineOf('interactive', of({ holder: 'individual' }));
  expect(line?.ticked.map(({ id }) => id)).to.deep.equal(['blog']);
  expect(line?.advised).to.equal(true);
  expect(lineOf('interactive')?.ticked).to.deep.equal([]);
});

it('the lists of the form are whole: 28 services, 7 goods, 6 permits, 15 languages, each in both languages', () => {
  const options = Object.fromEntries(publicSecurity.rows.filter((row) => row.options).map((row) => [row.id, row.options ?? []]));
  expect(Object.fromEntries(Object.entries(options).map(([id, list]) => [id, list.length]))).to.deep.equal({ interactive: 28, controlled: 7, permits: 6, languages: 15 });
  for (const list of Object.values(options)) {
    expect(new Set(list.map(({ id }) => id)).size).to.equal(list.length);
    for (const { label } of list) expect(Object.keys(label)).to.have.members(['zh-CN', 'en']);
  }
});

it('every duty and every line says where it was read', () => {
  for (const { source } of [...duties, ...publicSecurity.rows]) expect(source.section).to.match(/^§.* L\d+/);
});

const having = (change: Partial<Granted['services'][number]>): Granted => of({ services: granted.services.map((one) => ({ ...one, ...change })) });

it('what was filed as prior approval is ticked, or the line says no where there is none', () => {
  const permits = (approvals: readonly string[]): unknown => {
    const line = lineOf('permits', having({ approvals }));
    return [line?.value, line?.ticked.map(({ id }) => id)];
  };
  expect(permits(['news', 'healthcare'])).to.deep.equal([null, ['news', 'medical']]);
  expect(permits(['games'])).to.deep.equal([null, ['other']]);
  expect(permits(['none'])).to.deep.equal(['否', []]);
  expect(permits([])).to.deep.equal([null, []]);
});

it('what was filed as the content is advised beside what the guide advises', () => {
  const line = lineOf('interactive', { ...having({ contents: ['shopping'] }), holder: 'individual' });
  expect([line?.ticked.map(({ id }) => id), line?.advised]).to.deep.equal([['blog', 'shopping'], true]);
});

it('the address of a server is read from its name, where no question asks for it', () => {
  const { 'services[w1].ip': _asked, ...answers } = recordOf(1).snapshot.answers;
  const cloudResources = [{ id: 'r1', label: '云服务器 test（203.0.113.10）', via: 'account' as const }, { id: 'r2', label: '授权码', via: 'code' as const }];
  const found = grantedByRecord({ ...recordOf(1), snapshot: { ...recordOf(1).snapshot, answers: { ...answers, 'services[w1].cloudResources': cloudResources } } });
  expect(found.services[0]?.ip).to.equal('203.0.113.10');
});

it('a change keeps its number: nothing is counted from its day, and what only an opening asks for is not asked again', () => {
  const change = grantedByOrder({ ...approved, type: 'change-service' }, { record: recordOf(1).snapshot });
  expect(change?.approvedOn).to.equal(null);
  const asked = change === null ? [] : ids(change);
  expect(asked).to.include('footer-number').and.to.not.include('public-security');
  expect(ids(grantedByOrder(approved, { record: recordOf(1).snapshot }) ?? granted)).to.include('public-security');
});

it('a registrar that is the provider’s is said under its condition', async () => {
  const known = (await tencent.console?.())?.publicSecurity ?? [];
  const rows = known.filter(({ field }) => field.startsWith('registrar.'));
  expect(rows.map(({ only }) => only)).to.deep.equal(rows.map(() => 'publicSecurity.registeredHere'));
  expect(lineOf('registrar-name', granted, known)?.only).to.equal('publicSecurity.registeredHere');
  expect(lineOf('access-name', granted, known)?.only).to.equal(null);
});
