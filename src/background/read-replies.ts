import { MAX_REPLIES, type MerchantCredit, type MerchantHeard } from '../core/merchant-file';
import { readMerchantFiles, type Asked } from './read-merchant-files';
import type { World } from './world';

/** How a merchant was told of what lists it, and what it replied, word for word. */
export async function readReplies(world: World, asked: Asked): Promise<MerchantHeard> {
  const listings = (await readMerchantFiles(world, asked)).flatMap((file) => file.listings);
  return {
    notified: listings
      .flatMap(({ notified }) => notified ?? [])
      .toSorted((a, b) => Date.parse(a.sentAt) - Date.parse(b.sentAt)),
    replies: listings
      .flatMap(({ replies }) => replies)
      .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
      .slice(-MAX_REPLIES),
  };
}

/** What the registry says of a merchant's credit: its grade as it came to be, oldest first, and all that stands beside it. */
export async function readCredit(world: World, asked: Asked): Promise<MerchantCredit> {
  const [file] = await readMerchantFiles(world, asked);
  const points = (file?.credit ?? []).toSorted((a, b) => (a.day < b.day ? -1 : 1));
  const { explained, red } = file ?? {};
  return { points, others: file?.others ?? [], commitment: file?.commitment ?? null, explained, red };
}
