import { ofRegistry } from '../../../src/core/registry-name';
import type { Complaint } from '../../../src/core/complaint';
import type { ListRecord } from '../../../src/core/listing';
import type { SightedIdentifier, Sighting } from '../../../src/core/sighting';
import { judge, type Found, type ListState } from '../../../src/core/verdict';
import type { ListReport, OutboxItem, PageReport } from '../../../src/messages/protocol';

const DAY = 86_400_000;
const NOW = Date.now();

type Language = 'zh-CN' | 'en';

const NAMES = {
  'zh-CN': {
    registry: '城西登记处',
    feed: '消费警示名单',
    shop: '海棠家纺旗舰店',
    product: '海棠 60 支长绒棉四件套，1.8 米床',
    platform: 'taobao',
  },
  en: {
    registry: 'West City Registry',
    feed: 'Consumer Watch',
    shop: 'Haitang Textiles',
    product: 'Haitang long-staple cotton bedding, four pieces, king size',
    platform: 'ebay',
  },
};

/** As it is signed: shown by the one in the language of the page. */
const WEST = { name: NAMES.en.registry, names: { 'zh-CN': NAMES['zh-CN'].registry } };

export function listOf(age = 1, id = 'west'): ListState {
  const issued = NOW - age * DAY;
  const url = 'https://registry.example/';
  return { registry: { id, ...WEST, url }, version: 7, issued, expires: issued + 14 * DAY };
}

const address: SightedIdentifier = {
  identifier: 'domain:haitang-sale.example',
  evidence: 'address',
  seenIn: 'address',
  validity: 'valid',
};
const seller: SightedIdentifier = {
  identifier: 'taobao-seller:2616970884',
  evidence: 'platform',
  seenIn: 'page data',
  validity: 'valid',
};
const licence: SightedIdentifier = {
  identifier: 'uscc:91110108551385082Q',
  evidence: 'claimed',
  seenIn: 'footer',
  validity: 'valid',
};
const doubtful: SightedIdentifier = {
  ...licence,
  identifier: 'uscc:911101085513850820',
  validity: 'doubtful',
  reason: 'check character',
};

function sightingOf(language: Language, identifiers: SightedIdentifier[]): Sighting {
  const { shop, product } = NAMES[language];
  return {
    url: 'https://haitang-sale.example/p/1024?ref=ad',
    platform: null,
    kind: 'product',
    identifiers,
    facts: {
      merchantName: shop,
      productName: product,
      price: '1299.00',
      currency: language === 'en' ? 'GBP' : 'CNY',
      rating: '4.8',
      ratingCount: '1,286',
    },
  };
}

interface Entry extends Partial<ListRecord> {
  of?: SightedIdentifier;
  from?: 'registry' | 'feed';
  age?: number;
  trail?: Found['trail'];
}

/** A page as the worker reports it, judged by the real core. */
export function reportOf(language: Language, entries: Entry[], age = 1, identifiers = [address, licence]): PageReport {
  const list = listOf(age);
  const found = entries.map(({ of = address, from = 'registry', age: _age, trail, ...record }): Found => ({
    identifier: of.identifier,
    sourceName: from === 'registry' ? WEST.name : NAMES[language][from],
    list,
    ...(trail ? { trail } : {}),
    record: {
      list: 'blacklist',
      grade: 'NR',
      confidence: 2,
      categories: ['service-default'],
      stages: ['delivery'],
      source: 0,
      listed: '2026-03',
      expires: '2098-03',
      flags: [],
      ...record,
    },
  }));
  const sighting = sightingOf(language, identifiers);
  return { url: sighting.url, read: true, sighting, verdict: judge(sighting, found, [list], { allowed: {} }, NOW) };
}

export const seen = { address, seller, licence, doubtful };

export function listReport(change: Partial<ListReport> = {}): ListReport {
  const list = listOf();
  const { id: registryId, name, names, url } = list.registry;
  return {
    registryId,
    name,
    names,
    url,
    list,
    entries: 120_334,
    arrived: null,
    lastAttempt: NOW,
    lastSuccess: NOW,
    error: null,
    ...change,
  };
}

export function checkingReport(language: Language): PageReport {
  const report = reportOf(language, []);
  return { ...report, verdict: judge(sightingOf(language, [address]), [], [], { allowed: {} }, NOW) };
}

const FACTS = {
  'zh-CN': '2026 年 3 月 2 日下单四件套，付款 1,299 元，商家承诺 48 小时内发货。至今未发货，客服不回复，退款申请被拒。',
  en: 'Ordered on 2 March 2026, paid 1,299. Promised dispatch within 48 hours. Nothing came, nobody answers, the refund was turned down.',
};

export function complaintOf(language: Language): Complaint {
  return {
    against: {
      identifiers: [address, licence],
      name: NAMES[language].shop,
      url: 'https://haitang-sale.example/p/1024',
    },
    category: 'service-default',
    stage: 'delivery',
    facts: FACTS[language],
    remedy: 'refund',
    orderNumber: 'HT-20260302-118',
    language,
  };
}

export function outboxItem(language: Language, change: Partial<OutboxItem> = {}): OutboxItem {
  return {
    key: crypto.randomUUID(),
    registryId: 'west',
    ...ofRegistry(WEST),
    complaint: complaintOf(language),
    state: 'sent',
    filedAt: NOW - 20 * DAY,
    attempts: 1,
    lastError: null,
    followUps: [],
    receipt: { receipt: 'K7QF-9D2M-4T0X-RB3W', state: 'received', receivedAt: new Date(NOW - 20 * DAY).toISOString() },
    ...change,
  };
}

/** Of a listed shop whose name would turn what stands beside it, the host and what a list says of it. */
export function namedToTurn(language: Language): PageReport {
  const report = reportOf(language, [{}]);
  const { sighting } = report;
  const facts = { ...sighting?.facts, merchantName: 'Honest <b>Shop</b> \u202Emoc.nozama\u2067 (999)' };
  return { ...report, sighting: sighting && { ...sighting, facts } };
}
