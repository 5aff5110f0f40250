import { networkHash } from '../intake/network-hash';

interface Act {
  /** The sender's. */
  address: string;
  product: string;
  /** Whose goods it is about, as far as that is known. */
  merchant: string | null;
  at: Date;
  /** Answers are hashed apart from reports, since nothing may lead from one to the other. */
  of?: 'answers';
}

/**
 * The marks of the network that an act on reviews comes from, about the merchant and about the product, so that many keys of one sender count
 * once on one product as on all goods of a merchant; none from this machine itself.
 */
export function networksOf(secret: Uint8Array, { address, product, merchant, at, of }: Act): string[] {
  const kind = of === undefined ? '' : `${of}:`;
  const about = merchant === null ? [product] : [`merchant:${merchant}`, product];
  return about.flatMap((one) => networkHash(secret, { address, about: kind + one, at }) ?? []);
}
