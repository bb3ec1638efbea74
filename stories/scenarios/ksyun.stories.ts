import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { define } from '../../src/define.js';
import { ksyun } from '../../src/providers/ksyun/index.js';
import { type CellArgs, cellArgTypes, cellStory } from '../support/cells.js';

define();

const meta: Meta<CellArgs> = { title: 'scenarios/Kingsoft Cloud', component: 'icp-filing-wizard', parameters: { layout: 'fullscreen' }, argTypes: cellArgTypes };
export default meta;
type Story = StoryObj<CellArgs>;

export const First: Story = cellStory(ksyun, 'first', { step: 'entity' });
export const AddServiceElsewhere: Story = cellStory(ksyun, 'add-service-elsewhere', { step: 'website' });
export const AddServiceHere: Story = cellStory(ksyun, 'add-service-here', { step: 'website' });
export const AddAccessElsewhere: Story = cellStory(ksyun, 'add-access-elsewhere', { step: 'website' });
export const AddAccessHere: Story = cellStory(ksyun, 'add-access-here', { step: 'website' });
export const ChangeEntity: Story = cellStory(ksyun, 'change-entity', { step: 'entity' });
export const ChangeService: Story = cellStory(ksyun, 'change-service', { step: 'website' });
export const CancelAccess: Story = cellStory(ksyun, 'cancel-access', { step: 'review' });
export const DeregisterService: Story = cellStory(ksyun, 'deregister-service', { step: 'review' });
export const DeregisterEntity: Story = cellStory(ksyun, 'deregister-entity', { step: 'review' });
export const FirstIndividual: Story = cellStory(ksyun, 'first', { step: 'website', holder: 'individual' });
export const FirstApp: Story = cellStory(ksyun, 'first', { step: 'website', kind: 'app' });
export const AddAppHere: Story = cellStory(ksyun, 'add-service-here', { step: 'website', kind: 'app' });
