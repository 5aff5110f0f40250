import * as v from 'valibot';
import type { DayIndex } from '../registry/open-data/day-index';
import { UsageError, type Call, type Command } from './command';
import { fetchOpenData } from './open-data-source';
import { connectRegistry } from './registry-client';
import { printable, table } from './table';
import { trustedRoot } from './trusted-root';

export const command: Command = {
  usage: [
    '[ADDRESS] [--out DIR] [--root ROOT.json]',
    '',
    '  ADDRESS            of a registry, https://registry.example; without it the one of the data folder makes those of today,',
    '                     whether it is running or not, unless they are there',
    '  --out DIR          puts the files there, with SHA256SUMS and the signed index.json; without it they are only checked',
    '  --root ROOT.json   the signed root that you trust, as it came with the subscription',
    '',
    'Files are JSON Lines packed by gzip: docs/open-data.md. Ends with 1 if one is not as the registry has signed it.',
  ].join('\n'),
  options: { out: { type: 'string' }, root: { type: 'string' } },
  async run(call) {
    const [address, ...rest] = call.positionals;
    if (rest.length > 0) throw new UsageError('name one address at most');
    if (address !== undefined) {
      if (!/^https?:\/\//i.test(address) || !URL.canParse(address))
        throw new UsageError(`"${address}" is no address of a registry, as https://registry.example is`);
      return fetched(address, call);
    }
    const registry = await connectRegistry(call.dataDir);
    try {
      await registry.ask(v.looseObject({}), { method: 'POST', path: '/v1/open-data' });
      return await fetched(registry.url, call);
    } finally {
      await registry.close();
    }
  },
};

async function fetched(address: string, call: Call): Promise<number> {
  const { values, json, io } = call;
  const root = await trustedRoot(call);
  const out = typeof values.out === 'string' ? values.out : undefined;
  const day = await fetchOpenData(address, { root, now: Date.now(), out });
  if (json)
    io.out(JSON.stringify({ ...day, rootGiven: root !== undefined, ...(out === undefined ? {} : { folder: out }) })); // prettier-ignore
  else io.out([...dayLines(day), ...(out === undefined ? [] : [`in ${out}`])].join('\n'));
  return 0;
}

function dayLines({ registry, date, licence, files }: DayIndex): string[] {
  return [
    printable(
      `open data of ${date} by ${registry.name} (${registry.id}), ${licence === null ? 'licence not told' : `licence ${licence}`}`,
    ),
    table(
      ['file', 'lines', 'bytes', 'SHA-256'],
      files.map(({ file, rows, bytes, sha256 }) => [file, String(rows), String(bytes), `${sha256.slice(0, 16)}… ok`]),
    ),
  ];
}
