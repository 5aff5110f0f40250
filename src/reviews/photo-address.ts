/** Parts of addresses by which image hosts only ask for a size: Amazon, Alibaba, eBay, JD. */
const SIZE =
  /\._[A-Z]{2}[\w,.-]*_(?=\.\w+$)|_\d+x\d+[\w.]*(?:\.\w{3,4})?$|\/s-l\d+(?=\.)|\/(?:s|n)\d+x\d+(?:_jfs)?(?=\/)/g;

/** The address of a photo in full and without what only changes its size; undefined for data and for what is no address. */
export function photoAddress(text: string, base: URL): string | undefined {
  if (text === '' || text.length > 2000 || !URL.canParse(text, base.href)) return undefined;
  const url = new URL(text, base.href);
  if (!/^https?:$/.test(url.protocol)) return undefined;
  return `${url.host}${url.pathname.replace(SIZE, '')}`;
}
