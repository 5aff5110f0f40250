import type { Identifier } from './identifier';

/**
 * The address of a registry's public page about an identifier, where its merchant can also object. The identifier stands in the part
 * of an address that is never sent.
 */
export function merchantPage(registryUrl: string, identifier: Identifier): string {
  return `${registryUrl.replace(/\/+$/, '')}/merchants/#${encodeURIComponent(identifier)}`;
}
