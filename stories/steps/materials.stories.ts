import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { ksyunFirstIndividualTianjin, ksyunFirstUnitBeijing, ksyunFirstUnitJiangsu, without, withManyWebsites } from '../../test/fixtures/filings/index.js';
import { appears } from '../support/appears.js';
import { withStage } from '../support/filing-stage.js';
import { step, steps, tried } from '../support/steps.js';
import { narrow } from '../ui/stage.js';

const meta: Meta = { title: 'steps/Materials', component: 'icp-materials-step', decorators: [withStage], loaders: [steps('materials')] };
export default meta;
type Story = StoryObj;

const lacking = tried(without(ksyunFirstUnitBeijing, 'services[s1].materials[verification-sheet]', 'services[s1].materials[domain-certificate]'));
const there = appears('域名证书', 'omain certificate');

export const Unit: Story = { render: () => step('materials', { filing: ksyunFirstUnitBeijing }), play: there };
export const UnitJiangsu: Story = { render: () => step('materials', { filing: ksyunFirstUnitJiangsu }), play: there };
export const Individual: Story = { render: () => step('materials', { filing: ksyunFirstIndividualTianjin }), play: there };
export const SeveralWebsites: Story = { render: () => step('materials', { filing: withManyWebsites(ksyunFirstUnitBeijing, 2) }), play: there };
export const Tried: Story = { render: () => step('materials', { filing: lacking }), play: appears('错误：', 'Error') };
export const Narrow: Story = { render: () => narrow(step('materials', { filing: lacking })), play: appears('错误：', 'Error') };
