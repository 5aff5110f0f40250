import { markLanguage } from '../ui/i18n/mark-language';
import type { ResultNote } from '../messages/protocol';
import { PALETTE } from '../ui/palette';
import { ownElement } from './own-element';
import { warningSign } from './warning-sign';

/** px, the plate around the sign included. */
const SIZE = 20;
/** So many elements upwards are looked at for one that cuts off what overflows it. */
const CUTTERS = 4;

/**
 * Out of the flow, so that nothing on the page moves; without a place of its own it stands where the text before it ends. The
 * page's own link around it gets all clicks.
 */
const HOST_STYLE = 'all:initial;display:inline;position:absolute;z-index:1;color-scheme:light dark;line-height:0';

const colours = (level: ResultNote['level'], scheme: 'light' | 'dark') => {
  const [text, ground] = PALETTE[level][scheme];
  return `--text:${text};--ground:${ground}`;
};

/** On a plate of its own ground, since a page may be dark or light whatever the shopper's system is. */
const SHEET = `
.badge{${colours('caution', 'light')};--mark:#33240A;--body:#F2B01E;display:block;box-sizing:border-box;width:${SIZE}px;height:${SIZE}px;
padding:1px;background:var(--ground);border:1px solid var(--text);border-radius:4px;cursor:inherit}
.danger{${colours('danger', 'light')};--mark:#FFF;--body:var(--text)}
svg{display:block;width:16px;height:16px}
@media(prefers-color-scheme:dark){
.badge{${colours('caution', 'dark')};--body:var(--text)}
.danger{${colours('danger', 'dark')};--mark:#3B1212}}
@media print{.badge{display:none}}
`;

/** A badge beside a name on the page. */
export interface Badge {
  /** Whether it still stands where it was put. */
  isThere(): boolean;
  remove(): void;
}

/** Puts a badge with its note behind the text of `at`, in a closed root that the page can't look into. */
export function putBadge(at: Element, { level, language, sentence }: ResultNote): Badge {
  const host = ownElement(HOST_STYLE);
  const box = document.createElement('span');
  box.className = `badge ${level}`;
  markLanguage(box, language);
  box.title = sentence;
  box.append(warningSign(level, sentence));
  const style = document.createElement('style');
  style.textContent = SHEET;
  host.attachShadow({ mode: 'closed' }).append(style, box);

  const place = at.querySelector('h1,h2,h3,h4,[role="heading"]') ?? at;
  const isHollow = place.matches('img,input,br,hr,picture,video,canvas,iframe,textarea,select,svg,svg *');
  if (isHollow) place.after(host);
  else place.append(host);
  fit(host, place);
  return { isThere: () => host.isConnected && at.contains(host) !== isHollow, remove: () => host.remove() };
}

/** In the middle of its line, and drawn back to where it is seen when a long title would push it out. */
function fit(host: HTMLElement, place: Element): void {
  const line = Number.parseFloat(getComputedStyle(place).lineHeight);
  const down = Number.isFinite(line) ? Math.round((line - SIZE) / 2) : 0;
  host.style.setProperty('margin', `${down}px 4px 0`, 'important');
  const { right, bottom } = host.getBoundingClientRect();
  const seen = seenPart(place);
  const over = Math.max(0, Math.ceil(right - seen.right));
  const under = Math.max(0, Math.ceil(bottom - seen.bottom));
  if (over + under > 0) host.style.setProperty('margin', `${down - under}px 4px 0 ${4 - over}px`, 'important');
}

/** How far something beside the text of `place` may reach before the page's edge or a part that cuts off its overflow hides it. */
function seenPart(place: Element): { right: number; bottom: number } {
  const own = place.getBoundingClientRect();
  const seen = { right: Math.min(document.documentElement.clientWidth, own.right + SIZE + 8), bottom: Infinity };
  let part: Element | null = place;
  for (let up = 0; part && up < CUTTERS; up += 1, part = part.parentElement) {
    if (getComputedStyle(part).overflow === 'visible') continue;
    const { right, bottom } = part.getBoundingClientRect();
    seen.right = Math.min(seen.right, right);
    seen.bottom = Math.min(seen.bottom, bottom);
  }
  return seen;
}
