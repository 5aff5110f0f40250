import { frame } from './frame';
import { html, type Markup } from './html';
import type { ProductPage } from './product-page';

/** The seller's own page on a marketplace, to which product pages link. */
export function sellerPage(page: ProductPage, seller: NonNullable<ProductPage['seller']>): Markup {
  return frame(page, {
    title: `${seller.name} · ${page.brand}`,
    body: html`<main class="wide text">
      <h1>${seller.name}</h1>
      <p class="byline">${seller.about}</p>
    </main>`,
  });
}
