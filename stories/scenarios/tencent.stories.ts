import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { define } from '../../src/define.js';
import { tencent } from '../../src/providers/tencent/index.js';
import { type CellArgs, cellArgTypes, cellStory } from '../support/cells.js';

define();

const meta: Meta<CellArgs> = { title: 'scenarios/Tencent Cloud', component: 'icp-filing-wizard', parameters: { layout: 'fullscreen' }, argTypes: cellArgTypes };
export default meta;
type Story = StoryObj<CellArgs>;

export const First: Story = cellStory(tencent, 'first', { step: 'entity' });
export const AddServiceElsewhere: Story = cellStory(tencent, 'add-service-elsewhere', { step: 'website' });
export const AddServiceHere: Story = cellStory(tencent, 'add-service-here', { step: 'website' });
export const AddAccessElsewhere: Story = cellStory(tencent, 'add-access-elsewhere', { step: 'website' });
export const AddAccessHere: Story = cellStory(tencent, 'add-access-here', { step: 'website' });
export const ChangeEntity: Story = cellStory(tencent, 'change-entity', { step: 'entity' });
export const ChangeService: Story = cellStory(tencent, 'change-service', { step: 'website' });
export const ChangeAccess: Story = cellStory(tencent, 'change-access', { step: 'website' });
export const CancelAccess: Story = cellStory(tencent, 'cancel-access', { step: 'review' });
export const DeregisterService: Story = cellStory(tencent, 'deregister-service', { step: 'review' });
export const DeregisterEntity: Story = cellStory(tencent, 'deregister-entity', { step: 'review' });
export const FirstIndividual: Story = cellStory(tencent, 'first', { step: 'website', holder: 'individual' });
