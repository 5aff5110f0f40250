import * as v from 'valibot';
import { fault } from '../core/fault';
import type { Identifier } from '../core/identifier';
import { filePrefix, MerchantFilesSchema, type MerchantFile } from '../core/merchant-file';
import { subscription } from '../store/lists';
import type { World } from './world';

/** The files of all names with one prefix; more is not read. */
const MAX_LENGTH = 1_000_000;
const TIMEOUT = 20_000;

/** A name, and the registry that is asked about it. */
export interface Asked {
  registryId: string;
  identifier: Identifier;
}

/**
 * What a registry makes public about one name. Asks for all files of one prefix, so that the registry does not learn which of them is
 * meant; nothing of it is kept. Rejects where the registry is unknown or gives no such answer.
 */
export async function readMerchantFiles(world: World, { registryId, identifier }: Asked): Promise<MerchantFile[]> {
  const registry = await subscription(await world.store(), registryId);
  if (!registry) throw new Error(fault('no-registry', { registry: registryId }));
  const url = `${registry.url}/v1/merchants/${filePrefix(identifier)}`;
  const response = await world.fetch(url, {
    credentials: 'omit',
    cache: 'no-store',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(TIMEOUT),
  });
  if (!response.ok) throw new Error(fault('answer-status', { url, status: response.status }));
  const { files } = v.parse(MerchantFilesSchema, JSON.parse(await cappedText(response)));
  return files.filter((file) => file.identifier === identifier);
}

async function cappedText({ body }: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of body ?? []) {
    text += decoder.decode(piece, { stream: true });
    if (text.length > MAX_LENGTH) throw new Error(fault('answer-too-long'));
  }
  return text;
}
