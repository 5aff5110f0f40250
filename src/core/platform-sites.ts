/**
 * By which site a marketplace shows that it is the one, by the marketplace's name. Whoever holds it answers for the marketplace, so each was
 * checked on 2026-11-26, and a marketplace that is not here has none: PChome's store is left out, whose site is not surely in use. No seller
 * has a place below these where a proof is looked for.
 */
export const PLATFORM_SITES: ReadonlyMap<string, string> = new Map([
  ['alibaba1688', '1688.com'],
  ['aliexpress', 'aliexpress.com'],
  ['allegro', 'allegro.pl'],
  ['amazon', 'amazon.com'],
  ['ebay', 'ebay.com'],
  ['emag', 'emag.ro'],
  ['etsy', 'etsy.com'],
  ['flipkart', 'flipkart.com'],
  ['jd', 'jd.com'],
  ['lazada', 'lazada.sg'],
  ['liveauctioneers', 'liveauctioneers.com'],
  ['mercadolibre', 'mercadolibre.com.ar'],
  ['pinduoduo', 'pinduoduo.com'],
  ['rakuten', 'www.rakuten.co.jp'],
  ['shein', 'shein.com'],
  ['shopee', 'shopee.sg'],
  ['suning', 'suning.com'],
  ['taobao', 'taobao.com'],
  ['temu', 'temu.com'],
  ['tmall', 'tmall.com'],
  ['walmart', 'walmart.com'],
  ['weidian', 'weidian.com'],
  ['yandex-market', 'market.yandex.ru'],
  ['youzan', 'youzan.com'],
]);
