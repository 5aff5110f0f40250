import { defineConfig } from 'vitest/config';

const browsers = ['test/e2e/**/*.test.ts'];

/** Two projects: everything that needs no browser, and the stories in real browsers, one file at a time. */
export default defineConfig({
  test: {
    projects: [
      {
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: { name: 'unit', include: ['test/**/*.test.{ts,tsx}'], exclude: browsers, testTimeout: 30_000 },
      },
      {
        test: {
          name: 'browsers',
          include: browsers,
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
