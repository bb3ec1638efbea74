import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { allStates, fields, narrowStates, withStage } from '../support/field-stories.js';

const meta: Meta = { title: 'fields/Text field', component: 'icp-text-field', decorators: [withStage], loaders: [fields('text')] };
export default meta;
type Story = StoryObj;

export const Text: Story = allStates('text');
export const Textarea: Story = allStates('textarea');
export const CertificateNumber: Story = allStates('certificate number');
export const Email: Story = allStates('e-mail');
export const WebAddress: Story = allStates('web address');
export const Domain: Story = allStates('domain');
export const Narrow: Story = narrowStates('text', 'textarea', 'domain');
