/** One label at least of each host of every marketplace; a test compares them. */
const LABELS: ReadonlySet<string> = new Set(
  '1688 aliexpress allegro amazon ebay emag etsy flipkart jd koudaitong lazada liveauctioneers mercadolibre mercadolivre pcstore pinduoduo rakuten shein shopee suning taobao temu tmall walmart weidian yandex yangkeduo youzan'.split(
    ' ',
  ),
);

/** Whether a host may be a marketplace's, for whoever has no room for the rules of them all: true for each that is, and some others. */
export function mayBeMarketplace(host: string): boolean {
  return host.split('.').some((label) => LABELS.has(label));
}
