import type { Banner } from '../messages/protocol';
import { ownElement } from './own-element';
import { putOnTop } from './put-on-top';
import { warningSign } from './warning-sign';
import { HOST_STYLE, SHEET } from './warning-style';

export interface WarningActions {
  onDetails(): void;
  /** The shopper hid the banner; it is gone already. */
  onHide(): void;
}

/** A page that keeps taking the banner away gets it back so often, then the badge alone speaks. */
const MAX_RESTORES = 50;

let current: { banner: Banner; close(): void } | null = null;

/** Shows `banner` on top of the page, in place of one that is shown already. The same one again changes nothing. */
export function showWarning(banner: Banner, actions: WarningActions): void {
  if (JSON.stringify(current?.banner) === JSON.stringify(banner)) return;
  hideWarning();
  current = { banner, close: keepShown(() => buildHost(banner, actions)) };
}

/** Takes the banner away, if there is one. */
export function hideWarning(): void {
  current?.close();
  current = null;
}

/** Puts a host into the page and puts it back when the page removes, moves or restyles it. Gives a function that ends this. */
function keepShown(build: () => HTMLElement): () => void {
  let host = putOnTop(build());
  let restores = 0;
  const observer = new MutationObserver(() => {
    const intact = host.parentNode === document.documentElement && attributesOf(host) === shown;
    if (intact || restores >= MAX_RESTORES) return;
    restores += 1;
    host.remove();
    host = putOnTop(build());
    watch();
  });
  let shown: string;
  const watch = () => {
    shown = attributesOf(host);
    observer.disconnect();
    observer.observe(document, { childList: true });
    observer.observe(document.documentElement, { childList: true });
    observer.observe(host, { attributes: true });
  };
  watch();
  return () => {
    observer.disconnect();
    host.remove();
  };
}

function attributesOf(host: HTMLElement): string {
  return Array.from(host.attributes, ({ name, value }) => `${name}=${value}`).join();
}

/** The banner in a closed shadow root, under a name that no page can know in advance. */
function buildHost(banner: Banner, actions: WarningActions): HTMLElement {
  const host = ownElement(HOST_STYLE);
  const box = element('section', `banner ${banner.level}`);
  box.lang = banner.language;
  box.setAttribute('aria-label', banner.sentence);

  const words = element('div', '');
  words.setAttribute('role', banner.level === 'danger' ? 'alert' : 'status');
  words.append(
    element('p', 'sentence', banner.sentence),
    element('p', '', banner.advice),
    element('p', 'source', banner.source),
  );

  const buttons = element('div', 'buttons');
  buttons.append(
    button('details', banner.detailsLabel, () => actions.onDetails()),
    button('hide', banner.hideLabel, () => {
      hideWarning();
      actions.onHide();
    }),
  );
  box.append(warningSign(banner.level), words, buttons);
  host.attachShadow({ mode: 'closed' }).append(element('style', '', SHEET), box);
  return host;
}

function element(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}

function button(className: string, label: string, onClick: () => void): HTMLElement {
  const made = element('button', className, label);
  made.setAttribute('type', 'button');
  made.addEventListener('click', onClick);
  return made;
}
