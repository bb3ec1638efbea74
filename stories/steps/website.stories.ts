import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Filing } from '../../src/core/model/filing.js';
import { ksyunFirstIndividualBeijing, ksyunFirstUnitBeijing, ksyunFirstUnitGuangdong, without, withManyWebsites } from '../../test/fixtures/filings/index.js';
import { appears } from '../support/appears.js';
import { withStage } from '../support/filing-stage.js';
import { answered } from '../support/specimens.js';
import { step, steps, tried } from '../support/steps.js';
import { narrow } from '../ui/stage.js';

const meta: Meta = { title: 'steps/Website', component: 'icp-website-step', decorators: [withStage], loaders: [steps('website')] };
export default meta;
type Story = StoryObj;

const three = withManyWebsites(ksyunFirstUnitBeijing, 3);
const added: Filing = { ...three, services: three.services.map((service, index) => (index === 2 ? { ...service, checkedAt: null } : service)) };
const lacking = tried(without(three, 'services[s2].name', 'services[s2].contact.mobile', 'services[s1].homeUrl'));

export const One: Story = { render: () => step('website', { filing: ksyunFirstUnitBeijing }), play: appears('网站首页网址', 'Home page') };
export const OneGuangdong: Story = { render: () => step('website', { filing: ksyunFirstUnitGuangdong }), play: appears('网站首页网址', 'Home page') };
export const Individual: Story = { render: () => step('website', { filing: ksyunFirstIndividualBeijing }), play: appears('自动带入', 'automatically') };
export const PriorApproval: Story = {
  render: () => step('website', { filing: answered(ksyunFirstUnitBeijing, 'services[s1].priorApprovalType', 'news') }),
  play: appears('前置审批号', 'approval'),
};
export const Several: Story = { render: () => step('website', { filing: three }), play: appears('qinghe-yuntu-3.cn', 'qinghe-yuntu-3.cn') };
export const WithProblems: Story = { render: () => step('website', { filing: lacking }), play: appears('需要修改', 'fix') };
export const OneWaitsForItsCheck: Story = { render: () => step('website', { filing: added, over: () => ({ openService: 's3' }) }), play: appears('先验证域名和云服务', 'Check') };
export const Narrow: Story = { render: () => narrow(step('website', { filing: lacking })), play: appears('需要修改', 'fix') };
