import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { allStates, fields, narrowStates, withStage } from '../support/field-stories.js';

const meta: Meta = { title: 'fields/Choice field', component: 'icp-choice-field', decorators: [withStage], loaders: [fields('select')] };
export default meta;
type Story = StoryObj;

export const Select: Story = allStates('select');
export const Radio: Story = allStates('radio');
export const Checks: Story = allStates('checks');
export const Flag: Story = allStates('flag');
export const Narrow: Story = narrowStates('select', 'radio', 'checks', 'flag');
