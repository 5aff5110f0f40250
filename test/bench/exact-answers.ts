import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bucketOf, findInBucket, readBucket } from '../../src/core/published-list/bucket';
import { fingerprint } from '../../src/core/published-list/fingerprint';
import { bucketBytes, readPrefix, recordAt } from '../../src/core/published-list/plist-decode';
import { inventedShop } from '../published-list-fixture';
import { inventedShops } from './list/invented-list';
import { publishInvented } from './list/publish-invented';
import type { Figure } from './main';

const ENTRIES = Number(process.env.PROBITY_BENCH_ENTRIES ?? 1_000_000);
const SAMPLE = 100_000;

/**
 * No speed: whether a list answers rightly for each of its entries and for as many strangers. All rows of all buckets must be
 * the fingerprints of the entries and no other; and a sample of both is looked up one by one, record and all.
 */
export async function run(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'probity-bench-'));
  try {
    const file = (await publishInvented(folder, ENTRIES)).bytesOf('base');
    const prefix = readPrefix(file);
    const { header, directory } = prefix;
    const fingerprints = (from: number) => {
      const prints = new BigUint64Array(ENTRIES);
      for (let n = 0; n < ENTRIES; n++) prints[n] = fingerprint(header.salt, inventedShop(from + n));
      return prints.sort();
    };
    const known = fingerprints(0);
    const strangers = fingerprints(ENTRIES);
    let missing = 0;
    let mistaken = 0;
    let at = 0;
    let stranger = 0;
    for (let bucket = 0; bucket < directory.length - 1; bucket++) {
      const { size, high, low } = readBucket(header, bucketBytes(prefix, file, bucket));
      const base = header.bucketBits === 0 ? 0n : BigInt(bucket) << BigInt(64 - header.bucketBits);
      for (let row = 0; row < size; row++) {
        const print = base | (BigInt(high[row] ?? 0) << 32n) | BigInt(low[row] ?? 0);
        if (known[at++] !== print) missing += 1;
        while (stranger < ENTRIES && (strangers[stranger] ?? 0n) < print) stranger += 1;
        if (strangers[stranger] === print) mistaken += 1;
      }
    }
    missing += Math.abs(ENTRIES - at);

    let wrong = 0;
    const lookUp = (n: number) => {
      const print = fingerprint(header.salt, inventedShop(n));
      const code = findInBucket(header, bucketBytes(prefix, file, bucketOf(header, print)), print);
      return code === null ? null : recordAt(prefix.classes, code);
    };
    for (let n = 0; n < SAMPLE; n++) {
      const asked = (n * 611_953) % ENTRIES;
      const [listed] = inventedShops(asked, asked + 1);
      if (JSON.stringify(lookUp(asked)) !== JSON.stringify(listed?.record)) wrong += 1;
      if (lookUp(ENTRIES + asked) !== null) wrong += 1;
    }
    return [
      {
        what: `wrong answers among ${ENTRIES} entries and as many strangers`,
        value: missing + mistaken + wrong,
        unit: 'wrong',
        goal: 0,
        detail: `${missing} entries missing or other, ${mistaken} strangers taken for one; ${wrong} of ${2 * SAMPLE} look-ups with their records`,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
