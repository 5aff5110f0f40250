import { judgeReviews, type ReviewsJudged } from '../../src/reviews/judge-reviews';
import { nearDuplicates } from '../../src/reviews/signals/near-duplicates';
import { plainText } from '../../src/reviews/signals/plain-words';
import type { Figure } from './main';
import { CAMPAIGNS, plantCampaign } from './reviews/campaigns';
import { eachTest, type Judged } from './reviews/each-test';
import { honestChinesePage, honestPage } from './reviews/honest-page';
import { interval } from './reviews/interval';
import { seeded } from './reviews/random';
import { readSoil, type Soil } from './reviews/soil';
import { median, round } from './statistics';

const PAGES = 1000;
const PLANTED = 200;
const SIZES = [20, 50, 100, 200];
/** The goal is for the first; the second shows where the tests begin to see nothing. */
const SHARES = [0.2, 0.1] as const;
/** Campaigns that no goal is set for: what the tests are too weak for is told beside the figures. */
const ONLY_TOLD = /five stars|word fixed/;
const PLANTED_SIZE = 100;
const HOTEL_SIZE = 40;

/**
 * False alarms on pages of real reviews, and how many planted campaigns are seen. Limits were set on one half of the reviews, with
 * BENCH_TRAIN=1; the figures are of the other half. Skipped where there are no reviews beside the project, but for the time.
 */
export async function run(): Promise<Figure[]> {
  const chinese = { what: 'goods in Chinese', judged: judgeChinese() };
  const soil = readSoil();
  if (!soil) {
    process.stderr.write('bench: reviews: there are no real reviews beside the project; only the time is measured\n');
    return [
      alarmsAmong(chinese, 'all of it invented'),
      timeOfDuplicates(
        Array.from({ length: 5000 }, (_, at) => `invented review number ${at} of ${at % 97} lamps `.repeat(6)),
      ),
    ];
  }
  const half = process.env['BENCH_TRAIN'] === '1' ? soil.train : soil.heldOut;
  const others = process.env['BENCH_TRAIN'] === '1' ? soil.heldOut : soil.train;
  const goods = { what: 'goods', judged: judgeHonest(half, 'goods') };
  const hotels = { what: 'hotels', judged: judgeHonest(half, 'hotels') };
  const planted = SHARES.map((share) =>
    CAMPAIGNS.map((campaign) => ({ campaign, share, judged: judgePlanted(half, others, campaign, share) })),
  );
  return [
    ...[goods, hotels].map((one) => alarmsAmong(one, 'texts real, days and marks invented')),
    alarmsAmong(chinese, 'all of it invented'),
    ...planted.flat().map(power),
    ...eachTest(
      [goods, hotels, chinese],
      planted[0]!.map(({ campaign, judged }) => ({ what: campaign.what, judged })),
    ),
    timeOfDuplicates(
      [
        ...half.goods,
        ...others.goods,
        ...half.hotels.flat().map(({ text }) => text),
        ...others.hotels.flat().map(({ text }) => text),
        ...half.goods,
      ].slice(0, 5000),
    ),
  ];
}

function judgeHonest(soil: Soil, kind: 'goods' | 'hotels'): ReviewsJudged[] {
  const random = seeded(kind === 'goods' ? 1 : 2);
  return Array.from({ length: PAGES }, (_, at) => {
    const page = honestPage(random, soil, kind, kind === 'goods' ? SIZES[at % SIZES.length]! : 20 + (at % 21));
    const whole = judgeReviews(page);
    // The stars of goods are drawn, and can't agree with their texts.
    return kind !== 'goods' ? whole : without(whole, 'text-against-stars');
  });
}

/** There is no collection of honest reviews in Chinese to measure with: texts put together by rule stand in, of which many are alike. */
function judgeChinese(): ReviewsJudged[] {
  const random = seeded(process.env['BENCH_TRAIN'] === '1' ? 12 : 11);
  return Array.from({ length: PAGES }, (_, at) => judgeReviews(honestChinesePage(random, SIZES[at % SIZES.length]!)));
}

