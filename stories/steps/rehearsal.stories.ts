import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { Filing } from '../../src/core/model/filing.js';
import { IcpRehearsal } from '../../src/elements/table/rehearsal.js';
import { ksyunFirstIndividualJiangsu, ksyunFirstUnitBeijing, withManyWebsites, without } from '../../test/fixtures/filings/index.js';
import { appears } from '../support/appears.js';
import { defineForFiling, onFiling, withStage } from '../support/filing-stage.js';
import type { FilingSetup } from '../support/filing-store.js';
import { answered } from '../support/specimens.js';
import { narrow } from '../ui/stage.js';

const meta: Meta = {
  title: 'steps/Rehearsal',
  component: 'icp-rehearsal',
  decorators: [withStage],
  loaders: [async () => defineForFiling(IcpRehearsal)],
};
export default meta;
type Story = StoryObj;

const show = (filing: Filing, more: Partial<FilingSetup> = {}): TemplateResult => onFiling({ ...more, filing: { ...filing, step: 'review' } }, html`<icp-rehearsal></icp-rehearsal>`);
const known = (filing: Filing, facts: Readonly<Record<string, string>>): Filing => ({
  ...filing,
  facts: { ...filing.facts, ...Object.fromEntries(Object.entries(facts).map(([path, value]) => [path, { value, from: 'adapter' as const, at: filing.createdAt }])) },
});

/** One of everything: what blocks, what expires, what is shared, what was made out before a change. */
const troubled = answered(
  answered(
    known(without(ksyunFirstUnitBeijing, 'entity.mailingAddress'), {
      'services[s1].domains[d1].holderName': '北京别家科技有限公司', 'principal.certificateValidity': '2027-03-01', 'services[s1].domains[d1].realNameStatus': 'pending',
    }),
    'services[s1].contact.mobile', '13911112201',
  ),
  'services[s1].contact.name', '顾明喆',
);

export const NothingFound: Story = { render: () => show(ksyunFirstIndividualJiangsu), play: appears('审核人员还会看', 'still looks at') };
export const Troubled: Story = { render: () => show(troubled), play: appears('可能被退回', 'might be rejected') };
export const SeveralWebsites: Story = { render: () => show(without(withManyWebsites(troubled, 4), 'services[s3].homeUrl')), play: appears('4 个网站的负责人', 'Contact of 4 websites') };
export const NothingIsKnown: Story = { render: () => show({ ...ksyunFirstUnitBeijing, facts: {} }), play: appears('请您自行确认', 'yourself') };
export const Unavailable: Story = { render: () => show(ksyunFirstUnitBeijing, { ahead: () => Promise.reject(new Error('offline')) }), play: appears('预演没有完成', 'could not be finished') };
export const Narrow: Story = { render: () => narrow(show(troubled)), play: appears('可能被退回', 'might be rejected') };
