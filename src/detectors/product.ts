import { first, isNode, list, plain, typesOf, type LdNode } from './ld-node';

export interface Product {
  name?: string | undefined;
  offer?: Offer | undefined;
  rating?: string | undefined;
  ratingCount?: string | undefined;
}

interface Offer {
  price: string;
  currency?: string | undefined;
  seller?: LdNode | undefined;
}

/** Whether a thing is a product that may be sold. */
export function isProduct(node: LdNode): boolean {
  return typesOf(node).some((type) => /^(Product|ProductGroup|IndividualProduct|ProductModel)$/i.test(type));
}

/** What a thing says of itself as a product. */
export function productOf(node: LdNode): Product {
  const rating = first(node.aggregateRating);
  return {
    name: plain(node.name),
    offer: offerOf(node),
    rating: plain(rating?.ratingValue),
    ratingCount: plain(rating?.ratingCount) ?? plain(rating?.reviewCount),
  };
}

/** The first offer with a price, looking also into the offers of an aggregate and of a group's variants. */
function offerOf(node: LdNode, depth = 0): Offer | undefined {
  for (const offer of list(node.offers).filter(isNode).slice(0, 200)) {
    const price = list(offer.priceSpecification).find(isNode);
    const amount = plain(offer.price) ?? plain(offer.lowPrice) ?? plain(price?.price);
    if (amount !== undefined) {
      return {
        price: amount,
        currency: plain(offer.priceCurrency) ?? plain(price?.priceCurrency),
        seller: sellerOf(offer) ?? sellerOf(node),
      };
    }
    const inner = depth < 3 ? offerOf(offer, depth + 1) : undefined;
    if (inner) return inner;
  }
  return depth < 3
    ? list(node.hasVariant)
        .filter(isNode)
        .slice(0, 20)
        .map((variant) => offerOf(variant, depth + 1))
        .find(Boolean)
    : undefined;
}

/** Mark-up among elements may have the seller's bare name. */
function sellerOf(node: LdNode): LdNode | undefined {
  const named = plain(node.seller);
  return first(node.seller) ?? first(node.offeredBy) ?? (named === undefined ? undefined : { name: named });
}
