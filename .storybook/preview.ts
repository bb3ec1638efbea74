import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json';
import { providerIds, showProvider } from './provider-theme.js';

setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  parameters: { a11y: { test: 'error' }, layout: 'padded', controls: { expanded: true } },
  initialGlobals: { provider: providerIds[0] ?? 'none', locale: 'zh-CN', theme: 'light' },
  globalTypes: {
    provider: {
      description: 'Provider whose colours are shown',
      toolbar: { icon: 'paintbrush', title: 'Provider', dynamicTitle: true, items: [...providerIds, 'none'] },
    },
    locale: {
      description: 'Language of the texts',
      toolbar: { icon: 'globe', title: 'Language', dynamicTitle: true, items: [{ value: 'zh-CN', title: '中文' }, { value: 'en', title: 'English' }] },
    },
    theme: {
      description: 'Light or dark',
      toolbar: { icon: 'contrast', title: 'Theme', dynamicTitle: true, items: ['light', 'dark'] },
    },
  },
  decorators: [
    (story, { globals }) => {
      document.documentElement.lang = String(globals['locale']);
      return story();
    },
  ],
  loaders: [async ({ globals }) => showProvider(String(globals['provider']))],
};
export default preview;
