import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  // The stories run on the sources; vite.config.ts at the top builds the library.
  framework: { name: '@storybook/web-components-vite', options: { builder: { viteConfigPath: '.storybook/vite.config.mjs' } } },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // OCR stories and the wizard find the same files that a host serves.
  staticDirs: [{ from: '../dist/ocr', to: '/ocr' }],
};
export default config;
