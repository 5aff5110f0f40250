import { isImprintPage } from './imprint-page';
import { ownText } from './own-text';
import { all, attributeOf, bodyOf, contains, has, matches, parentOf } from './unclobbered';
import { isByUsers } from './user-text';

/** Where a site states who runs it, and more: few selectors, since each is tried on every element of the page. */
const STATEMENTS =
  'footer,[role="contentinfo"],[class*="foot" i],[id*="foot" i],[class*="copy" i],[id*="copy" i],[class*="impr" i],[id*="impr" i],[class*="beian" i],[id*="beian" i],a:is([href*="beian.miit.gov.cn"],[href*="miitbeian.gov.cn"],[href*="beian.gov.cn"],[href*="beian.mps.gov.cn"])';
const STATING =
  /(?<![a-z])foot(?!wear|ball|print|age|note)|footer|copyright|(?<![\w-])copy(?![\w-])|imprint|impressum|beian/i;
/** Where a marketplace states who its seller is. */
const SELLER_BLOCKS =
  ':is([id*="seller-info" i],[class*="seller-info" i],[id*="sellerinfo" i],[class*="sellerinfo" i],[class*="seller-detail" i],[id*="business-seller" i],[class*="business-seller" i],[class*="merchant-info" i],[id*="merchant-info" i],[class*="vendor-info" i]):not([class*="other" i],[class*="more" i],[class*="similar" i])';
/** What holds the page's own matter is no statement, whatever its name. */
const MATTER = 'main,h1';

const MAX_VISITS = 2000;
const MAX_BLOCKS = 40;
const MAX_TEXT = 20_000;
const MAX_ALL = 60_000;

/** The elements that state who runs the site, none inside another. */
export function statements(page: Document, url: URL): Element[] {
  const body = isImprintPage(url.pathname) ? bodyOf(page) : null;
  return body ? [body] : outermost(page, STATEMENTS);
}

/** The elements that state who the seller of a marketplace's page is. */
export function sellerStatements(page: Document): Element[] {
  return outermost(page, SELLER_BLOCKS);
}

/** What stands in the statements, in lines as they are shown and in plain characters. */
export function statedText(blocks: Element[], page: Document): string {
  let text = '';
  for (const block of blocks) {
    const limit = matches(block, 'body') ? 10 * MAX_TEXT : MAX_TEXT;
    text += `\n${ownText(block, page).slice(-limit)}`;
    if (text.length > MAX_ALL && block !== blocks[0]) break;
  }
  return plainCharacters(text);
}

/**
 * One form for characters of one meaning, and none that show nothing. Where the order of characters is overridden, a reader
 * sees another number than stands there, so nothing may be read across it.
 */
export function plainCharacters(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u202D\u202E]/g, ' x ')
    .replace(/[\u00AD\u061C\u200B-\u200F\u202A-\u202C\u2060\u2066-\u2069\uFEFF]/g, '');
}

function outermost(page: Document, selector: string): Element[] {
  const found: Element[] = [];
  const every = all(page, selector);
  for (let at = 0; at < every.length && at < MAX_VISITS && found.length < MAX_BLOCKS; at += 1) {
    const element = every[at];
    const last = found.at(-1);
    if (!element || (last && contains(last, element))) continue;
    if (
      matches(element, 'html,body') ||
      has(element, MATTER) ||
      !states(element) ||
      isInArticle(element) ||
      isByUsers(element)
    )
      continue;
    found.push(element);
  }
  return found;
}

/** The foot of an article or of a post is its author's, not the site's. */
function isInArticle(element: Element): boolean {
  let depth = 0;
  for (let at = parentOf(element); at !== null && depth < 300; at = parentOf(at), depth += 1)
    if (matches(at, 'article')) return true;
  return false;
}

function states(element: Element): boolean {
  const name = `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`;
  return matches(element, `footer,[role="contentinfo"],a,${SELLER_BLOCKS}`) || STATING.test(name.slice(0, 500));
}
