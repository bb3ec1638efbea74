/** Runs every story in Chromium; axe is an error (see .storybook/preview.ts). Unit tests run elsewhere: web-test-runner.config.mjs. */
import { join } from 'node:path';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium } from '../scripts/lib/chromium.mjs';
import { root } from '../scripts/lib/paths.mjs';

const { executablePath, args } = await findChromium();

export default defineConfig({
  root,
  cacheDir: join(root, '.cache/vite'),
  test: {
    projects: [
      {
        root,
        // Lit without its development warnings, as an applicant gets it.
        resolve: { conditions: ['production', 'module', 'browser'] },
        // Named here, so that finding one of them late does not reload the page in the middle of a story.
        optimizeDeps: {
          include: [
            '@lit/context',
            '@noble/hashes/legacy.js',
            '@noble/hashes/sha2.js',
            '@peculiar/asn1-cms',
            '@peculiar/asn1-schema',
            '@peculiar/asn1-x509',
            'docx',
            'fflate',
            'i18next',
            'idb',
            'lit',
            'lit/decorators.js',
            'lit/directive.js',
            'lit/directives/class-map.js',
            'lit/directives/keyed.js',
            'lit/directives/live.js',
            'lit/directives/repeat.js',
            'lit/directives/until.js',
            'pbf',
            'uqr',
            'zod/mini',
          ],
        },
        plugins: [storybookTest({ configDir: join(root, '.storybook') })],
        test: {
          name: 'storybook',
          // The first story of a file waits for all its modules, on a busy machine for long.
          testTimeout: 60_000,
          browser: { enabled: true, headless: true, provider: playwright({ launchOptions: { executablePath, args } }), instances: [{ browser: 'chromium' }] },
        },
      },
    ],
  },
});
