import { withoutAnchor } from '../core/without-anchor';

const CHECK_EVERY = 1000;

interface Navigated extends Event {
  from?: { url: string | null };
}

/**
 * Calls `onChange` whenever the page goes to another address without being loaded anew (single-page shops), and gives a
 * function that ends this. By the Navigation API where there is one, else by a look at the address every second.
 */
export function watchAddress(page: Window, onChange: () => void): () => void {
  const { navigation } = page as Window & { navigation?: EventTarget };
  return navigation ? byNavigation(navigation, page, onChange) : byLooking(page, onChange);
}

function byNavigation(navigation: EventTarget, page: Window, onChange: () => void): () => void {
  const look = ({ from }: Navigated) => {
    if (!from?.url || withoutAnchor(from.url) !== withoutAnchor(page.location.href)) onChange();
  };
  navigation.addEventListener('currententrychange', look);
  return () => navigation.removeEventListener('currententrychange', look);
}

function byLooking(page: Window, onChange: () => void): () => void {
  let last = withoutAnchor(page.location.href);
  const look = () => {
    const now = withoutAnchor(page.location.href);
    if (now === last) return;
    last = now;
    onChange();
  };
  const timer = page.setInterval(look, CHECK_EVERY);
  page.addEventListener('popstate', look);
  return () => {
    page.clearInterval(timer);
    page.removeEventListener('popstate', look);
  };
}
