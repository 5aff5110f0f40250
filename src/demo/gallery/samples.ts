import type { ListRecord } from '../../core/listing';
import type { Sighting } from '../../core/sighting';
import { judge, type Verdict } from '../../core/verdict';
import type { ShownReview } from '../../reviews/shown-review';
import type { Locale } from '../../ui/i18n/translate';
import { galleryWords } from './words';

const DAY = 86_400_000;
const ISSUED = Date.UTC(2026, 2, 20);
/** When the gallery is looked at: always the same day, so that pictures of it can be compared. */
export const NOW = ISSUED + DAY;

export const KEY = '9f2c4e81a07b3d55c6e0412f88d9ab37105f6cc2e4b7093ad81e52f7604bc9ae';

const RECORDS: Record<'danger' | 'caution' | 'good', Partial<ListRecord>> = {
  danger: { flags: ['reply-exists'], grade: 'D' },
  caution: { list: 'watch', expires: null },
  good: { list: 'redlist', grade: 'AA', categories: [], stages: [] },
};

/** A verdict that rests on one reason of this level, with all that a reason may say; judged as any page is. */
export function verdictOf(locale: Locale, level: keyof typeof RECORDS): Verdict {
  const words = galleryWords(locale);
  const registry = { id: 'west', name: words.registry, url: 'https://registry.example/' };
  const list = { registry, version: 7, issued: ISSUED, expires: ISSUED + 14 * DAY };
  const identifier = 'domain:haitang-sale.example' as const;
  const record: ListRecord = {
    list: 'blacklist',
    grade: 'NR',
    confidence: 2,
    categories: ['service-default', 'counterfeit'],
    stages: ['delivery'],
    source: 0,
    listed: '2026-03',
    expires: '2098-03',
    flags: [],
    ...RECORDS[level],
  };
  const sighting: Sighting = {
    url: 'https://haitang-sale.example/',
    platform: null,
    kind: 'product',
    identifiers: [{ identifier, evidence: 'address', seenIn: 'address', validity: 'valid' }],
    facts: {},
  };
  const sourceName = level === 'caution' ? words.feed : words.registry;
  return judge(sighting, [{ identifier, sourceName, list, record }], [list], { allowed: {} }, NOW);
}

/** Reviews over a year, most of them full of praise and from one month. */
export const REVIEWS: ShownReview[] = Array.from({ length: 60 }, (_, at) => ({
  key: `r${at}`,
  text: '',
  stars: at < 45 ? 5 : (at % 5) + 1,
  date: `2026-${String(at < 40 ? 3 : (at % 9) + 1).padStart(2, '0')}-${String((at % 27) + 1).padStart(2, '0')}`,
  photos: [],
}));
export const MARKED: ReadonlySet<string> = new Set(REVIEWS.slice(0, 30).map(({ key }) => key));
