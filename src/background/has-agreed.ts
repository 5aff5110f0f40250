import { consentKinds } from '../messages/consent-kinds';
import type { World } from './world';

/**
 * Whether the shopper has agreed, in the browser's own words, that something is sent. Only a page of ours can ask, in answer to a click, so
 * what was written where none could waits until then. True where the browser asks nothing.
 */
export async function hasAgreed({ browser }: Pick<World, 'browser'>): Promise<boolean> {
  const kinds = consentKinds(browser.runtime.getManifest());
  return kinds.length === 0 || (await browser.permissions.contains({ data_collection: kinds }));
}
