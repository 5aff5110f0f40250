import { isCheckout } from './checkout';
import type { Site } from '../core/site';
import { seen, type Seen } from './seen';
import { sells } from './is-shop';
import { merchantOf } from './merchant';
import { metaOf, plainLine } from './page-text';
import { plainCount, plainPrice, plainRating } from './price';
import type { Product } from './product';
import { shopHints } from './shop-hints';
import { structuredData } from './structured-data';
import { all, contentOf } from './unclobbered';

const MAX_HEADINGS = 30;

/** Any other shop: what it says of itself in structured data and in its footer. */
export function readShop(page: Document, url: URL, role: Site['role']): Seen | null {
  if (role === 'payment-provider') return null;
  const hints = shopHints(page, url.pathname);
  if (hints === null) return null;
  const data = structuredData(page);
  const { products, nodes } = data;
  const isPaying = isCheckout(page, url, hints);
  if (!isPaying && !sells(page, url, hints, data)) return null;
  const names = [...headingsOf(page), metaOf(page, 'og:title') ?? ''].filter(Boolean);
  const product = isPaying ? undefined : productShown(products, names);
  const offer = product?.offer;
  const { identifiers, merchantName, companyName } = merchantOf(page, url, role, offer?.seller, nodes);
  const isProductPage = !isPaying && (hints.isProductPage || product !== undefined);
  return isProductPage
    ? seen('product', identifiers, {
        merchantName,
        companyName,
        productName: product && isNamed(product, names) ? product.name : names[0],
        price: plainPrice(offer?.price ?? metaOf(page, 'product:price:amount'), offer?.currency),
        currency: offer?.currency ?? metaOf(page, 'product:price:currency'),
        rating: plainRating(product?.rating),
        ratingCount: plainCount(product?.ratingCount),
      })
    : seen(isPaying ? 'checkout' : products.length > 1 ? 'search' : 'shop', identifiers, {
        merchantName,
        companyName,
      });
}

function headingsOf(page: Document): string[] {
  return [...all(page, 'h1')]
    .slice(0, MAX_HEADINGS)
    .map((heading) => plainLine(contentOf(heading)))
    .filter(Boolean);
}

/** The page's own product among those marked up: the only one, or the one that a heading names. */
function productShown(products: Product[], headings: string[]): Product | undefined {
  if (products.length <= 1) return products[0];
  const named = products.filter((product) => isNamed(product, headings));
  return named.find((product) => product.offer) ?? named[0];
}

/** Mark-up may be a copy from another product: its name counts where the page shows it. */
function isNamed({ name }: Product, headings: string[]): boolean {
  return name !== undefined && headings.some((heading) => heading.toLowerCase().includes(name.toLowerCase()));
}
