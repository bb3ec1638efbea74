import { expect } from '@open-wc/testing';
import { ksyun } from '../../../src/providers/ksyun/index.js';
import { completeCell } from '../../support/complete-filing.js';
import { closeSteps, openStep } from './step.js';

afterEach(closeSteps);

for (const holder of ['unit', 'individual'] as const) {
  it(`a change that needs no proof says that nothing has to be handed in again: ${holder}`, async () => {
    const { filing } = await completeCell(ksyun, { type: 'change-entity', holder });
    const shown = await openStep('materials', { filing, profile: ksyun });
    expect(shown.words()).to.contain('没有需要重新上传的资料').and.to.not.contain('目前没有需要上传的资料');
  });
}
