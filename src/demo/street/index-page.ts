import { html, type Markup } from './html';
import { frame } from './frame';
import { picture } from './pictures';
import { hrefOf, STREET, type StreetPage } from './street';

/** The street itself: every door, and what Probity should say behind it. */
export function indexPage(port: number): Markup {
  const look = {
    language: 'en' as const,
    brand: 'Probity · 诚鉴',
    sign: '｜',
    hue: 205,
    nav: [],
    foot: ['Every shop here is invented and lives on this machine only. 本街店铺均为虚构，只存在于这台电脑上。'],
  };
  return frame(look, {
    title: 'The demo street',
    body: html`<main>
      <div class="wide intro">
        <h1>A street of invented shops <span lang="zh-CN">虚构店铺一条街</span></h1>
        <p>Walk in anywhere. Each door says what Probity should tell you inside.</p>
        <p lang="zh-CN">随便逛逛。每扇门上都写着：进去之后，诚鉴应当怎么说。</p>
        <p>
          <a href="/gallery/?language=en">Every component of Probity</a> ·
          <a href="/gallery/?language=zh-CN" lang="zh-CN">诚鉴的全部组件</a>
        </p>
      </div>
      <div class="wide street">${STREET.map((page) => door(page, port))}</div>
    </main>`,
  });
}

function door(page: StreetPage, port: number): Markup {
  return html`<a class="door" href="${hrefOf(page, port)}" lang="${page.language}" style="--hue:${page.look.hue}">
    <span class="frame">${picture(page.look.picture, '')}</span><strong>${page.look.brand}</strong><em>${page.about}</em
    ><span>${page.expectation}</span></a
  >`;
}
