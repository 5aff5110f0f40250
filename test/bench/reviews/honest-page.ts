import type { Sample } from '../../../src/reviews/signals/signal';
import type { ShownReview } from '../../../src/reviews/shown-review';
import { drawGoods, honestChinese } from './honest-chinese';
import { gamma, pick, sample, type Random } from './random';
import type { Soil } from './soil';

/**
 * A page of real reviews. Their texts are real, and the stars of hotels are what their authors meant; the collections tell no days,
 * marks or stars of goods, so these are invented: days in waves of weeks, with growth, weekends and a sale in which three times as
 * many buy; stars in the shape of a J that differs from page to page; minutes by day and evening, on one page in ten those of a platform
 * that publishes twice a day; variants of which some sell most, one is new, and one is sold out for weeks.
 */
export function honestPage(random: Random, soil: Soil, kind: 'goods' | 'hotels', count: number): Sample {
  const texts: Said[] =
    kind === 'goods'
      ? sample(random, soil.goods, count).map((text) => ({ text, positive: null }))
      : sample(random, soil.hotels[Math.floor(random() * soil.hotels.length)]!, count);
  return pageOf(random, texts);
}

/** A page of one kind of goods in Chinese, all of it invented: stars are drawn first, and the texts follow them. */
export function honestChinesePage(random: Random, count: number): Sample {
  const goods = drawGoods(random);
  const shares = starShares(random);
  const texts = Array.from({ length: count }, (): Said => {
    const stars = drawStars(random, shares);
    return { text: honestChinese(random, goods, stars), positive: null, stars };
  });
  return pageOf(random, texts);
}

/** `positive`: what its author meant of a hotel; null where nothing tells. */
interface Said {
  text: string;
  positive: boolean | null;
  stars?: number;
}

function pageOf(random: Random, texts: readonly Said[]): Sample {
  const days = honestDays(random, texts.length);
  const shares = starShares(random);
  const bought = 0.6 + 0.38 * random();
  const bestSeller = drawVariants(random);
  const batches = random() < 0.1 ? [300 + Math.floor(random() * 900), 300 + Math.floor(random() * 900)] : [];
  const reviews = texts.map(({ text, positive, stars }, at): ShownReview => ({
    key: `honest-${at}`,
    text,
    stars:
      stars ??
      (positive === null ? drawStars(random, shares) : positive ? (random() < 0.7 ? 5 : 4) : random() < 0.6 ? 1 : 2),
    date: days[at]!,
    verified: random() < bought,
    minute: batches.length > 0 ? pick(random, batches) : drawMinute(random),
    variant: bestSeller(days[at]!),
    photos: random() < 0.1 ? [`photos.example/${at}.jpg`] : [],
    author: `author-${at}`,
  }));
  return { source: 'bench', reviews };
}

/** Newest first. */
function honestDays(random: Random, count: number): string[] {
  const span = 45 + Math.floor(random() * 700);
  const growth = random() * 2;
  const saleAt = Math.floor(random() * span);
  const weeks = Array.from({ length: Math.ceil(span / 7) }, () => gamma(random, 2, 1));
  const weights = Array.from({ length: span }, (_, day) => {
    const sale = day >= saleAt && day < saleAt + 7 ? 3 : 1;
    return weeks[Math.floor(day / 7)]! * (1 + (growth * day) / span) * (day % 7 > 4 ? 1.4 : 1) * sale;
  });
  const sums: number[] = [];
  for (const weight of weights) sums.push((sums.at(-1) ?? 0) + weight);
  return Array.from({ length: count }, () => {
    const at = random() * sums.at(-1)!;
    return sums.findIndex((sum) => sum >= at);
  })
    .toSorted((a, b) => b - a)
    .map(dayText);
}

export function dayText(day: number): string {
  return new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
}

function starShares(random: Random): number[] {
  const shares = [0.1, 0.05, 0.08, 0.17, 0.6].map((mean) => gamma(random, 3, mean));
  const sum = shares.reduce((all, share) => all + share, 0);
  return shares.map((share) => share / sum);
}

function drawStars(random: Random, shares: readonly number[]): number {
  let left = random();
  return shares.findIndex((share) => (left -= share) < 0) + 1 || 5;
}

/** More in the evening than by day, few at night. */
function drawMinute(random: Random): number {
  const hour = random() < 0.1 ? 8 * random() : random() < 0.55 ? 8 + 10 * random() : 18 + 6 * random();
  return Math.max(1, Math.floor(60 * hour));
}

/** What is bought on a day. */
function drawVariants(random: Random): (date: string) => string {
  const shares = Array.from({ length: 2 + Math.floor(6 * random()) }, () => gamma(random, 1, 1));
  const since = Math.floor(random() * 600);
  const soldOut = Math.floor(random() * 600);
  return (date) => {
    const day = (Date.parse(date) - Date.UTC(2024, 0, 1)) / 86_400_000;
    const offered = shares.map((share, at) =>
      (at === 0 && day < since) || (at === 1 && day >= soldOut && day < soldOut + 28) ? 0 : share,
    );
    let left = random() * offered.reduce((sum, share) => sum + share, 0);
    return `variant ${offered.findIndex((share) => (left -= share) < 0)}`;
  };
}
