import { describe, expect, it } from 'vitest';
import { parsePage } from '../../src/cli/read-page';
import { isImprintPage } from '../../src/detectors/imprint-page';
import { mayBeShop } from '../../src/detectors/may-be-shop';
import { shopHints } from '../../src/detectors/shop-hints';

const ODR = '<a href="https://ec.europa.eu/consumers/odr/">Disputes</a>';
const ld = (json: string, type = 'application/ld+json') => `<script type="${type}">${json}</script>`;

describe('a page may be a shop’s', () => {
  it.each([
    ['a link to a cart', '<a href="/en/cart?from=head">Cart</a>'],
    ['a link to a cart in capitals', '<a href="/MyCart.aspx">Cart</a>'],
    ['a link to a cart in another language', '<a href="/warenkorb">Warenkorb</a>'],
    ['the hundredth link', `${'<a href="/lamps">Lamps</a><a>none</a>'.repeat(49)}<a href="/cart">Cart</a>`],
    ['a form of a cart', '<form class="cart"></form>'],
    ['a button of a cart', '<button id="button-cart">Add</button>'],
    ['a page of WooCommerce', '<body class="home woocommerce-page">'],
    ['a type of page', '<meta property="og:type" content="og:Product">'],
    ['a price', '<meta name="product:price:amount" content="7">'],
    ['an item', '<p itemscope itemtype="http://schema.org/Product"></p>'],
    ['an item in RDFa', '<p typeof="schema:Product"></p>'],
    ['JSON-LD', ld('{"@type": ["Thing", "Product"]}')],
    ['JSON-LD in other capitals', ld('{"@type":"product"}', 'Application/LD+JSON')],
    ['the second JSON-LD', `${ld('{"@type":"WebSite"}')}${ld('{"@type":"Product"}')}`],
    ['a card’s number', '<input autocomplete="billing cc-number">'],
    ['ways to pay', '<input type="radio" name="PaymentMethod">'],
  ])('by %s', async (_what, html) => {
    const page = await parsePage(html);
    expect(shopHints(page, '/')).not.toBeNull();
    expect(mayBeShop(page, '/')).toBe(true);
  });

  it('by the link to the platform for disputes on an imprint', async () => {
    const page = await parsePage(ODR);
    expect(mayBeShop(page, '/impressum')).toBe(true);
  });
});

describe('a page is no shop’s', () => {
  it.each([
    [
      'words that begin or end as a cart does',
      '<a href="/cartoons">x</a><a href="/descartes">x</a><a href="/carton">x</a>',
    ],
    ['JSON-LD of news about products', ld('{"@type":"NewsArticle","headline":"Product recalled"}')],
    ['a script about a product', '<script>var x = {"@type":"Product"}</script>'],
    ['the class of a cart on something else', '<div class="cart shopping-cart">Horse and cart</div>'],
    ['radio buttons', '<input type="radio" name="colour">'],
    ['the link to the platform for disputes elsewhere', ODR],
    ['nothing at all', ''],
  ])('with %s', async (_what, html) => {
    const page = await parsePage(html);
    expect(mayBeShop(page, '/')).toBe(false);
    expect(shopHints(page, '/')).toBeNull();
  });
});

describe('the path of an imprint', () => {
  it.each([
    '/imprint',
    '/Impressum/',
    '/de/impressum.html',
    '/legal',
    '/legalinfo',
    '/legal-terms.php',
    '/about-us',
    '/AboutUs.aspx',
    '/company-details/',
    '/license',
    '/licences',
    '/contact',
    '/pages/contact-us',
    '/aviso_legal',
  ])('%s', (path) => {
    expect(isImprintPage(path)).toBe(true);
  });

  it.each([
    '/',
    '',
    '//',
    '/imprint/more',
    '/imprints',
    '/my-imprint',
    '/imprint.',
    '/imprint.h',
    '/imprint.longer',
    '/imprint.min.html',
    '/imprint//',
    '/legal-',
    '/.html',
    'imprint ',
  ])('not %s', (path) => {
    expect(isImprintPage(path)).toBe(false);
  });
});
