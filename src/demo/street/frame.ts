import { html, Markup } from './html';
import { STYLE } from './style';

/** What every page of one site shares. */
export interface Look {
  language: 'zh-CN' | 'en';
  brand: string;
  /** One letter or character in the round sign. */
  sign: string;
  /** The site's colour, degrees of the colour circle. */
  hue: number;
  nav: string[];
  foot: string[];
}

interface Parts {
  title: string;
  head?: Markup;
  strip?: string | undefined;
  body: Markup;
}

const STYLE_MARKUP = new Markup(STYLE);

/** A whole page of the street: header, body, footer. */
export function frame({ language, brand, sign, hue, nav, foot }: Look, { title, head, strip, body }: Parts): Markup {
  return html`<!doctype html>
    <html lang="${language}" style="--hue:${hue}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        ${head ?? null}
        <style>
          ${STYLE_MARKUP}
        </style>
      </head>
      <body>
        ${strip ? html`<div class="strip">${strip}</div>` : null}
        <header class="top">
          <div class="wide">
            <a class="brand" href="/"><i aria-hidden="true">${sign}</i>${brand}</a>
            <nav>${nav.map((item) => html`<a href="#">${item}</a>`)}</nav>
          </div>
        </header>
        ${body}
        <footer class="foot"><div class="wide">${foot.map((line) => html`<p>${line}</p>`)}</div></footer>
      </body>
    </html>`;
}
