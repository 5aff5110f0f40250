import { markLanguage } from '../ui/i18n/mark-language';
import type { PageNote } from '../messages/page-note';
import { PALETTE } from '../ui/palette';
import { keepOnTop } from './keep-on-top';
import { ownElement } from './own-element';
import { button, element } from './plain-dom';

/** In a corner, where it hides no button to buy by and no sum. */
const HOST_STYLE =
  'all:initial;display:block;position:fixed;inset:auto auto 16px 16px;z-index:2147483647;box-sizing:border-box;' +
  'width:auto;max-width:min(360px,calc(100vw - 32px));margin:0;color-scheme:light dark';

const [LIGHT, DARK] = [PALETTE.unknown.light, PALETTE.unknown.dark];

const SHEET = `
.note{--text:${LIGHT[0]};--ground:${LIGHT[1]};--ink:#14202B;display:grid;gap:8px;padding:12px 16px;box-sizing:border-box;
font:14px/1.5 system-ui,"PingFang SC","Noto Sans SC","Microsoft YaHei",sans-serif;letter-spacing:normal;word-spacing:normal;color:var(--ink);background:var(--ground);
border:1px solid var(--text);border-radius:8px;box-shadow:0 4px 16px #0004;text-align:start}
.note:lang(zh){line-height:1.7}
p{margin:0;overflow-wrap:anywhere}
.sentence{font-weight:600}
button{justify-self:start;font:inherit;font-weight:600;font-size:12px;min-height:28px;padding:0 12px;border-radius:8px;border:1px solid var(--ink);
cursor:pointer;color:var(--ink);background:none}
button:focus-visible{outline:3px solid var(--text);outline-offset:2px}
@media(prefers-color-scheme:dark){.note{--text:${DARK[0]};--ground:${DARK[1]};--ink:#E9EEF3}}
@media print{.note{display:none}}
`;

let current: { key: string; close(): void } | null = null;

/**
 * Shows a note in a corner of the page, in place of one that is there; null: none. Who has closed one does not get it again on this page.
 * `onClose`: the shopper has closed it.
 */
export function showNote(note: PageNote | null, onClose: () => void): void {
  const key = JSON.stringify(note);
  if (note && current?.key === key) return;
  current?.close();
  current = note && { key, close: keepOnTop(() => buildHost(note, onClose)) };
}

function buildHost({ language, sentence, advice, closeLabel }: PageNote, onClose: () => void): HTMLElement {
  const host = ownElement(HOST_STYLE);
  const box = element('section', 'note');
  markLanguage(box, language);
  box.setAttribute('aria-label', sentence);
  const words = element('div', '', element('p', 'sentence', sentence), element('p', '', advice));
  words.setAttribute('role', 'status');
  // Closed, it stays the note of this page, so that the same one does not come back.
  box.append(
    words,
    button('close', closeLabel, () => {
      current?.close();
      onClose();
    }),
  );
  host.attachShadow({ mode: 'closed' }).append(element('style', '', SHEET), box);
  return host;
}
