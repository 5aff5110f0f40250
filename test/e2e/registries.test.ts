import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCommand } from '../../src/cli/run-command';
import type { Identifier } from '../../src/core/identifier';
import type { ListRecord } from '../../src/core/listing';
import { copyExtension } from '../../src/demo/extension-copy';
import { Shopper } from '../../src/demo/shopper';
import { openStreet, type Street } from '../../src/demo/street/open-street';
import { hrefOf, streetPage } from '../../src/demo/street/street';
import { waitForPageWith } from '../../src/demo/wait-for-page';
import { serveLists } from '../bench/list/serve-lists';
import { BLACKLISTED, writeListFixture } from '../published-list-fixture';
import { inEachBrowser } from './stage/families';

const SHOP = streetPage('honest-en');
const IDENTIFIER: Identifier = `domain:${SHOP.host}`;

interface OpenRegistry {
  url: string;
  root: unknown;
  close(): Promise<void>;
}

/** A registry that publishes one record on the shop, as files that any web server could serve. */
async function open(folder: string, id: string, name: string, record: Partial<ListRecord>): Promise<OpenRegistry> {
  const { root } = await writeListFixture({
    folder: join(folder, id),
    entries: 2000,
    identifiers: [IDENTIFIER],
    record: { ...BLACKLISTED, ...record },
    registry: { id, name },
  });
  const server: Server = await serveLists(join(folder, id));
  const close = () =>
    new Promise<void>((resolve) => void (server.close(() => resolve()), server.closeAllConnections()));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, root, close };
}

inEachBrowser('registries', (family) => {
  let folder: string;
  let street: Street;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'probity-registries-'));
    street = await openStreet();
  });
  afterAll(async () => {
    await street?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('that disagree are both named, the graver one is followed, and nothing is averaged', async () => {
    const harbour = await open(folder, 'harbour.example', 'Harbour Registry', {});
    const hill = await open(folder, 'hill.example', 'Hill Registry', { list: 'redlist', grade: 'AA', categories: [] });
    const extension = await copyExtension(family, [harbour, hill]);
    const shopper = await Shopper.start({ family, extension, headless: true });
    try {
      const lists = await shopper.ask({ type: 'update-lists' });
      expect(lists.map(({ error }) => error)).toEqual([null, null]);
      const { page, report } = await shopper.visit(hrefOf(SHOP, street.port));
      expect(report.verdict).toMatchObject({ level: 'danger', block: true });
      expect(report.verdict.reasons.map(({ list, registry }) => `${registry.name}: ${list}`)).toEqual([
        'Harbour Registry: blacklist',
        'Hill Registry: redlist',
      ]);
      await waitForPageWith(page, 'main summary');
      await page.locator('main summary').click();
      const why = await page.evaluate(() => document.querySelector('main details')?.textContent ?? '');
      expect(why).toContain('Harbour Registry');
      expect(why).toContain('Hill Registry');
      expect(why).toContain('disagree');
    } finally {
      await shopper.close();
      await Promise.all([harbour.close(), hill.close(), rm(extension, { recursive: true })]);
    }
  });

  it('whose list came with the extension warn before there was any network', async () => {
    const harbour = await open(folder, 'bundled.example', 'Harbour Registry', {});
    const extension = await copyExtension(family, []);
    const code = await runCommand(['subscribe', extension, harbour.url], { out: () => {}, err: () => {} });
    expect(code).toBe(0);
    await harbour.close();
    const shopper = await Shopper.start({ family, extension, headless: true });
    try {
      const [list] = await shopper.ask({ type: 'update-lists' });
      expect(list).toMatchObject({ entries: 2001, lastSuccess: null, error: { code: 'network' } });
      const { report } = await shopper.visit(hrefOf(SHOP, street.port));
      expect(report.verdict).toMatchObject({ level: 'danger', block: true });
    } finally {
      await shopper.close();
      await rm(extension, { recursive: true });
    }
  });
});
