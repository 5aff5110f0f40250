const NEWS_LD = '{"@context":"https://schema.org","@type":"NewsArticle","headline":"Parking"}';
const ARTICLES = 1500;

/** Two invented newspaper pages of some 7,500 elements, with the words that shops also use: one plain, one as dense as a real site's. */
export const NEWS_PAGES = { plain: newsPage('', plainArticle), dense: newsPage(denseHead(), denseArticle) };

function newsPage(head: string, article: (n: number) => string): string {
  const articles = Array.from({ length: ARTICLES }, (_, n) => article(n)).join('');
  return `<!doctype html><html lang="en"><title>The Daily Plumb</title>${head}<script type="application/ld+json">${NEWS_LD}</script><main>${articles}</main><footer>© The Daily Plumb</footer>`;
}

function plainArticle(): string {
  return '<article><h2>Council votes on the price of parking</h2><p>Shops in the old town expect fewer visitors. <a href="/a">Read on</a> or buy the print edition.</p></article>';
}

function denseHead(): string {
  return '<meta name="description" content="News"><meta property="og:type" content="website"><meta property="og:title" content="The Daily Plumb"><meta name="viewport" content="width=device-width"><meta property="og:image" content="/front.png">';
}

function denseArticle(n: number): string {
  const address = `https://www.plumb.example/news/2026/05/${n}/council-votes-on-the-price-of-parking?from=front`;
  return `<article class="teaser teaser--wide t-${n}" id="a${n}" data-id="${n}" aria-label="Article ${n}"><h2 class="teaser__title"><a class="teaser__link link" href="${address}" data-track="click" title="Council votes">Council votes on the price of parking</a></h2><p class="teaser__text small">Shops in the old town. <a class="more" href="/news/more/${n}" rel="nofollow">Read on</a> <a href="/a" class="tag">town</a></p></article>`;
}
