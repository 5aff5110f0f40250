import * as v from 'valibot';
import type { Identifier } from '../core/identifier';
import { filePrefix, MAX_REPLIES, MerchantFilesSchema, type MerchantReply } from '../core/merchant-file';
import { subscription } from '../store/lists';
import type { World } from './world';

/** The files of all names with one prefix; more is not read. */
const MAX_LENGTH = 1_000_000;
const TIMEOUT = 20_000;

/**
 * What a merchant replied, word for word, oldest first. Asks the registry for all files of one prefix, so that it does not learn
 * which of them is meant; nothing of it is kept. Rejects where the registry is unknown or gives no such answer.
 */
export async function readReplies(
  world: World,
  { registryId, identifier }: { registryId: string; identifier: Identifier },
): Promise<MerchantReply[]> {
  const registry = await subscription(await world.store(), registryId);
  if (!registry) throw new Error(`There is no registry ${registryId}.`);
  const url = `${registry.url}/v1/merchants/${filePrefix(identifier)}`;
  const response = await world.fetch(url, {
    credentials: 'omit',
    cache: 'no-store',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(TIMEOUT),
  });
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  const { files } = v.parse(MerchantFilesSchema, JSON.parse(await cappedText(response)));
  const own = files.filter((file) => file.identifier === identifier);
  return own
    .flatMap(({ listings }) => listings.flatMap(({ replies }) => replies))
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .slice(-MAX_REPLIES);
}

async function cappedText({ body }: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of body ?? []) {
    text += decoder.decode(piece, { stream: true });
    if (text.length > MAX_LENGTH) throw new Error('The answer is too long.');
  }
  return text;
}
