import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { define } from '../../src/define.js';
import { aliyun } from '../../src/providers/aliyun/index.js';
import { type CellArgs, cellArgTypes, cellStory } from '../support/cells.js';

define();

const meta: Meta<CellArgs> = { title: 'scenarios/Alibaba Cloud', component: 'icp-filing-wizard', parameters: { layout: 'fullscreen' }, argTypes: cellArgTypes };
export default meta;
type Story = StoryObj<CellArgs>;

export const First: Story = cellStory(aliyun, 'first', { step: 'entity' });
export const AddServiceElsewhere: Story = cellStory(aliyun, 'add-service-elsewhere', { step: 'website' });
export const AddServiceHere: Story = cellStory(aliyun, 'add-service-here', { step: 'website' });
export const AddAccessElsewhere: Story = cellStory(aliyun, 'add-access-elsewhere', { step: 'website' });
export const AddAccessHere: Story = cellStory(aliyun, 'add-access-here', { step: 'website' });
export const ChangeEntity: Story = cellStory(aliyun, 'change-entity', { step: 'entity' });
export const ChangeService: Story = cellStory(aliyun, 'change-service', { step: 'website' });
export const ChangeAccess: Story = cellStory(aliyun, 'change-access', { step: 'website' });
export const CancelAccess: Story = cellStory(aliyun, 'cancel-access', { step: 'review' });
export const DeregisterService: Story = cellStory(aliyun, 'deregister-service', { step: 'review' });
export const DeregisterEntity: Story = cellStory(aliyun, 'deregister-entity', { step: 'review' });
export const FirstIndividual: Story = cellStory(aliyun, 'first', { step: 'website', holder: 'individual' });
