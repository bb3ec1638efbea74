import { html, type TemplateResult } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { CheckStatus } from '../../src/core/store/types.js';
import { IcpServiceCheck } from '../../src/elements/table/service-check.js';
import { ksyunFirstUnitBeijing, now } from '../../test/fixtures/filings/index.js';
import { appears } from '../support/appears.js';
import { captioned } from '../support/field-stories.js';
import { defineForFiling, onFiling, withStage } from '../support/filing-stage.js';
import type { FilingSetup } from '../support/filing-store.js';
import { unchecked } from '../support/specimens.js';
import { narrow } from '../ui/stage.js';

defineForFiling(IcpServiceCheck);

const meta: Meta = { title: 'table/Service check', component: 'icp-service-check', decorators: [withStage] };
export default meta;
type Story = StoryObj;

const unit = unchecked(ksyunFirstUnitBeijing);
const after = (status: Partial<CheckStatus>, decision = unit.decision): FilingSetup => ({
  filing: { ...unit, decision },
  over: () => ({ checks: { s1: { phase: 'done', failure: null, inFlight: null, ...status } } }),
});
const check = (setup: FilingSetup): TemplateResult => onFiling(setup, html`<icp-service-check .service=${'s1'}></icp-service-check>`);

export const States: Story = {
  render: (_args, { globals }) => captioned(globals['locale'], [
    ['尚未验证', 'Not checked yet', check({ filing: unit })],
    ['正在验证', 'Being checked', check(after({ phase: 'running' }))],
    ['首次备案', 'A first filing', check({ filing: ksyunFirstUnitBeijing })],
    ['其他类型', 'Another type', check(after({}, { type: 'add-access-elsewhere', reasons: ['type-check:reason.bothElsewhere'], alternatives: [] }))],
    ['无法确定', 'Undecided', check(after({}, { type: null, reasons: ['type-check:reason.unknown'], alternatives: ['first', 'add-service-elsewhere'] }))],
    ['已有在途订单', 'Another order is under way', check(after({ inFlight: { what: 'entity', orderId: 'KS-2026-1101' } }))],
    ['验证失败', 'It failed', check(after({ phase: 'failed', failure: { code: 'network', details: {}, at: now } }))],
  ]),
  play: appears('验证没有完成', 'not'),
};
export const Narrow: Story = { render: () => narrow(check({ filing: ksyunFirstUnitBeijing })), play: appears('首次备案', 'first') };
