import { PLUMB_LINE } from '../../src/ui/shapes';
import { PICTURE } from './limits';

const FONT = 'system-ui, "PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif';

/** Lines of like length; in Chinese none ends within a word, but after a comma or a stop. */
const WRAP = 'text-wrap:balance;word-break:keep-all;overflow-wrap:anywhere';

/** The size of a page that stands beside the popup. */
export const BESIDE = { width: PICTURE.width - 360 - 60, height: PICTURE.height - 40 } as const;

/** A page, and beside it the popup with a line on what it shows; without a popup the page alone, over the whole picture. */
export function pictureHtml(page: Uint8Array, popup: Uint8Array | null, caption: string, dark: boolean): string {
  const image = (png: Uint8Array) => `<img alt="" src="data:image/png;base64,${Buffer.from(png).toString('base64')}">`;
  const [ground, ink, line] = dark ? ['#0e1216', '#e9eef3', '#39434d'] : ['#e3e8ed', '#14202b', '#c3ccd4'];
  const style = `body{margin:0;background:${ground};color:${ink};font:650 22px/1.4 ${FONT}}img{display:block}
.beside{display:grid;grid-template-columns:${BESIDE.width}px 360px;gap:20px;padding:20px;align-items:start}
.beside img{border-radius:8px;box-shadow:0 0 0 1px ${line}}.beside p{margin:24px 0 0;${WRAP}}`;
  const shown = popup
    ? `<div class="beside">${image(page)}<div>${image(popup)}<p>${caption}</p></div></div>`
    : image(page);
  return `<!doctype html><meta charset="utf-8"><style>${style}</style><body>${shown}</body>`;
}

/** The tile: sign, name, and what it does in one sentence. */
export function tileHtml({ name, summary }: { name: string; summary: string }, language: string): string {
  return `<!doctype html><html lang="${language}"><body style="margin:0;height:280px;background:#14202B;color:#fff;font:17px/1.5 ${FONT}">
<div style="display:grid;grid-template-columns:96px 1fr;gap:0 24px;align-items:center;height:100%;padding:0 32px;box-sizing:border-box">
<svg viewBox="0 0 16 16" width="96" height="160"><path d="${PLUMB_LINE.body}" fill="#fff"/></svg>
<div><p style="margin:0 0 8px;font-size:34px;line-height:1.2;font-weight:650">${name}</p><p style="margin:0;${WRAP}">${summary}</p></div>
</div></body></html>`;
}
