import { expect } from '@open-wc/testing';
import type { Filing, Holder } from '../../../src/core/model/filing.js';
import { ksyun } from '../../../src/providers/ksyun/index.js';
import { completeCell } from '../../support/complete-filing.js';
import { closeSteps, openStep, words } from './step.js';

afterEach(closeSteps);

/** Where websites are meant beside APPs, or a website that is not the applicant's: these stay as they are. */
const meant = [
  '网站或 APP', '网站/APP', '网站、APP', '网站和 APP', '网站还是 APP', '网站用域名验证，APP 用名称验证',
  // The choice between the two.
  '网站 APP 为什么问这个',
  // The form is called so, whatever is filed.
  '网站备案信息真实性核验单',
  // A value of the ministry's list of contents, and of the list of kinds.
  '单位门户网站',
  // The ministry's own site.
  '工信部网站', '到工信部网站核验',
];
const left = (text: string): readonly string[] => [...meant.reduce((rest, term) => rest.replaceAll(term, ''), text).matchAll(/.{0,30}网站.{0,20}/g)].map(([found]) => found);

/** Every question of the service is open again, and every finding is shown. */
function emptied(filing: Filing, steps: readonly string[]): Filing {
  const kept = Object.entries(filing.answers).filter(([path]) => !path.startsWith('services[') || path.endsWith('.kind'));
  return { ...filing, answers: Object.fromEntries(kept), facts: {}, authenticity: {}, phoneChecks: {}, agreements: {}, triedSteps: steps };
}

for (const holder of ['unit', 'individual'] as const satisfies readonly Holder[]) {
  for (const state of ['complete', 'left open'] as const) {
    it(`an APP is never called a website: first filing of ${holder === 'unit' ? 'a unit' : 'an individual'}, ${state}`, async function walk() {
      this.timeout(60_000);
      const { filing: drawn, plan } = await completeCell(ksyun, { type: 'first', holder, kind: 'app' });
      // The applicant of the fixtures files a website: its name and the promise of an individual say so.
      const of = (path: string, value: string): Filing['answers'] => (drawn.answers[path] ? { [path]: { ...drawn.answers[path], value } } : {});
      const filing = { ...drawn, answers: { ...drawn.answers, ...of('services[s1].name', '青禾云图'), ...of('services[s1].remark', '提供老街照片的浏览。') } };
      const steps = plan.steps.filter(({ kind }) => kind !== 'progress');
      const found: Record<string, readonly string[]> = {};
      const shown = await openStep('type-check', { filing: state === 'complete' ? filing : emptied(filing, steps.map(({ id }) => id)), profile: ksyun });
      for (const { id } of steps) {
        shown.world.store.dispatch({ type: 'step/go', step: id });
        await shown.rest();
        await shown.at('');
        const told = left(words(shown.wizard));
        if (told.length > 0) found[id] = told;
      }
      expect(found).to.deep.equal({});
    });
  }
}
