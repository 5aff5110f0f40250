import { dataPaths } from '../registry/data-folder';
import { PreviewSchema, PublishedSchema } from '../registry/listings/routes';
import { MAX_RETRY_AFTER } from '../registry/publish/retry-after';
import { UsageError, type Call, type Command } from './command';
import { listTarget, type ListTarget } from './list-target';
import { sayPreview, sayPublished, sayStored } from './publication-text';
import { connectRegistry, type RegistryClient } from './registry-client';

export const command: Command = {
  usage: [
    '[--out DIR|s3://BUCKET[/PREFIX]] [--expect DIGEST] [--retry-after SECONDS] | --preview | --only-copy --out …',
    '',
    '  --out DIR              copies the published list there too: the folder of a web server',
    '  --out s3://BUCKET/…    puts it into an S3-compatible object store, as far as it is new; endpoint, region and credentials come from',
    '                         the environment: AWS_ENDPOINT_URL_S3, AWS_REGION, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY',
    '  --preview              only says what would change, with up to 50 examples of each kind, and its digest; writes nothing',
    '  --expect DIGEST        publishes only what a preview showed under this digest, or else nothing',
    `  --retry-after SECONDS  asks clients to wait so long before they ask again, up to ${MAX_RETRY_AFTER}; 0: as they like`,
    '  --only-copy            publishes nothing new: copies what is published, as after a copy that broke off',
    '',
    'The list lies in DATA/lists and is served at /v1/lists.',
  ].join('\n'),
  options: {
    out: { type: 'string' },
    preview: { type: 'boolean' },
    expect: { type: 'string' },
    'retry-after': { type: 'string' },
    'only-copy': { type: 'boolean' },
  },
  async run(call) {
    const { values, dataDir } = call;
    const target = typeof values.out === 'string' ? listTarget(values.out) : null;
    const publishing = publishingOf(values);
    const isTold = Object.keys(publishing).length > 0;
    if (values['only-copy'] === true) {
      if (!target) throw new UsageError('--only-copy needs --out: where to');
      if (isTold || values.preview === true)
        throw new UsageError('--only-copy publishes nothing: only --out goes with it');
      return copyOnly(target, call);
    }
    if (values.preview === true && (target || isTold))
      throw new UsageError('--preview writes nothing: no other option goes with it');
    const registry = await connectRegistry(dataDir);
    try {
      return await (values.preview === true ? preview(registry, call) : publish(registry, publishing, target, call));
    } finally {
      await registry.close();
    }
  },
};

async function preview(registry: RegistryClient, { json, io }: Call): Promise<number> {
  const seen = await registry.ask(PreviewSchema, { method: 'GET', path: '/v1/lists/preview' });
  if (json) io.out(JSON.stringify(seen));
  else sayPreview(seen, io);
  return 0;
}

async function publish(
  registry: RegistryClient,
  publishing: Publishing,
  target: ListTarget | null,
  { dataDir, json, io }: Call,
): Promise<number> {
  const published = await registry.ask(PublishedSchema, { method: 'POST', path: '/v1/lists', json: publishing });
  const { lists } = dataPaths(dataDir);
  const stored = await target?.copy(lists, Date.now()).catch((error: unknown) => {
    throw new Error(
      `version ${published.version} is published in ${lists}, but did not get to ${target.location}, where the list that was there stays: ${error instanceof Error ? error.message : String(error)}. To finish: probity publish --only-copy --out ${target.location}`,
      { cause: error },
    );
  });
  const folder = target?.location ?? lists;
  if (json) io.out(JSON.stringify({ ...published, folder, ...(stored ? { stored } : {}) }));
  else {
    sayPublished(published, io);
    if (stored) sayStored(stored, io);
    io.out(`  in ${folder}`);
  }
  if (stored?.left) io.err(`probity publish: the list is out, but old files stay: ${stored.left}`);
  return 0;
}

async function copyOnly(target: ListTarget, { dataDir, json, io }: Call): Promise<number> {
  const stored = await target.copy(dataPaths(dataDir).lists, Date.now());
  if (json) io.out(JSON.stringify({ folder: target.location, ...(stored ? { stored } : {}) }));
  else {
    if (stored) sayStored(stored, io);
    io.out(`  in ${target.location}`);
  }
  if (stored?.left) io.err(`probity publish: the list is out, but old files stay: ${stored.left}`);
  return 0;
}

interface Publishing {
  expect?: string;
  retryAfter?: number;
}

function publishingOf({ expect, 'retry-after': seconds }: Call['values']): Publishing {
  if (expect !== undefined && !/^[0-9a-f]{64}$/.test(String(expect)))
    throw new UsageError('--expect is the digest of a preview: 64 hexadecimal digits');
  if (seconds !== undefined && !(/^\d{1,5}$/.test(String(seconds)) && Number(seconds) <= MAX_RETRY_AFTER))
    throw new UsageError(`--retry-after is a number of seconds up to ${MAX_RETRY_AFTER}, not "${String(seconds)}"`);
  return {
    ...(expect === undefined ? {} : { expect: String(expect) }),
    ...(seconds === undefined ? {} : { retryAfter: Number(seconds) }),
  };
}
