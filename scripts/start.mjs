import { prepare, run } from './prepare.mjs';

prepare();
run('npm', ['run', '-s', 'build']);
run(process.execPath, ['--import', 'tsx', 'src/demo/start.ts', ...process.argv.slice(2)]);
