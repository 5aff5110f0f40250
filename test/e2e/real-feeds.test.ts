import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { HTTPRequest, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBanner } from '../../src/demo/banner';
import { startRegistry, type DemoRegistry } from '../../src/demo/demo-registry';
import { copyExtension } from '../../src/demo/extension-copy';
import { Shopper } from '../../src/demo/shopper';
import type { FeedRow } from '../../src/registry/feeds/feed-row';
import type { FormatName } from '../../src/registry/feeds/formats';
import { readFeed } from '../../src/registry/feeds/read-feed';
import { inEachBrowser } from './stage/families';

const SHARED = join(import.meta.dirname, '../../../shared');
const LISTS = join(SHARED, 'lists');
const PAGES = join(SHARED, 'pages');

const FEEDS: { source: string; file: string; format: FormatName }[] = [
  { source: 'durablenapkin', file: 'durablenapkin_scamblocklist/adguard.txt', format: 'adblock' },
  {
    source: 'GlobalAntiScamOrg',
    file: 'elliotwutingfeng_GlobalAntiScamOrg/global-anti-scam-org-scam-urls-ABP.txt',
    format: 'adblock',
  },
  { source: 'exoego', file: 'exoego_ublacklist-scam-net-shops/uBlacklist.txt', format: 'ublacklist' },
  { source: 'eth-phishing-detect', file: 'metamask_eth-phishing-detect_npm1.2.0/config.json', format: 'metamask' },
];

interface Label {
  file: string;
  page_url: string;
  encoding: string;
}

/** Firefox takes a sample of the pages, every so many; Chromium takes all. */
const EVERY = { chromium: 1, firefox: 7 } as const;

const absent = !existsSync(LISTS) || !existsSync(PAGES);

let dataDir: string;
let registry: DemoRegistry;

beforeAll(async () => {
  if (absent) return;
  dataDir = await mkdtemp(join(tmpdir(), 'probity-registry-'));
  registry = await startRegistry(dataDir);
  for (const { source, file, format } of FEEDS) {
    const options = { format, source, list: 'blacklist', category: 'counterfeit' };
    await registry.probity(
      'import',
      join(LISTS, file),
      ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]),
    );
  }
  await registry.probity('publish');
});

afterAll(async () => {
  await registry?.close();
  if (dataDir) await rm(dataDir, { recursive: true, force: true });
});

describe.skipIf(absent)(`real feeds and real pages${absent ? ' (skipped: ../shared is not there)' : ''}`, () => {
  inEachBrowser('silent where nothing is known', (family) => {
    let extension: string;
    let shopper: Shopper;

    beforeAll(async () => {
      extension = await copyExtension(family, [await registry.subscription()]);
      shopper = await Shopper.start({ family, extension, headless: true });
      await shopper.ask({ type: 'update-lists' });
    });

    afterAll(async () => {
      await shopper?.close();
      if (extension) await rm(extension, { recursive: true, force: true });
    });

    it('holds tens of thousands of entries', async () => {
      const [list] = await shopper.ask({ type: 'get-lists' });
      expect(list).toMatchObject({ error: null });
      expect(list?.entries).toBeGreaterThan(25_000);
    });

    it.each(FEEDS)('stops a host that $source names', async ({ file, format }) => {
      const url = `http://${await firstKept(join(LISTS, file), format)}/`;
      const { page, report } = await shopper.visit(url, (tab) =>
        answerWith(tab, url, Buffer.from('<!doctype html><title>Shop</title>')),
      );
      expect(report.verdict).toMatchObject({ level: 'danger', block: true });
      await page.close();
    });

    it('says nothing on any saved page of an honest shop, or of none', async () => {
      const labels = readFileSync(join(PAGES, 'labels.jsonl'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Label);
      const spoke: string[] = [];
      for (const { file, page_url } of labels.filter((_, at) => at % EVERY[family] === 0)) {
        const url = new URL(page_url).href;
        const { page, report } = await shopper.visit(url, (tab) =>
          answerWith(tab, url, gunzipSync(readFileSync(join(PAGES, file)))),
        );
        const { level, block } = report.verdict;
        if (level !== 'unknown' || block || (await hasBanner(page))) spoke.push(`${file}: ${level}`);
        await page.close();
      }
      expect(spoke).toEqual([]);
    }, 480_000);
  });
});

/** The first entry of a feed that is kept and names a plain domain. */
async function firstKept(file: string, format: FormatName): Promise<string> {
  const names: string[] = [];
  const take = (row: FeedRow) => {
    if (row.kind === 'entry' && /^domain:[a-z0-9-]+\.[a-z]+$/.test(row.identifier))
      names.push(row.identifier.slice('domain:'.length));
  };
  await readFeed(createReadStream(file), format, 'blacklist', take, async () => undefined);
  const [first] = names;
  if (first === undefined) throw new Error(`${file} has no entry`);
  return first;
}

/** Gives `html` for `url` and nothing for anything else, so that a page of anywhere can be shown without a network. */
async function answerWith(page: Page, url: string, html: Buffer): Promise<void> {
  await page.setRequestInterception(true);
  const wanted = url.split('#', 1)[0];
  page.on('request', (request: HTTPRequest) => {
    const isPage = request.isNavigationRequest() && request.url().split('#', 1)[0] === wanted;
    // Nothing else of the page is loaded, nor asked for; a content script is not bound by this policy.
    const headers = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" };
    void (
      isPage ? request.respond({ status: 200, contentType: 'text/html', headers, body: html }) : request.abort()
    ).catch(() => undefined);
  });
}
