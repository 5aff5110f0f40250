import { dataPaths } from '../registry/data-folder';
import { PreviewSchema, PublishedSchema } from '../registry/listings/routes';
import { UsageError, type Command } from './command';
import { copyList } from './copy-list';
import { sayPreview, sayPublished } from './publication-text';
import { connectRegistry } from './registry-client';

export const command: Command = {
  summary: 'Publishes what is listed now as the next version of the signed list.',
  usage: [
    '[--out DIR] [--preview]',
    '',
    '  --out DIR   copies the published list there too: the folder of a web server, or what is sent to an object store',
    '  --preview   only says what would change, with up to 50 examples of each kind; writes nothing',
    '',
    'The list lies in DATA/lists and is served at /v1/lists.',
  ].join('\n'),
  options: { out: { type: 'string' }, preview: { type: 'boolean' } },
  async run({ values, dataDir, json, io }) {
    const out = typeof values.out === 'string' ? values.out : null;
    if (values.preview === true && out !== null) throw new UsageError('--preview writes nothing: leave --out away');
    const registry = await connectRegistry(dataDir);
    try {
      if (values.preview === true) {
        const preview = await registry.ask(PreviewSchema, { method: 'GET', path: '/v1/lists/preview' });
        if (json) io.out(JSON.stringify(preview));
        else sayPreview(preview, io);
        return 0;
      }
      const published = await registry.ask(PublishedSchema, { method: 'POST', path: '/v1/lists' });
      const { lists } = dataPaths(dataDir);
      if (out !== null) await copyList(lists, out);
      if (json) io.out(JSON.stringify({ ...published, folder: out ?? lists }));
      else {
        sayPublished(published, io);
        io.out(`  in ${out ?? lists}`);
      }
      return 0;
    } finally {
      await registry.close();
    }
  },
};
