import { isOwn } from './own-element';
import { putOnTop } from './put-on-top';

/** A page that keeps taking it away gets it back so often at once, then after 1, 2, 4 … 60 s. */
const AT_ONCE = 50;
const LONGEST_PAUSE = 60_000;
/** What no event tells of is looked after so often. ms. */
const LOOK_EVERY = 1000;

/**
 * Puts a host into the page, and one built anew in its place when the page removes, moves, restyles or hides it, or opens something over
 * it. Gives a function that ends this.
 */
export function keepOnTop(build: () => HTMLElement): () => void {
  let host: HTMLElement;
  let place: Element;
  let shown: string;
  let restores = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const put = () => {
    waiting = undefined;
    place = placeOnTop();
    host = putOnTop(build(), place);
    shown = attributesOf(host);
    observer.disconnect();
    for (const parent of [document, document.documentElement, place]) observer.observe(parent, { childList: true });
    observer.observe(host, { attributes: true });
  };
  const restore = () => {
    if (waiting !== undefined) return;
    restores += 1;
    host.remove();
    if (restores <= AT_ONCE) put();
    else waiting = setTimeout(put, Math.min(LONGEST_PAUSE, 1000 * 2 ** (restores - AT_ONCE - 1)));
  };
  const look = () => {
    const isIntact = host.parentNode === place && host.isConnected && attributesOf(host) === shown;
    if (!isIntact || !isShown(host) || place !== placeOnTop()) restore();
  };
  // A dialog, a popover or a page in full screen that opens lies over all that was opened before.
  const onToggle = ({ target }: Event) => {
    look();
    if (target instanceof HTMLElement && !isOwn(target) && isShown(target) && meets(target, host)) restore();
  };
  const observer = new MutationObserver(look);
  put();
  const timer = setInterval(look, LOOK_EVERY);
  document.addEventListener('toggle', onToggle, true);
  document.addEventListener('fullscreenchange', restore);
  return () => {
    observer.disconnect();
    clearInterval(timer);
    clearTimeout(waiting);
    document.removeEventListener('toggle', onToggle, true);
    document.removeEventListener('fullscreenchange', restore);
    host.remove();
  };
}

/** While a page's modal dialog is open, only what is in it can be clicked. */
function placeOnTop(): Element {
  const dialogs = canPopOver() ? [...document.querySelectorAll('dialog:modal')] : [];
  return dialogs.at(-1) ?? document.documentElement;
}

function isShown(element: HTMLElement): boolean {
  return !canPopOver() || element.matches(':popover-open');
}

function canPopOver(): boolean {
  return 'popover' in HTMLElement.prototype;
}

function meets(one: Element, other: Element): boolean {
  const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function attributesOf(host: HTMLElement): string {
  return Array.from(host.attributes, ({ name, value }) => `${name}=${value}`).join();
}
