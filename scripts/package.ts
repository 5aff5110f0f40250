import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writePackages } from './packages/write-packages';

const { values } = parseArgs({
  options: { out: { type: 'string', default: 'dist/packages' }, built: { type: 'boolean', default: false } },
});
// With --built, what lies in dist/ as it stands: after `probity subscribe` has written a registry in, for instance.
for (const { name, bytes, sha256 } of writePackages(process.cwd(), resolve(values.out), values.built ? 'dist' : null))
  process.stdout.write(`${sha256}  ${values.out}/${name}  ${Math.ceil(bytes.length / 1000)} kB\n`);
