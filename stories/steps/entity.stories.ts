import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { ksyunFirstIndividualBeijing, ksyunFirstUnitBeijing, ksyunFirstUnitTianjin, without, withRejection } from '../../test/fixtures/filings/index.js';
import { appears } from '../support/appears.js';
import { withStage } from '../support/filing-stage.js';
import { step, steps, tried } from '../support/steps.js';
import { narrow } from '../ui/stage.js';

const meta: Meta = { title: 'steps/Entity', component: 'icp-entity-step', decorators: [withStage], loaders: [steps('entity')] };
export default meta;
type Story = StoryObj;

const bare = without(ksyunFirstUnitBeijing, 'entity.name', 'entity.mailingAddress', 'principal.name', 'principal.mobile', 'principal.officePhone');

export const Unit: Story = { render: () => step('entity', { filing: ksyunFirstUnitBeijing }), play: appears('沈嘉禾', '沈嘉禾') };
export const UnitTianjin: Story = { render: () => step('entity', { filing: ksyunFirstUnitTianjin }), play: appears('主体负责人', 'Principal') };
export const Individual: Story = { render: () => step('entity', { filing: ksyunFirstIndividualBeijing }), play: appears('自动带入', 'automatically') };
export const Tried: Story = { render: () => step('entity', { filing: tried(bare) }), play: appears('错误：', 'Error') };
export const Rejected: Story = {
  render: () => step('entity', { filing: withRejection(ksyunFirstUnitBeijing, { path: 'entity.name', message: '名称与营业执照不一致，请核对。', suggestion: '请按营业执照填写全称。' }) }),
  play: appears('名称与营业执照不一致', '名称与营业执照不一致'),
};
export const Narrow: Story = { render: () => narrow(step('entity', { filing: tried(bare) })), play: appears('错误：', 'Error') };
