import { resolve } from 'node:path';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { build, defineConfig, type Plugin, type Rolldown, type UserConfig } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import { languageFiles } from './scripts/build/language-files';

const WORKER = 'worker.js';
const ACTS = 'acts.js';

/** Scripts that are no content script and no page's: each in one file, by name. */
const SINGLE_FILES = {
  [WORKER]: 'src/background/main.ts',
  [ACTS]: 'src/background/acts.ts',
  'reader.js': 'src/content/reader.ts',
  'results.js': 'src/content/results.ts',
  'inspector.js': 'src/content/inspector.ts',
  'early.js': 'src/pages/popup/early.ts',
};

/**
 * What each browser wants in the manifest beyond what both share; its name is the build's mode and its folder in dist/.
 * The oldest versions are those with Ed25519 in WebCrypto and, in Firefox, the declaration of what data is collected.
 */
const BROWSERS = {
  chrome: {
    target: 'chrome137',
    manifest: { minimum_chrome_version: '137', storage: { managed_schema: 'managed-schema.json' } },
    background: { service_worker: WORKER },
  },
  firefox: {
    target: 'firefox142',
    manifest: {
      browser_specific_settings: {
        gecko: {
          id: 'probity@probity.example',
          strict_min_version: '142.0',
          // Nothing leaves the device but what the shopper files on purpose, and the form shows that first: the page and what it
          // shows, what was bought and paid, how to reach the shopper, letters as evidence. Asked for when something is first sent.
          data_collection_permissions: {
            required: ['none' as const],
            optional: [
              'browsingActivity' as const,
              'websiteContent' as const,
              'personallyIdentifyingInfo' as const,
              'financialAndPaymentInfo' as const,
              'personalCommunications' as const,
            ],
          },
        },
      },
    },
    background: { scripts: [WORKER, ACTS] },
  },
};

/** The pages that the manifest does not name. */
const PAGES = {
  blocked: 'src/pages/blocked/index.html',
  complaint: 'src/pages/complaint/index.html',
  panel: 'src/pages/panel/index.html',
  handoff: 'src/pages/handoff/index.html',
  diary: 'src/pages/diary/index.html',
  welcome: 'src/pages/welcome/index.html',
};

// Constants put in wherever they are used would double the table of public suffixes.
const rolldownOptions = { optimization: { inlineConst: false } };

/** The worker leaves its exports in the global scope: the acts, read later, take its open database from there. */
const WORKER_NAME = 'probity';
const OF_THE_WORKER = resolve('src/store/open.ts');
const FOR_ACTS = {
  ...rolldownOptions,
  external: [OF_THE_WORKER],
  output: { globals: { [OF_THE_WORKER]: WORKER_NAME } },
};

/**
 * Builds the worker, its acts and what it injects into one file each. Sharing chunks with the pages, the worker would start by
 * reading four files one after the other, which takes as long as the rest of a verdict; an injected script can't import at all.
 */
function singleFiles(target: string, background: object): Plugin & { renderCrxManifest: unknown } {
  return {
    name: 'single-files',
    apply: 'build',
    enforce: 'post',
    async renderCrxManifest(this: Rolldown.PluginContext, built: object) {
      for (const [fileName, entry] of Object.entries(SINGLE_FILES))
        this.emitFile({ type: 'asset', fileName, source: await buildOne(entry, target, fileName === ACTS) });
      return { ...built, background };
    },
  };
}

async function buildOne(entry: string, target: string, isActs: boolean): Promise<string> {
  const output = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      write: false,
      target,
      lib: { entry, formats: ['iife'], name: isActs ? 'probityActs' : WORKER_NAME },
      rolldownOptions: isActs ? FOR_ACTS : rolldownOptions,
    },
  });
  const [result] = Array.isArray(output) ? output : [];
  if (!result) throw new Error(`${entry} was not built`);
  return result.output[0].code;
}

/** The registry's pages: its console, which it serves at this address, and those for merchants and everyone. */
const CONSOLE: UserConfig = {
  root: 'src/registry/console',
  base: '/console/',
  publicDir: false,
  build: {
    outDir: '../../../dist/console',
    emptyOutDir: true,
    target: ['chrome111', 'firefox114', 'safari16.4'],
    // Its policy takes nothing that stands in the page itself.
    assetsInlineLimit: 0,
    modulePreload: false,
    rolldownOptions: {
      input: ['index.html', 'merchant/claims.html', 'merchant/merchants.html'].map(
        (page) => `src/registry/console/${page}`,
      ),
    },
  },
};

/** The demo street's pages of components. */
const GALLERY: UserConfig = {
  root: 'src/demo/gallery',
  base: '/gallery/',
  publicDir: false,
  build: {
    outDir: '../../../dist/gallery',
    emptyOutDir: true,
    modulePreload: false,
    rolldownOptions: { input: ['index.html', 'console.html'].map((page) => `src/demo/gallery/${page}`) },
  },
};

export default defineConfig(({ mode }) => {
  if (mode === 'console') return CONSOLE;
  if (mode === 'gallery') return GALLERY;
  const browser = mode === 'firefox' ? 'firefox' : 'chrome';
  const { target, background, manifest: own } = BROWSERS[browser];
  return {
    plugins: [
      crx({ manifest: { ...manifest, ...own } satisfies ManifestV3Export, browser }),
      singleFiles(target, background),
      languageFiles(),
    ],
    build: {
      outDir: `dist/${browser}`,
      emptyOutDir: true,
      target,
      // Each page names all its scripts, so that none is found only when another has been read.
      modulePreload: { polyfill: false },
      rolldownOptions: { ...rolldownOptions, input: PAGES },
    },
  };
});
