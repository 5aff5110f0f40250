import { dataPaths } from '../registry/data-folder';
import { PublishedSchema } from '../registry/listings/routes';
import type { Command } from './command';
import { copyList } from './copy-list';
import { connectRegistry } from './registry-client';

export const command: Command = {
  summary: 'Publishes what is listed now as the next version of the signed list.',
  usage: [
    '[--out DIR]',
    '',
    '  --out DIR   copies the published list there too: the folder of a web server, or what is sent to an object store',
    '',
    'The list lies in DATA/lists and is served at /v1/lists.',
  ].join('\n'),
  options: { out: { type: 'string' } },
  async run({ values, dataDir, json, io }) {
    const registry = await connectRegistry(dataDir);
    try {
      const published = await registry.ask(PublishedSchema, { method: 'POST', path: '/v1/lists' });
      const { lists } = dataPaths(dataDir);
      const out = typeof values.out === 'string' ? values.out : null;
      if (out !== null) await copyList(lists, out);
      if (json) io.out(JSON.stringify({ ...published, folder: out ?? lists }));
      else {
        const { version, entries, changes, files, refused, expires } = published;
        io.out(
          `version ${version}: ${entries} entries (${changes.added} added, ${changes.changed} changed, ${changes.removed} removed), valid until ${expires}`,
        );
        for (const { file, level, bytes, entries: rows } of files)
          io.out(`  ${level.padEnd(5)} ${String(bytes).padStart(11)} bytes ${String(rows).padStart(9)} rows  ${file}`);
        for (const { identifier, reason } of refused.examples) io.out(`  left out ${identifier}: ${reason}`);
        if (refused.count > refused.examples.length)
          io.out(`  left out ${refused.count - refused.examples.length} more`);
        io.out(`  in ${out ?? lists}`);
      }
      return 0;
    } finally {
      await registry.close();
    }
  },
};
