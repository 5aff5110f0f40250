import { html, type Markup } from './html';
import { frame, type Look } from './frame';
import { picture, type Picture } from './pictures';

/** A page to read: news, a recipe. It may speak of goods and prices, and sells nothing. */
export interface ArticlePage extends Look {
  title: string;
  byline: string;
  picture: Picture;
  paragraphs: string[];
  list?: { title: string; items: string[] };
}

export function articlePage(page: ArticlePage): Markup {
  const { list } = page;
  return frame(page, {
    title: `${page.title} · ${page.brand}`,
    head: html`<meta property="og:type" content="article" />`,
    body: html`<main class="wide text">
      <article>
        <h1>${page.title}</h1>
        <p class="byline">${page.byline}</p>
        <div class="frame">${picture(page.picture, page.title)}</div>
        ${page.paragraphs.map((text) => html`<p>${text}</p>`)}
        ${
          list
            ? html`<h2>${list.title}</h2>
                <ul>
                  ${list.items.map((item) => html`<li>${item}</li>`)}
                </ul>`
            : null
        }
      </article>
    </main>`,
  });
}
