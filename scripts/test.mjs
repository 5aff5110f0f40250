import { prepare, run } from './prepare.mjs';

prepare();
run('npm', ['run', '-s', 'build']);
run(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)]);
