/** Puts `host` into the page, above everything that the page itself can show. */
export function putOnTop(host: HTMLElement, place: Element = document.documentElement): HTMLElement {
  place.append(host);
  // The top layer lies above every z-index of the page.
  if ('popover' in host) {
    host.popover = 'manual';
    host.showPopover();
  }
  return host;
}
