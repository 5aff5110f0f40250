import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { sealEnvelope, type Envelope } from '../../src/core/published-list/dsse';
import { MANIFEST_TYPE, type Manifest } from '../../src/core/published-list/manifest';
import { seedRegistry } from '../../src/demo/demo-registry';
import { hrefOf, streetPage } from '../../src/demo/street/street';
import { walkTo } from '../../src/demo/walk-street';
import { loadKeys } from '../../src/registry/publish/keys';
import { writeListFixture, type ListFixture } from '../published-list-fixture';
import type { Gate } from './stage/gate';
import { inEachBrowser } from './stage/families';
import { openStage, type Stage } from './stage/open-stage';

const MANIFEST = '/v1/lists/manifest.json';
const LATE = streetPage('complaint-zh');

/** What the registry offers while something stands between: its newest manifest, and its list folder. */
interface Offer {
  gate: Gate;
  lists: string;
  envelope: Uint8Array;
  manifest: Manifest;
  /** Signs as the registry would. */
  sign: (manifest: Manifest) => Promise<Uint8Array>;
  /** A whole list that names an honest shop, signed by someone else. */
  stranger: ListFixture & { folder: string };
}

const text = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

async function newestFile({ lists, manifest }: Offer): Promise<{ path: string; bytes: Uint8Array }> {
  const file = manifest.files[0]?.file ?? '';
  return { path: `/v1/lists/${file}`, bytes: await readFile(join(lists, file)) };
}

/** What can be wrong with an answer, the code of the error that it must bring, and how it is done. */
const ATTACKS: [what: string, code: string, act: (offer: Offer) => void | Promise<void>][] = [
  ['a portal answers with its own page', 'malformed', ({ gate }) => void (gate.mood = 'portal')],
  ['a gateway answers 502', 'network', ({ gate }) => void (gate.mood = 'bad-gateway')],
  ['nothing answers', 'network', ({ gate }) => void (gate.mood = 'gone')],
  [
    'the manifest is cut short',
    'malformed',
    ({ gate, envelope }) => void gate.instead.set(MANIFEST, envelope.subarray(0, -40)),
  ],
  [
    'the manifest was changed after it was signed',
    'signature',
    ({ gate, envelope, manifest }) => {
      const signed = JSON.parse(new TextDecoder().decode(envelope)) as Envelope;
      const payload = Buffer.from(text({ ...manifest, version: manifest.version + 1 })).toString('base64');
      gate.instead.set(MANIFEST, text({ ...signed, payload }));
    },
  ],
  [
    'a whole list comes from someone else',
    'signature',
    async ({ gate, stranger }) => {
      for (const file of ['manifest.json', ...stranger.published.files.map((one) => one.file)]) {
        gate.instead.set(`/v1/lists/${file}`, await readFile(join(stranger.folder, file)));
      }
    },
  ],
  [
    'the manifest is past its date',
    'expired',
    async ({ gate, manifest, sign }) => {
      const old = { issued: '2026-01-01T00:00:00.000Z', expires: '2026-01-15T00:00:00.000Z' };
      gate.instead.set(MANIFEST, await sign({ ...manifest, ...old }));
    },
  ],
  [
    'the list is cut short',
    'length',
    async (offer) => {
      const { path, bytes } = await newestFile(offer);
      offer.gate.instead.set(path, bytes.subarray(0, -1));
    },
  ],
  [
    'one bit of the list is another',
    'hash',
    async (offer) => {
      const { path, bytes } = await newestFile(offer);
      offer.gate.instead.set(
        path,
        bytes.map((byte, at) => (at === bytes.length - 1 ? byte ^ 1 : byte)),
      );
    },
  ],
  [
    'the list is a web page',
    'length',
    async (offer) => void offer.gate.instead.set((await newestFile(offer)).path, text('<!doctype html>')),
  ],
];

inEachBrowser('a list that is not to be trusted', (family) => {
  let stage: Stage;
  let offer: Offer;
  let before: Uint8Array;

  beforeAll(async () => {
    stage = await openStage(family, { fill: seedRegistry });
    const { registry, gate } = stage;
    const lists = join(registry.dataDir, 'lists');
    before = await readFile(join(lists, 'manifest.json'));
    const feed = join(registry.dataDir, 'late.csv');
    await writeFile(feed, `identifier,category\ndomain:${LATE.host},service-default\n`);
    await registry.probity(
      'import',
      feed,
      '--format',
      'csv',
      '--source',
      'Late Watch',
      '--list',
      'blacklist',
      '--category',
      'service-default',
    );
    await registry.probity('publish');
    const folder = await mkdtemp(join(tmpdir(), 'probity-stranger-'));
    const envelope = await readFile(join(lists, 'manifest.json'));
    const { payload } = JSON.parse(envelope.toString()) as Envelope;
    offer = {
      gate,
      lists,
      envelope,
      manifest: JSON.parse(Buffer.from(payload, 'base64').toString()) as Manifest,
      sign: async (manifest) =>
        text(sealEnvelope(MANIFEST_TYPE, text(manifest), (await loadKeys(join(registry.dataDir, 'keys'))).lists)),
      stranger: {
        folder,
        ...(await writeListFixture({
          folder,
          keysFolder: join(folder, 'keys'),
          identifiers: [`domain:${streetPage('honest-en').host}`],
        })),
      },
    };
  });
  afterAll(async () => {
    await stage?.close();
    if (offer) await rm(offer.stranger.folder, { recursive: true, force: true });
  });
  afterEach(() => {
    offer.gate.mood = 'open';
    offer.gate.instead.clear();
  });

  it.each(ATTACKS)('%s (%s): said so, and the last good list goes on speaking', async (_, code, act) => {
    await act(offer);
    const [report] = await stage.shopper.ask({ type: 'update-lists' });
    expect(report).toMatchObject({
      error: { code, message: expect.stringMatching(/\S+ .+\./) as string },
      list: { version: offer.manifest.version - 1 },
    });
    for (const name of ['blacklisted-en', 'honest-en', LATE.name]) {
      const { visit, wrong } = await walkTo(stage.shopper, streetPage(name), stage.street.port);
      expect(wrong).toEqual([]);
      await visit.page.close();
    }
  });

  it('the popup says that the list could not be updated', async () => {
    offer.gate.mood = 'portal';
    await stage.shopper.ask({ type: 'update-lists' });
    const { page, tabId } = await stage.shopper.visit(hrefOf(streetPage('honest-en'), stage.street.port));
    const popup = await stage.shopper.openPopup(tabId);
    await popup.waitForFunction(() => document.body.innerText.includes('The last good list stays in use.'), {
      timeout: 10_000,
    });
    await popup.close();
    await page.close();
  });

  it('as soon as the way is clear, the new list speaks', async () => {
    const [report] = await stage.shopper.ask({ type: 'update-lists' });
    expect(report).toMatchObject({ error: null, list: { version: offer.manifest.version } });
    const { visit, wrong } = await walkTo(
      stage.shopper,
      { ...LATE, level: 'danger', blocked: true },
      stage.street.port,
    );
    expect(wrong).toEqual([]);
    await visit.page.close();
  });

  it('an older list is not taken back, though it was signed once', async () => {
    offer.gate.instead.set(MANIFEST, before);
    const [report] = await stage.shopper.ask({ type: 'update-lists' });
    expect(report).toMatchObject({ error: { code: 'rollback' }, list: { version: offer.manifest.version } });
  });
});
