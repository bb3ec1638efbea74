import { html, type TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { IcpError } from '../../src/core/model/errors.js';
import type { PackSource } from '../../src/core/ports/packs.js';
import { packSource } from '../../src/data/index.js';
import { define } from '../../src/define.js';
import type { FilingStore } from '../../src/core/store/types.js';
import {
  ksyunFirstIndividualGuangdong, ksyunFirstUnitBeijing, ksyunFirstUnitJiangsu, ksyunFirstUnitSichuan, ksyunFirstUnitTianjin, withManyWebsites, withRejection, without,
} from '../../test/fixtures/filings/index.js';
import { appears } from '../support/appears.js';
import { openFiling, type FilingSetup } from '../support/filing-store.js';
import { unchecked } from '../support/specimens.js';
import { emptyFiling, sent, tried } from '../support/steps.js';
import { narrow } from '../ui/stage.js';

define();

const meta: Meta = { title: 'scenarios/First filing', component: 'icp-filing-wizard', parameters: { layout: 'fullscreen' } };
export default meta;
type Story = StoryObj;

/** The network fails when the rules of a province are asked for. */
const nationalOnly: PackSource = {
  ...packSource,
  load: (id) => (id === 'national' ? packSource.load(id) : Promise.reject(new IcpError('unavailable', 'not to be had'))),
};

type Globals = Readonly<Record<string, unknown>>;
const wizard = (globals: Globals, store: FilingStore | undefined): TemplateResult =>
  html`<icp-filing-wizard .store=${store} provider=${String(globals['provider'] ?? '')} locale=${String(globals['locale'])} theme=${String(globals['theme'])}></icp-filing-wizard>`;
const filed = (globals: Globals, setup: FilingSetup, step: string): TemplateResult =>
  html`${until(openFiling({ ...setup, filing: { ...setup.filing, step } }).then(({ store }) => wizard(globals, store)))}`;

export const Start: Story = { render: (_args, { globals }) => filed(globals, { filing: emptyFiling }, 'type-check'), play: appears('验证备案类型', 'type') };
export const UnitBeijing: Story = { render: (_args, { globals }) => filed(globals, { filing: ksyunFirstUnitBeijing }, 'entity'), play: appears('投资人或主管单位', 'Investor') };
export const IndividualGuangdong: Story = { render: (_args, { globals }) => filed(globals, { filing: ksyunFirstIndividualGuangdong }, 'website'), play: appears('网站首页网址', 'Home page') };
export const UnitJiangsu: Story = { render: (_args, { globals }) => filed(globals, { filing: ksyunFirstUnitJiangsu }, 'materials'), play: appears('域名证书', 'omain certificate') };
export const UnitTianjin: Story = { render: (_args, { globals }) => filed(globals, { filing: ksyunFirstUnitTianjin }, 'review'), play: appears('提交备案', 'Submit') };
export const RulesNotToBeHad: Story = {
  render: (_args, { globals }) => filed(globals, { filing: unchecked(ksyunFirstUnitSichuan), ports: { packs: nationalOnly } }, 'type-check'),
  play: appears('细则暂时没有取到', 'national'),
};
export const WithProblems: Story = {
  render: (_args, { globals }) => filed(globals, { filing: tried(without(ksyunFirstUnitBeijing, 'entity.name', 'principal.mobile', 'entity.mailingAddress')) }, 'entity'),
  play: appears('点击可直接前往', 'fix'),
};
export const ManyWebsites: Story = { render: (_args, { globals }) => filed(globals, { filing: withManyWebsites(ksyunFirstUnitBeijing, 10) }, 'website'), play: appears('qinghe-yuntu.cn', 'qinghe-yuntu.cn') };
export const Rejected: Story = {
  render: (_args, { globals }) => filed(globals, { filing: withRejection(ksyunFirstUnitBeijing, { path: 'services[s1].name', message: '网站名称与已备案网站相近，请更换。' }) }, 'website'),
  play: appears('网站名称与已备案网站相近', '网站名称与已备案网站相近'),
};
export const OpenElsewhere: Story = {
  render: (_args, { globals }) => filed(globals, { filing: ksyunFirstUnitBeijing, over: () => ({ readOnly: 'other-tab' }) }, 'entity'),
  play: appears('另一个页面中填写', 'another'),
};
export const UnderReview: Story = { render: (_args, { globals }) => filed(globals, sent(ksyunFirstUnitBeijing, 'initial-review'), 'progress'), play: appears('平台初审', 'review') };
export const NoAdapter: Story = { render: (_args, { globals }) => wizard(globals, undefined), play: appears('尚未接入备案后台', 'adapter') };
export const Narrow: Story = {
  render: (_args, { globals }) => narrow(filed(globals, { filing: tried(without(ksyunFirstUnitBeijing, 'entity.name', 'principal.mobile')) }, 'entity')),
  play: appears('点击可直接前往', 'fix'),
};
