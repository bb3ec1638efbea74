import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { allStates, fields, narrowStates, withStage } from '../support/field-stories.js';

const meta: Meta = { title: 'fields/Landline, several, dates', decorators: [withStage], loaders: [fields('landline', 'multi-select', 'date')] };
export default meta;
type Story = StoryObj;

export const Landline: Story = allStates('landline');
export const MultiSelect: Story = allStates('multi-select');
export const Day: Story = allStates('date');
export const Validity: Story = allStates('validity');
export const Narrow: Story = narrowStates('landline', 'multi-select', 'validity');
