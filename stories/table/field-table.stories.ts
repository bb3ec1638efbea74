import { html, type TemplateResult } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { IcpFieldTable } from '../../src/elements/table/field-table.js';
import { ksyunFirstIndividualBeijing, ksyunFirstUnitBeijing, without } from '../../test/fixtures/filings/index.js';
import { appears } from '../support/appears.js';
import { defineForFiling, onFiling, withStage } from '../support/filing-stage.js';
import type { FilingSetup } from '../support/filing-store.js';
import { tried } from '../support/steps.js';
import { narrow } from '../ui/stage.js';

defineForFiling(IcpFieldTable);

const meta: Meta = { title: 'table/Field table', component: 'icp-field-table', decorators: [withStage] };
export default meta;
type Story = StoryObj;

const entity = ['entity.name', 'entity.certificateAddress', 'entity.mailingAddress', 'entity.investor', 'entity.remark'];
const principal = ['principal.certificateType', 'principal.certificateFront', 'principal.name', 'principal.certificateNumber', 'principal.mobile', 'principal.officePhone'];
const table = (setup: FilingSetup, fields: readonly string[]): TemplateResult => onFiling(setup, html`<icp-field-table .fields=${fields}></icp-field-table>`);

export const Filled: Story = { render: () => table({ filing: ksyunFirstUnitBeijing }, entity), play: appears('投资人或主管单位', 'Investor') };
export const SeveralKinds: Story = { render: () => table({ filing: ksyunFirstUnitBeijing }, principal), play: appears('沈嘉禾', '沈嘉禾') };
export const Settled: Story = { render: () => table({ filing: ksyunFirstIndividualBeijing }, principal), play: appears('自动带入', 'automatically') };
export const WithErrors: Story = { render: () => table({ filing: tried(without(ksyunFirstUnitBeijing, ...entity, ...principal)) }, [...entity, ...principal]), play: appears('错误：', 'Error') };
export const Narrow: Story = { render: () => narrow(table({ filing: tried(without(ksyunFirstUnitBeijing, 'entity.name')) }, [...entity, ...principal])), play: appears('错误：', 'Error') };
