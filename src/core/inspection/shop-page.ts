import { splitIdentifier, type Identifier } from '../identifier';

/** Where the page of a shop is, by the scheme of its identifier; of other schemes no page is known without a page of its goods. */
const PAGES: Readonly<Record<string, (value: string) => string>> = {
  domain: (host) => `${/(^|\.)localhost$/.test(host) ? 'http' : 'https'}://${host}/`,
  'seller-page': (place) => `https://${place}`,
  amazon: (seller) => `https://www.amazon.com/sp?seller=${seller}`,
  'taobao-shop': (shop) => `https://shop${shop}.taobao.com/`,
  'jd-shop': (shop) => `https://mall.jd.com/index-${shop}.html`,
};

/** The schemes whose shops have a page that is known. */
export const SHOP_SCHEMES: readonly string[] = Object.keys(PAGES);

/** The address of the page that whoever looks at a merchant begins with; null: none is known. */
export function shopPage(identifier: Identifier): string | null {
  const named = splitIdentifier(identifier);
  const page = named && Object.hasOwn(PAGES, named.scheme) ? PAGES[named.scheme] : undefined;
  return page && named ? page(named.value) : null;
}
