import type { Checked, Scheme } from '../core/identifier';
import { PROVINCES } from '../core/schemes/provinces';
import type { SightedIdentifier } from '../core/sighting';
import { claimed } from './detector';
import { PLAIN_REGISTRATIONS, REGISTRATION_CUES } from './registration-cues';

/** Where a site states who runs it. */
const STATEMENTS =
  'footer,[role="contentinfo"],[id*="footer" i],[class*="footer" i],[id*="copyright" i],[class*="copyright" i],[id*="imprint" i],[class*="imprint" i],[id*="beian" i],[class*="beian" i]';
const IMPRINT_PAGE = /imprint|impressum|legal|about|licen[cs]e|zizhi|beian|company/i;
/** What users wrote states nothing about the merchant. */
const BY_USERS =
  '[itemprop~="review"],[class*="review" i],[id*="review" i],[class*="comment" i],[id*="comment" i],[class*="question" i],article';
const MAX_TEXT = 20_000;

/** A number counts only behind words that say what it is: a bare run of digits may be anything. */
const USCC =
  /(?:统一社会信用代码|统一信用代码|社会信用代码|信用代码|营业执照(?:注册号|编号|号码|号)?|unified social credit (?:code|identifier|no)|USCC)[^0-9A-Za-z]{0,12}([0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10})(?![0-9A-Za-z])/giu;
const ICP = new RegExp(
  `[${PROVINCES}]\\s*ICP\\s*(?:备\\s*\\d{6,10}|证\\s*\\d{6})(?!\\d)\\s*[号號]?(?:-\\d{1,4}(?!\\d))?`,
  'giu',
);

/**
 * Registrations that the site prints about itself, in its footer or imprint. Two codes of companies name nobody; a filing
 * and a licence often stand side by side.
 */
export function imprint(page: Document, url: URL): SightedIdentifier[] {
  const text = statements(page, url).normalize('NFKC');
  const codes = new Set([...text.matchAll(USCC)].map((match) => (match[1] ?? '').toUpperCase()));
  const filings = new Set([...text.matchAll(ICP)].map((match) => icpHolder(match[0])));
  return [
    ...(codes.size === 1 ? [...codes].map((code) => claimed('uscc', code, 'footer')) : []),
    ...(filings.size <= 2 ? [...filings].map((filing) => claimed('icp', filing, 'footer')) : []),
    ...registrations(text),
  ];
}

/** Of each scheme the only number that stands there well-formed: of two, either may be another's. */
function registrations(text: string): SightedIdentifier[] {
  const found = new Map<string, Set<string>>();
  for (const { scheme, pattern, prefix = '' } of [...REGISTRATION_CUES, ...PLAIN_REGISTRATIONS]) {
    for (const match of text.matchAll(pattern)) {
      const checked = checkWithoutWords(scheme, prefix + (match[1] ?? ''));
      if (checked.validity !== 'malformed')
        found.set(scheme.name, (found.get(scheme.name) ?? new Set()).add(checked.value));
    }
  }
  return [...found].flatMap(([scheme, values]) =>
    values.size === 1 ? [...values].map((value) => claimed(scheme, value, 'footer')) : [],
  );
}

/** Words that follow a number look like groups of it; digits that don't belong to it would make it another's, and stay. */
function checkWithoutWords(scheme: Scheme, text: string): Checked {
  const checked = scheme.check(text);
  const shorter = text.replace(/\s+\p{L}+$/u, '');
  return checked.validity === 'malformed' && shorter !== text ? checkWithoutWords(scheme, shorter) : checked;
}

/** Without the number of the site, which is no part of the holder's name. */
function icpHolder(text: string): string {
  return `${text
    .toUpperCase()
    .replace(/\s/g, '')
    .replace(/[号號]?(-\d+)?$/, '')}号`;
}

function statements(page: Document, url: URL): string {
  if (IMPRINT_PAGE.test(url.pathname) && page.body) return page.body.textContent.slice(0, 10 * MAX_TEXT);
  let text = '';
  for (const element of page.querySelectorAll(STATEMENTS)) {
    // An outer statement holds the inner ones already.
    if (element.parentElement?.closest(STATEMENTS) || element.closest(BY_USERS)) continue;
    text += ` ${element.textContent.slice(-MAX_TEXT)}`;
    if (text.length > 3 * MAX_TEXT) break;
  }
  return text;
}
