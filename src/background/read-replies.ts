import { MAX_REPLIES, type CreditPoint, type MerchantReply } from '../core/merchant-file';
import { readMerchantFiles, type Asked } from './read-merchant-files';
import type { World } from './world';

/** What a merchant replied, word for word, oldest first. */
export async function readReplies(world: World, asked: Asked): Promise<MerchantReply[]> {
  return (await readMerchantFiles(world, asked))
    .flatMap(({ listings }) => listings.flatMap(({ replies }) => replies))
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .slice(-MAX_REPLIES);
}

/** A merchant's grade as it came to be, oldest first; empty where the registry publishes none. */
export async function readCredit(world: World, asked: Asked): Promise<CreditPoint[]> {
  const points = (await readMerchantFiles(world, asked)).flatMap(({ credit = [] }) => credit);
  return points.toSorted((a, b) => (a.day < b.day ? -1 : 1));
}
