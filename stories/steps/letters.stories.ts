import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { IcpLetterDialog } from '../../src/elements/table/letter-dialog.js';
import { ksyunFirstIndividualGuangdong, ksyunFirstUnitBeijing, ksyunFirstUnitJiangsu, without } from '../../test/fixtures/filings/index.js';
import type { Filing, FileRef } from '../../src/core/model/filing.js';
import { appears } from '../support/appears.js';
import { defineForFiling, onFiling, withStage } from '../support/filing-stage.js';
import { step, steps } from '../support/steps.js';

const meta: Meta = {
  title: 'steps/Letters', component: 'icp-letter-dialog', decorators: [withStage],
  loaders: [steps('materials'), async () => defineForFiling(IcpLetterDialog)],
};
export default meta;
type Story = StoryObj;

const letter = (filing: Filing, path: string) => onFiling({ filing }, html`<icp-letter-dialog open .path=${path}></icp-letter-dialog>`);
const sheet = 'services[s1].materials[verification-sheet]';
const shown = appears('签署要求', 'How to sign it');

export const Sheet: Story = { render: () => letter(ksyunFirstUnitBeijing, sheet), play: shown };
export const SomethingMissing: Story = { render: () => letter(without(ksyunFirstUnitBeijing, 'services[s1].contact.name'), sheet), play: appears('会印成空白', 'print as blanks') };
export const CopiedByHand: Story = { render: () => letter(ksyunFirstIndividualGuangdong, sheet), play: appears('亲笔抄写', 'by hand into the empty space') };
export const Authorisation: Story = { render: () => letter(ksyunFirstUnitJiangsu, 'materials[authorisation-letter]'), play: shown };
export const SitePlan: Story = { render: () => letter(ksyunFirstUnitBeijing, 'services[s1].materials[site-plan]'), play: appears('没有固定格式', 'no set form') };

const idOf = ({ answers }: Filing): string => ((answers[sheet]?.value ?? []) as readonly FileRef[])[0]?.id ?? '';
/** Signed when its words were others. */
const outdated: Filing = { ...ksyunFirstUnitBeijing, printed: { [idOf(ksyunFirstUnitBeijing)]: { 'entity.name': 'before', 'serviceContact.name': 'before' } } };
export const OutOfDate: Story = { render: () => step('materials', { filing: outdated }), play: appears('需要重新签署', 'sign it again') };
