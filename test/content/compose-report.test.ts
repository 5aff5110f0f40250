import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { composeReport } from '../../src/content/compose-report';
import { ReviewReportSchema } from '../../src/core/review-report';
import { judgeReviews } from '../../src/reviews/judge-reviews';
import type { ReviewsShown } from '../../src/reviews/shown-review';

const shown: ReviewsShown = {
  source: 'judge.me',
  product: 'Lamp',
  total: 900,
  reviews: Array.from({ length: 30 }, (_, at) => ({
    key: `judge.me:${at}`,
    text: `Text of its own, number ${at}, about ${'abcdefghij'[at % 10]}${at * at}.`,
    title: 'Not sent',
    stars: 1 + (at % 5),
    date: '2026-01-02',
    photos: [],
    author: '0123456789abcdef',
    helpful: 3,
    reply: 'Not sent either',
    element: null,
  })),
};
const compose = (picked: string[], url = 'https://shop.example/item?id=7&utm_source=mail&spm=a1#reviews') =>
  composeReport({
    shown,
    judged: judgeReviews(shown),
    picked: new Set(picked),
    said: { reasons: ['copied'], direction: 'praise', comment: '  ' },
    inspection: { language: 'en', registry: { id: 'r', name: 'R' }, kept: [], merchant: [] },
    url,
  });

describe('what is sent', () => {
  it('holds the reviews picked and of the others only figures, in the form that the registry takes', () => {
    const report = compose(['judge.me:3', 'judge.me:4'])!;
    expect(v.safeParse(ReviewReportSchema, report).success).toBe(true);
    expect(report.reviews.map(({ key }) => key)).toEqual(['judge.me:3', 'judge.me:4']);
    expect(report.sample).toMatchObject({ shown: 30, stars: [6, 6, 6, 6, 6] });
    expect(JSON.stringify(report)).not.toMatch(/Not sent|number 9/);
    expect(report).not.toHaveProperty('comment');
  });

  it('tells of the page what names the goods, and not where the volunteer came from', () => {
    expect(compose(['judge.me:1'])!.page.url).toBe('https://shop.example/item?id=7');
  });

  it('is nothing where nothing is picked, and never more than fifty', () => {
    expect(compose([])).toBeNull();
    const many = {
      ...shown,
      reviews: Array.from({ length: 80 }, (_, at) => ({ ...shown.reviews[0]!, key: `k${at}` })),
    };
    const report = composeReport({
      shown: many,
      judged: judgeReviews(many),
      picked: new Set(many.reviews.map(({ key }) => key)),
      said: { reasons: ['burst'], direction: 'attack', comment: 'Seen together.' },
      inspection: { language: 'zh-CN', registry: null, kept: [], merchant: [] },
      url: 'https://shop.example/',
    })!;
    expect(report.reviews).toHaveLength(50);
    expect(v.safeParse(ReviewReportSchema, report).success).toBe(true);
  });
});
