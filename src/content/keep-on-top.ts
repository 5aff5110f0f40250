import { putOnTop } from './put-on-top';

/** A page that keeps taking it away gets it back so often; then what else Probity shows, such as its badge, speaks alone. */
const MAX_RESTORES = 50;

/** Puts a host into the page, and one built anew in its place when the page removes, moves or restyles it. Gives a function that ends this. */
export function keepOnTop(build: () => HTMLElement): () => void {
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
