import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { IcpError } from '../../src/core/model/errors.js';
import { allStates, fields, moments, narrowStates, withStage } from '../support/field-stories.js';

const meta: Meta = { title: 'fields/Region field', component: 'icp-region-field', decorators: [withStage], loaders: [fields('region')] };
export default meta;
type Story = StoryObj;

export const States: Story = allStates('region');
export const Divisions: Story = moments('region', [
  ['正在加载', 'On their way', ({ setup }) => ({ ...setup, facts: { divisions: () => new Promise(() => undefined) } })],
  ['没有加载成功', 'Could not be had', ({ setup }) => ({ ...setup, facts: { divisions: () => Promise.reject(new IcpError('network')) } })],
], ['没有加载成功，', 'could not be loaded']);
export const Narrow: Story = narrowStates('region');
