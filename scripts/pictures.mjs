import { prepare, run } from './prepare.mjs';

// Pictures of every page and state in both languages, light and dark, in each browser there is, and of what is put into pages;
// each is checked on the way.

prepare();
process.env.PROBITY_PICTURES ??= 'demo-output/looks';
run(process.execPath, [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--project',
  'browsers',
  ...['looks', 'console-looks', 'gallery', 'access', 'first-minute', 'signs', 'results', 'reviews'].map(
    (name) => `test/e2e/${name}.test.ts`,
  ),
  ...process.argv.slice(2),
]);
process.stdout.write(`Pictures: ${process.env.PROBITY_PICTURES}\n`);
