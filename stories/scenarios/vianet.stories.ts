import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { define } from '../../src/define.js';
import { vianet } from '../../src/providers/vianet/index.js';
import { type CellArgs, cellArgTypes, cellStory } from '../support/cells.js';

define();

const meta: Meta<CellArgs> = { title: 'scenarios/21Vianet Blue Cloud', component: 'icp-filing-wizard', parameters: { layout: 'fullscreen' }, argTypes: cellArgTypes };
export default meta;
type Story = StoryObj<CellArgs>;

export const First: Story = cellStory(vianet, 'first', { step: 'entity' });
export const AddServiceElsewhere: Story = cellStory(vianet, 'add-service-elsewhere', { step: 'website' });
export const AddServiceHere: Story = cellStory(vianet, 'add-service-here', { step: 'website' });
export const AddAccessElsewhere: Story = cellStory(vianet, 'add-access-elsewhere', { step: 'access' });
export const AddAccessHere: Story = cellStory(vianet, 'add-access-here', { step: 'access' });
export const ChangeEntity: Story = cellStory(vianet, 'change-entity', { step: 'entity' });
export const ChangeService: Story = cellStory(vianet, 'change-service', { step: 'website' });
export const ChangeAccess: Story = cellStory(vianet, 'change-access', { step: 'access' });
export const DeregisterService: Story = cellStory(vianet, 'deregister-service', { step: 'review' });
export const DeregisterEntity: Story = cellStory(vianet, 'deregister-entity', { step: 'review' });
export const FirstIndividual: Story = cellStory(vianet, 'first', { step: 'website', holder: 'individual' });
