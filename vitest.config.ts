import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const browsers = ['test/e2e/**/*.test.ts'];
/** By itself vitest leaves one core idle. */
const maxWorkers = Math.max(2, availableParallelism());

/** Two projects: everything that needs no browser, and the stories in real browsers, one file at a time. */
export default defineConfig({
  test: {
    projects: [
      {
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: browsers,
          maxWorkers,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browsers',
          include: browsers,
          fileParallelism: false,
          // A driven browser on a busy machine now and then loses a step; a story that fails twice is wrong.
          retry: 1,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
