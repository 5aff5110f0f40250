import { parseWebAddress } from './web-address';

/** A search engine, as far as its pages of results are to be understood. Selectors are data here; the core reads no page. */
export interface SearchEngine {
  /** Hosts of its pages, and what their path and query begin with where they show results. */
  readonly hosts: RegExp;
  readonly pages: RegExp;
  /** The links of results and of advertisements, where their titles are. */
  readonly links: string;
  /** What is around one result, and in it what tells where an opaque link leads: attributes, and texts that show it. */
  readonly around: string;
  readonly attributes: readonly string[];
  readonly texts: string;
  /** Addresses of its own that lead to a result, host and path; and the parameters that may say where to. */
  readonly redirects: RegExp;
  readonly parameters: readonly string[];
}

/** A text that is a host name, in whatever script. */
const HOST = /^([\p{L}\p{N}_-]+\.)+[\p{L}][\p{L}\p{N}-]*$/u;

const ENGINES: readonly SearchEngine[] = [
  {
    hosts: /^(www\.)?google\.([a-z]{2,3}|com?\.[a-z]{2})$/,
    pages: /^\/search\?/,
    links: ':is(#search,#rso,#botstuff) a:has(h3),:is(#tads,#tadsb,#bottomads) a:has([role="heading"],h3)',
    around: '[data-text-ad],.g,.MjjYud',
    attributes: ['data-pcu'],
    texts: 'cite',
    redirects: /^((www\.)?google\.[a-z.]+\/(url|aclk)|(www\.)?googleadservices\.com\/.*)$/,
    parameters: ['q', 'url', 'adurl'],
  },
  {
    hosts: /^((www|cn|m)\.)?bing\.com$/,
    pages: /^\/search\?/,
    links: '#b_results .b_algo h2 a,:is(.b_ad,.sb_add) h2 a',
    around: '.b_algo,.sb_add,.b_ad li',
    attributes: [],
    texts: 'cite',
    redirects: /^((www|cn|m)\.)?bing\.com\/(ck\/a|aclk|aclick)$/,
    parameters: ['u'],
  },
  {
    hosts: /^(www|m)\.baidu\.com$/,
    pages: /^\/(s|baidu)\?/,
    links: '#content_left h3 a',
    around: '.c-container,.result,.result-op,[mu]',
    attributes: ['mu'],
    texts: '.c-showurl,.ec-showurl,cite',
    redirects: /^(www|m)\.baidu\.com\/(link|baidu\.php)$/,
    parameters: [],
  },
  {
    hosts: /^(www|m|wap)\.sogou\.com$/,
    pages: /^\/(web|sogou|sie)\?/,
    links: ':is(.vrwrap,.rb) h3 a',
    around: '.vrwrap,.rb',
    attributes: [],
    texts: 'cite,.citeurl',
    redirects: /^(www|m|wap)\.sogou\.com\/link$/,
    parameters: [],
  },
  {
    hosts: /^((www|html|lite|noai|safe|start)\.)?duckduckgo\.com$/,
    pages: /^\/(html\/?|lite\/?)?\?/,
    links: 'a[data-testid="result-title-a"],a.result__a,a.result-link',
    around: 'article,.result',
    attributes: [],
    texts: '.result__url',
    redirects: /^((www|html|lite)\.)?duckduckgo\.com\/(l\/?|y\.js)$/,
    parameters: ['uddg', 'ad_domain'],
  },
  {
    hosts: /^((www\.)?yandex\.([a-z]{2,3}|com\.[a-z]{2})|ya\.ru)$/,
    pages: /^\/(search|yandsearch)\b/,
    links: '.serp-item :is(a.OrganicTitle-Link,a.organic__url,h2 a)',
    around: '.serp-item',
    attributes: [],
    texts: '.Organic-Path,.organic__path,.Path,cite',
    redirects: /^((www\.)?yandex\.[a-z.]+|ya\.ru)\/clck\/.*|^yabs\.yandex\.[a-z.]+\/.*$/,
    parameters: [],
  },
];

/** The engine whose page of results this is; null for any other page. */
export function searchEngineOf(url: string): SearchEngine | null {
  const address = parseWebAddress(url);
  if (!address) return null;
  const page = address.pathname + address.search;
  return ENGINES.find(({ hosts, pages }) => hosts.test(address.hostname) && pages.test(page)) ?? null;
}

export function isSearchResults(url: string): boolean {
  return searchEngineOf(url) !== null;
}

/**
 * Where a result leads: the address itself or, of a redirect, what it names; else what the page says beside it, which `beside`
 * gives in the order of its worth. Null where that can't be known, and for the engine's own links.
 */
export function resultAddress(engine: SearchEngine, href: string, beside: () => Iterable<string>): string | null {
  const link = parseWebAddress(href);
  if (!link) return null;
  if (!engine.redirects.test(link.hostname + link.pathname)) return engine.hosts.test(link.hostname) ? null : href;
  for (const name of engine.parameters) {
    const target = addressIn(parameterOf(link.search, name));
    if (target) return target;
  }
  for (const text of beside()) {
    // Of several addresses in a row the first is the result's own.
    const target = addressOrHost(text.trim().split(/,(?=https?:)/, 1)[0] ?? '') ?? addressShown(text);
    if (target) return target;
  }
  return null;
}

/**
 * The address of the one host that a text shows, `Shop › shop.example › cups`; null where it shows none, or two. Whether its
 * ending exists is asked by whoever looks it up, so that no page needs the table of public suffixes.
 */
export function addressShown(text: string): string | null {
  const hosts = text
    .slice(0, 500)
    .split(/[\s›»>|·,…]+/u)
    .map((part) => part.replace(/^https?:\/\//i, '').split(/[:/?#]/, 1)[0] ?? '')
    .flatMap((part) => (HOST.test(part) ? (parseWebAddress(`https://${part}/`)?.hostname ?? []) : []));
  const [only, ...others] = new Set(hosts.map((host) => host.replace(/^www\./, '')));
  return only !== undefined && others.length === 0 ? `https://${only}/` : null;
}

function addressIn(value: string | null): string | null {
  if (!value) return null;
  const plain = addressOrHost(value);
  if (plain) return plain;
  const decoded = fromBase64(value.replace(/^a1/, ''));
  return decoded && (addressOrHost(decoded) ?? addressOrHost(percentDecoded(decoded) ?? ''));
}

function addressOrHost(text: string): string | null {
  if (/^https?:\/\//i.test(text)) return parseWebAddress(text) ? text : null;
  return HOST.test(text) ? `https://${text}/` : null;
}

function parameterOf(search: string, name: string): string | null {
  const pairs = search.slice(1).split('&');
  const pair = pairs.find((one) => one.startsWith(`${name}=`));
  return pair === undefined ? null : percentDecoded(pair.slice(name.length + 1).replaceAll('+', ' '));
}

function percentDecoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

declare const atob: (text: string) => string;

/** What is beyond ASCII becomes percent signs, as a web address has it anyway. */
function fromBase64(text: string): string | null {
  try {
    return atob(text.replaceAll('-', '+').replaceAll('_', '/')).replace(
      /[\x80-\xff]/g,
      (byte) => `%${byte.charCodeAt(0).toString(16)}`,
    );
  } catch {
    return null;
  }
}
