import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig } from 'vite';
import manifest from './manifest.json' with { type: 'json' };

const WORKER = 'src/background/main.ts';

/**
 * What each browser wants in the manifest beyond what both share; its name is the build's mode and its folder in dist/.
 * The oldest versions are those with Ed25519 in WebCrypto and, in Firefox, the declaration of what data is collected.
 */
const BROWSERS = {
  chrome: {
    target: 'chrome137',
    manifest: { background: { service_worker: WORKER, type: 'module' as const }, minimum_chrome_version: '137' },
  },
  firefox: {
    target: 'firefox142',
    manifest: {
      background: { scripts: [WORKER], type: 'module' as const },
      browser_specific_settings: {
        gecko: {
          id: 'probity@probity.example',
          strict_min_version: '142.0',
          // Nothing leaves the device but what the shopper files on purpose, and the form shows that first.
          data_collection_permissions: { required: ['none' as const] },
        },
      },
    },
  },
};

export default defineConfig(({ mode }) => {
  const browser = mode === 'firefox' ? 'firefox' : 'chrome';
  return {
    plugins: [crx({ manifest: { ...manifest, ...BROWSERS[browser].manifest } satisfies ManifestV3Export, browser })],
    build: {
      outDir: `dist/${browser}`,
      emptyOutDir: true,
      target: BROWSERS[browser].target,
      modulePreload: false,
      rolldownOptions: { optimization: { inlineConst: false }, input: { blocked: 'src/pages/blocked/index.html' } },
    },
  };
});
