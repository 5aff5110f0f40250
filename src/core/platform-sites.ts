/**
 * By which site a marketplace shows that it is the one, by the marketplace's name. Whoever holds it answers for the marketplace, so the list was
 * gone through on 2026-11-26, by what is generally known and the addresses that our rules read, without a visit; a marketplace that is not
 * here has none. PChome's store is left out: whether its site is still in use is not sure. A proof is looked for where no seller has a place.
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
