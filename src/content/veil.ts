import { ownElement } from './own-element';
import { putOnTop } from './put-on-top';

/** System colours follow the shopper's scheme. */
const STYLE =
  'all:initial;display:grid;position:fixed;inset:0;width:auto;height:auto;max-width:none;max-height:none;margin:0;padding:0;' +
  'border:0;z-index:2147483647;place-items:center;color-scheme:light dark;background:Canvas;color:CanvasText;' +
  'font:16px/1.5 system-ui,sans-serif';

/**
 * Covers the page, and then says why in one calm sentence, for which the browser is asked only once the page is covered: it
 * answers from another process. Gives what uncovers the page.
 */
export function showVeil(sentence: () => string): () => void {
  const host = ownElement(STYLE);
  const text = document.createElement('p');
  text.setAttribute('role', 'status');
  host.attachShadow({ mode: 'closed' }).append(text);
  setTimeout(() => {
    text.textContent = sentence();
  });
  let open = true;
  const put = () => open && putOnTop(host);
  if (document.documentElement) put();
  else document.addEventListener('readystatechange', put, { once: true });
  return () => {
    open = false;
    host.remove();
  };
}
