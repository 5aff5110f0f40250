const CHECK_EVERY = 1000;

interface NavigationApi extends EventTarget {
  currentEntry: unknown;
}

/**
 * Calls `onChange` whenever the page goes to another address without being loaded anew (single-page shops), and gives a
 * function that ends this. By the Navigation API where there is one, else by a look at the address every second.
 */
export function watchAddress(page: Window, onChange: () => void): () => void {
  let last = addressOf(page.location);
  const look = () => {
    const now = addressOf(page.location);
    if (now === last) return;
    last = now;
    onChange();
  };
  const { navigation } = page as Window & { navigation?: NavigationApi };
  const target = navigation ?? page;
  const event = navigation ? 'currententrychange' : 'popstate';
  const timer = navigation ? undefined : page.setInterval(look, CHECK_EVERY);
  target.addEventListener(event, look);
  return () => {
    target.removeEventListener(event, look);
    page.clearInterval(timer);
  };
}

/** A plain anchor is no other page; `#/…` and `#!…` are addresses within one. */
function addressOf({ href, hash }: Location): string {
  return hash && !/^#[/!]/.test(hash) ? href.slice(0, -hash.length) : href;
}
