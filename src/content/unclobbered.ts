/**
 * `page` with the browser's own properties only. An element whose name is, say, `querySelector` stands in their place on the
 * document itself ("DOM clobbering", HTML standard, 3.1.6), also for a content script. The prototype's are out of its reach.
 */
export function unclobbered(page: Document): Document {
  return new Proxy(page, {
    get(target, key) {
      const value: unknown = Reflect.get(Document.prototype, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
