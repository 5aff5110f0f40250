import type { ProductPage } from './product-page';

const en = { language: 'en', currency: 'GBP' } as const;
const MARKET = { ...en, brand: 'Tallow Lane', sign: 'T', hue: 268, nav: ['Home', 'Sound', 'Wear', 'Your orders'], buy: 'Buy now', more: 'Others looked at', foot: ['Tallow Lane is a marketplace. Goods are sold and sent by the sellers named on each page.'] };

/** What the English shops of the street sell. Shops, brands and sellers are invented. */
export const GOODS_EN = {
  stool: {
    ...en, brand: 'Alder & Wren', sign: 'A', hue: 34, nav: ['Stools', 'Benches', 'Repairs', 'Workshop'],
    product: 'Three-legged oak stool', lead: 'Turned and finished by hand, one at a time.', picture: 'stool', price: '148.00', choices: ['Natural oil', 'Black wax', 'Soap'],
    buy: 'Add to basket', note: 'Delivery included. Ready in about two weeks.', points: ['Green oak from one wood, two miles away', 'Thirty days to send it back', 'Mended free for as long as we are here'],
    more: 'From the same bench', others: [['Milking stool', '98.00'], ['Step stool', '126.00'], ['Bar stool', '184.00']],
    foot: ['Alder & Wren, furniture makers', 'Open Tuesday to Saturday. Write or ring before you visit.'],
  },
  jacket: {
    ...en, brand: 'Veldmark Outlet', sign: 'V', hue: 220, nav: ['Men', 'Women', 'Last chance'], strip: 'Warehouse closing: 85% off everything, ends tonight',
    product: 'Veldmark Summit 800 down jacket', lead: 'The original, straight from the warehouse.', picture: 'jacket', price: '39.00', before: '279.00', cut: '-86%', choices: ['Navy', 'Ember', 'Pine'],
    buy: 'Buy now', note: 'Only 11 left at this price', points: ['800-fill goose down', 'Bank transfer only, for the best price', 'All outlet sales are final'],
    more: 'Going fast', others: [['Down vest', '19.00'], ['Parka', '49.00'], ['Kids’ jacket', '24.00']],
    foot: ['Veldmark Outlet. While stocks last.'],
  },
  headphones: {
    ...MARKET, product: 'Over-ear headphones, noise cancelling', lead: 'Forty hours, folds flat, takes calls.', picture: 'headphones', price: '34.00', choices: ['Graphite', 'Plum'],
    note: 'Free delivery over £20', points: ['Sent by the seller within two days', 'Fourteen days to return it'],
    seller: { name: 'Quillon Audio Direct', about: 'On Tallow Lane for 5 months · 99.6% positive', path: '/seller/quillon-audio' },
    others: [['In-ear headphones', '14.00'], ['Travel case', '8.00'], ['Gaming headset', '42.00']],
  },
  watch: {
    ...MARKET, product: 'Field watch with a plain dial', lead: 'Steel case, canvas strap, easy to read.', picture: 'watch', price: '86.00', choices: ['Sand', 'Slate'],
    note: 'Free delivery over £20', points: ['Sent by the seller within two days', 'Fourteen days to return it'],
    seller: { name: 'Mere & Hallow', about: 'On Tallow Lane for 2 years · 93% positive', path: '/seller/mere-and-hallow' },
    others: [['Dress watch', '112.00'], ['Diver’s watch', '139.00'], ['Spare strap', '16.00']],
  },
} satisfies Record<string, ProductPage>;
