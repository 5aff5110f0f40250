const GOODS = /^(id|item|itemId|item_id|sku|skuId|product|product_id|p|pid|variant)$/i;

/** The parts of an address that are looked at, as `URL` has them. */
interface Parts {
  origin: string;
  host: string;
  pathname: string;
  /** With its question mark. */
  search: string;
}

/** The address of goods: only parameters that name them stay, since the others tell where somebody came from. */
export function goodsAddress({ origin, pathname, search }: Parts): string {
  return `${origin}${pathname}${goodsOnly(search)}`.slice(0, 2000);
}

/** What the goods of a page are called: their address without the scheme. */
export function productOf({ host, pathname, search }: Parts): string {
  return `${host}${pathname}${goodsOnly(search)}`.slice(0, 1000);
}

function goodsOnly(search: string): string {
  const kept = search
    .slice(1)
    .split('&')
    .filter((one) => GOODS.test(one.split('=')[0]!));
  return kept.length > 0 ? `?${kept.join('&')}` : '';
}
