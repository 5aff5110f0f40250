import { html, jsonLd, type Markup } from './html';
import { frame, type Look } from './frame';
import { picture, type Picture } from './pictures';

/** A shop's product page, or a marketplace's when `seller` is given. All names are invented. */
export interface ProductPage extends Look {
  strip?: string;
  product: string;
  lead: string;
  picture: Picture;
  /** Plain decimals. */
  price: string;
  before?: string;
  cut?: string;
  currency: 'CNY' | 'GBP';
  choices: string[];
  buy: string;
  points: string[];
  note: string;
  more: string;
  others: [name: string, price: string][];
  seller?: { name: string; about: string; path: string };
}

export function productPage(page: ProductPage): Markup {
  const { seller, product, currency, price } = page;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: product,
    offers: {
      '@type': 'Offer',
      price,
      priceCurrency: currency,
      availability: 'https://schema.org/InStock',
      seller: { '@type': 'Organization', name: seller?.name ?? page.brand, ...(seller ? { url: seller.path } : {}) },
    },
  };
  return frame(page, {
    title: `${product} · ${page.brand}`,
    head: html`<meta property="og:site_name" content="${page.brand}" />${jsonLd(data)}`,
    strip: page.strip,
    body: html`<main class="wide${page.before ? ' sale' : ''}">
      <div class="product">
        <div class="frame">
          ${page.cut ? html`<span class="cut">${page.cut}</span>` : null}${picture(page.picture, product)}
        </div>
        <div>
          <h1>${product}</h1>
          <p class="lead">${page.lead}</p>
          <p class="price">
            ${money(price, currency)}${page.before ? html`<s>${money(page.before, currency)}</s>` : null}
          </p>
          <p class="note">${page.note}</p>
          ${seller ? sellerCard(seller) : null}
          <div class="choices">${page.choices.map((choice) => html`<span>${choice}</span>`)}</div>
          <button class="buy" type="button">${page.buy}</button>
          <ul class="points">
            ${page.points.map((point) => html`<li>${point}</li>`)}
          </ul>
        </div>
      </div>
      <section class="tiles">
        <h2>${page.more}</h2>
        ${page.others.map(([name, cost], at) => tile(page, name, cost, at))}
      </section>
    </main>`,
  });
}

function sellerCard({ name, about, path }: NonNullable<ProductPage['seller']>): Markup {
  return html`<a class="seller" href="${path}"
    ><i aria-hidden="true">${name.slice(0, 1)}</i><span>${name}<small>${about}</small></span></a
  >`;
}

/** The same drawing in the shop's neighbouring colours. */
function tile({ picture: drawing, hue, currency }: ProductPage, name: string, price: string, at: number): Markup {
  return html`<div class="tile" style="--hue:${(hue + 50 * (at + 1)) % 360}">
    <div class="shade">${picture(drawing, '')}</div>
    <p>${name}</p>
    <p>${money(price, currency)}</p>
  </div>`;
}

function money(amount: string, currency: ProductPage['currency']): string {
  const grouped = Number(amount).toLocaleString('en-GB', { minimumFractionDigits: 2 });
  return currency === 'CNY' ? `¥ ${grouped}` : `£${grouped}`;
}
