import { createReadStream, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { mayBeListed } from '../../../src/core/listable';
import type { Identifier } from '../../../src/core/identifier';
import type { FormatName } from '../../../src/registry/feeds/formats';
import { rowCounter } from '../../../src/registry/feeds/import-report';
import { readFeed } from '../../../src/registry/feeds/read-feed';

const lists = fileURLToPath(new URL('../../../../shared/lists/', import.meta.url));

async function read(file: string, format: FormatName) {
  const counter = rowCounter();
  const kept = new Set<Identifier>();
  const excepted = new Set<Identifier>();
  await readFeed(
    createReadStream(lists + file),
    format,
    'blacklist',
    (row, piece) => {
      counter.add(row, piece);
      if (row.kind === 'entry') kept.add(row.identifier);
      if (row.kind === 'exception') excepted.add(row.identifier);
    },
    async () => undefined,
  );
  const counts = (reasons: { why: string; rows: number }[]) =>
    Object.fromEntries(reasons.map(({ why, rows }) => [why, rows]));
  const { refused, setAside } = counter.reasons();
  return { ...counter.counts, kept, excepted, refused: counts(refused), setAside: counts(setAside) };
}

const FEEDS: [file: string, format: FormatName, atLeast: number][] = [
  ['exoego_ublacklist-scam-net-shops/uBlacklist.txt', 'ublacklist', 3000],
  ['elliotwutingfeng_GlobalAntiScamOrg/global-anti-scam-org-scam-urls.txt', 'domains', 10_700],
  ['elliotwutingfeng_GlobalAntiScamOrg/global-anti-scam-org-scam-urls-pihole.txt', 'domains', 11_000],
  ['elliotwutingfeng_GlobalAntiScamOrg/global-anti-scam-org-scam-urls-ABP.txt', 'adblock', 11_000],
  ['elliotwutingfeng_GlobalAntiScamOrg/global-anti-scam-org-scam-urls-UBO.txt', 'adblock', 11_000],
  ['elliotwutingfeng_GlobalAntiScamOrg/global-anti-scam-org-scam-urls-UBL.txt', 'ublacklist', 9000],
  ['durablenapkin_scamblocklist/adguard.txt', 'adblock', 900],
  ['durablenapkin_scamblocklist/hosts.txt', 'hosts', 1000],
  ['durablenapkin_scamblocklist/raw.txt', 'hosts', 9000],
  ['metamask_eth-phishing-detect_npm1.2.0/config.json', 'metamask', 13_600],
  ['metamask_eth-phishing-detect_npm1.2.0/hosts.txt', 'hosts', 1000],
];

describe.skipIf(!existsSync(lists))('real feeds (skipped where ../shared/lists is not there)', () => {
  it.each(FEEDS)('%s as %s keeps at least %i, none of them shared by many', async (file, format, atLeast) => {
    const { kept, refused } = await read(file, format);
    expect(kept.size).toBeGreaterThan(atLeast);
    expect([...kept].filter((identifier) => !mayBeListed(identifier).ok)).toEqual([]);
    const dangers: Identifier[] = [
      'domain:myshopify.com',
      'domain:co.il',
      'domain:twitter.com',
      'domain:weebly.com',
      'domain:vercel.app',
      'domain:workers.dev',
    ];
    expect(dangers.filter((identifier) => kept.has(identifier))).toEqual([]);
    expect(Object.values(refused).reduce((sum, rows) => sum + rows, 0)).toBeLessThan(20);
  });

  it('uBlacklist: the country and the platform are set aside, and the pattern is', async () => {
    const { setAside } = await read('exoego_ublacklist-scam-net-shops/uBlacklist.txt', 'ublacklist');
    expect(setAside).toMatchObject({ pattern: 1 });
    expect(setAside.shared).toBeGreaterThanOrEqual(2);
  });

  it('addresses: pages and ports are set aside, not widened to their sites', async () => {
    const { kept, setAside } = await read(
      'elliotwutingfeng_GlobalAntiScamOrg/global-anti-scam-org-scam-urls.txt',
      'domains',
    );
    expect(setAside.page).toBeGreaterThan(300);
    expect(setAside.port).toBeGreaterThanOrEqual(2);
    expect(kept.has('domain:zxvta.top')).toBe(false);
  });

  it('hosts: each shop on a hosting platform is its own, and addresses among names are read', async () => {
    const { kept, refused } = await read('durablenapkin_scamblocklist/raw.txt', 'hosts');
    const onWix = [...kept].filter((identifier) => identifier.endsWith('.wixsite.com'));
    expect(onWix.length).toBeGreaterThan(0);
    expect(kept.has('domain:wixsite.com')).toBe(false);
    expect(kept.has('domain:brandplan.com.tw')).toBe(true);
    expect(refused).toEqual({ 'not-a-host': 2 });
  });

  it('MetaMask: its fuzzylist accuses nobody, its whitelist excepts', async () => {
    const { kept, excepted, setAside } = await read('metamask_eth-phishing-detect_npm1.2.0/config.json', 'metamask');
    expect(setAside.fuzzy).toBe(15);
    expect(kept.has('domain:opensea.io')).toBe(false);
    expect(excepted.has('domain:metmask.com')).toBe(true);
  });
});
