/** What sort of page of a shop this is. A page that is no shop has no sighting at all. */
export const PAGE_KINDS = ['product', 'seller', 'search', 'checkout', 'shop'] as const;
export type PageKind = (typeof PAGE_KINDS)[number];
