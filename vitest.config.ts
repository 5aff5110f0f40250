import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const browsers = ['test/e2e/**/*.test.ts'];
/** By itself vitest leaves one core idle. */
const maxWorkers = Math.max(2, availableParallelism());
const oxc = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const;

/** Files that put something else in the place of a global or a module, so that each needs a world of its own. */
const ownWorld = [
  'test/{background,content,messages,store}/**/*.test.{ts,tsx}',
  'test/hostile-text/**/*.test.{ts,tsx}',
  'test/registry/publish/collision.test.ts',
  'test/ui/i18n/third-language.test.ts',
];

/** Everything that needs no browser, as `unit` and, where globals are replaced, `worlds`; and the stories in real browsers. */
export default defineConfig({
  test: {
    projects: [
      {
        oxc,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...browsers, ...ownWorld],
          isolate: false,
          maxWorkers,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      { oxc, test: { name: 'worlds', include: ownWorld, maxWorkers, testTimeout: 60_000, hookTimeout: 60_000 } },
      {
        test: {
          name: 'browsers',
          include: browsers,
          maxWorkers,
          // A driven browser on a busy machine now and then loses a step; a story that fails twice is wrong.
          retry: 1,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