function alarmsAmong({ what, judged }: Judged, of: string): Figure {
  const alarms = judged.filter(isAlarm).length;
  const [low, high] = interval(alarms, PAGES);
  return {
    what: `false alarms on pages of honest ${what}`,
    value: round((100 * alarms) / PAGES),
    unit: '%',
    goal: 1,
    detail: `${alarms} of ${PAGES} pages, 95 % interval ${round(low)} to ${round(high)} %; by test: ${byTest(judged)}; ${of}`,
  };
}

type Campaign = (typeof CAMPAIGNS)[number];

function judgePlanted(soil: Soil, others: Soil, campaign: Campaign, share: number): ReviewsJudged[] {
  const random = seeded(7);
  const kind = campaign.kind ?? 'goods';
  const texts =
    kind === 'hotels'
      ? others.hotels.flatMap((hotel) => hotel.flatMap(({ text, positive }) => (positive ? [] : text)))
      : others.goods;
  return Array.from({ length: PLANTED }, () => {
    const page =
      kind === 'chinese'
        ? honestChinesePage(random, PLANTED_SIZE)
        : honestPage(random, soil, kind, kind === 'goods' ? PLANTED_SIZE : HOTEL_SIZE);
    const whole = judgeReviews(plantCampaign(random, page, campaign, share, texts));
    return kind === 'hotels' ? whole : without(whole, 'text-against-stars');
  });
}

function power({ campaign, share, judged }: { campaign: Campaign; share: number } & Pick<Judged, 'judged'>): Figure {
  const missed = judged.filter((one) => !isAlarm(one)).length;
  const [low, high] = interval(missed, PLANTED);
  const size = campaign.kind === 'hotels' ? HOTEL_SIZE : PLANTED_SIZE;
  return {
    what: `campaigns not seen: ${campaign.what}, ${100 * share} % of the reviews`,
    value: round((100 * missed) / PLANTED),
    unit: '%',
    goal: share === SHARES[0] && !ONLY_TOLD.test(campaign.what) ? 10 : null,
    detail: `${missed} of ${PLANTED} pages with ${size} reviews, 95 % interval ${round(low)} to ${round(high)} %; seen by test: ${byTest(judged)}`,
  };
}

function timeOfDuplicates(texts: string[]): Figure {
  const reviews = texts.map((text, at) => ({ key: String(at), text, photos: [] }));
  const times = Array.from({ length: 9 }, () => ({
    plain: processorTime(() => reviews.forEach(({ text }) => plainText(text))),
    look: processorTime(() => nearDuplicates.look(reviews, { source: '', reviews })),
  }));
  return {
    what: `near-duplicates among ${reviews.length} reviews, processor time`,
    value: round(median(times.map(({ look }) => look))),
    unit: 'ms',
    goal: 200,
    detail: `${round(median(times.map(({ look, plain }) => look / plain)))} times as long as only bringing their texts into one spelling, side by side; ${round(texts.join('').length / 1e6)} million characters, 9 rounds`,
  };
}

/** What the machine's other work does not lengthen. ms. */
function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function isAlarm({ verdict }: ReviewsJudged): boolean {
  return verdict === 'unusual' || verdict === 'very-unusual';
}

function without(judged: ReviewsJudged, name: string): ReviewsJudged {
  const signals = judged.signals.filter((signal) => signal.name !== name);
  const unusual = signals.some(({ state }) => state === 'unusual' || state === 'very-unusual');
  return { verdict: unusual ? 'unusual' : 'nothing-unusual', signals };
}

function byTest(judged: readonly ReviewsJudged[]): string {
  const counts = new Map<string, number>();
  for (const { signals } of judged)
    for (const { name, state } of signals)
      if (state === 'unusual' || state === 'very-unusual') counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => `${name} ${round((100 * count) / judged.length)} %`).join(', ') || 'none';
}
