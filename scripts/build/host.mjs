/** How a host bundles a page around the package. Used by the demo and by the size gate, so that both see the published files. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';

/** Resolves `icp-filing-wizard/…` through the `exports` of package.json, as an installed copy would be. */
function installedPackage() {
  const { name, exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return {
    name: 'installed-package',
    enforce: 'pre',
    resolveId(source) {
      if (source !== name && !source.startsWith(`${name}/`)) return null;
      const wanted = `.${source.slice(name.length)}`;
      for (const [pattern, target] of Object.entries(exports)) {
        const file = typeof target === 'string' ? target : target.default;
        const [head, tail] = pattern.split('*');
        const hit = tail === undefined ? pattern === wanted : wanted.startsWith(head) && wanted.endsWith(tail);
        if (!hit) continue;
        const star = tail === undefined ? '' : wanted.slice(head.length, wanted.length - tail.length);
        const path = join(root, file.replace('*', star));
        if (!existsSync(path)) throw new Error(`${source}: ${path} does not exist; run \`npm run build\` first`);
        return { id: path };
      }
      throw new Error(`${source} is not exported by ${name}`);
    },
  };
}

/** The package says which of its files have side effects; the page's own files lie in the same checkout and all may have them. */
const pageHasSideEffects = (folder) => ({
  name: 'page-has-side-effects',
  transform(_code, id) {
    return id.startsWith(folder) ? { moduleSideEffects: true } : null;
  },
});

/**
 * @param {{ from: string, outDir: string }} options folder of the page's index.html; where the build goes
 * @returns {import('vite').InlineConfig}
 */
export const hostConfig = ({ from, outDir }) => ({
  configFile: false,
  root: from,
  base: './',
  logLevel: 'warn',
  publicDir: existsSync(join(from, 'public')) ? join(from, 'public') : false,
  plugins: [installedPackage(), pageHasSideEffects(from)],
  build: {
    target: 'es2022',
    outDir,
    emptyOutDir: true,
    sourcemap: false,
    // A data: address would need an exception in the page's Content-Security-Policy.
    assetsInlineLimit: 0,
    // The polyfill is an inline script, which the policy forbids; every supported browser preloads modules itself.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
    // A page that imports a provider itself has it at once; that the package could also load it late is no fault of the page.
    rollupOptions: { checks: { ineffectiveDynamicImport: false } },
  },
});
