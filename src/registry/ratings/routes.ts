import * as v from 'valibot';
import { dayOf, dayText } from '../../core/rating/day';
import { CATEGORIES } from '../../core/category';
import { explain } from '../../core/rating/explain';
import { intervalOf } from '../../core/rating/interval';
import { CONSEQUENCES } from '../../core/rating/item';
import { SEVERITIES } from '../../core/rating/severity';
import { OtherRatingSchema } from '../../core/filed-credit';
import { GRADES } from '../../core/listing';
import type { Deps } from '../deps';
import { mustBe } from '../graph/routes';
import type { App } from '../schema-routes';
import { creditFiles } from './credit-files';
import { creditHistory } from './credit-repository';
import { othersOf } from './others-of';

const text = v.string();
const score = { grade: v.picklist(GRADES), score: v.number(), low: v.number(), high: v.number(), confidence: v.number() }; // prettier-ignore
const CreditSchema = v.object({
  identifier: text,
  ...score,
  uncapped: v.picklist(GRADES),
  caps: v.array(v.object({ reason: text, atMost: text })),
  shares: v.array(
    v.object({
      kind: v.picklist(['complaint', 'rating']),
      id: text,
      what: text,
      day: text,
      share: v.number(),
      left: v.number(),
      silent: v.nullable(text),
      /** Of a complaint: what it was about, how grave it is, and how it ended. */
      complaint: v.nullable(
        v.object({
          category: v.picklist(CATEGORIES),
          severity: v.picklist(SEVERITIES),
          outcome: v.picklist(CONSEQUENCES),
        }),
      ),
    }),
  ),
  history: v.array(v.object({ day: text, ...score })),
  /** What others say, in their own words and on their own scale. */
  others: v.array(OtherRatingSchema),
});

/** Ratings, and what they rest on. */
export function ratingRoutes(app: App, deps: Deps): void {
  const { db, now } = deps;

  app.get(
    '/v1/ratings',
    {
      config: { permission: 'view-cases' },
      schema: {
        summary: "A merchant's grade, what each item does to it, its history, and what others say beside it.",
        security: 'handler',
        querystring: v.object({ identifier: v.pipe(text, v.maxLength(300)) }),
        queryExample: { identifier: 'domain:shop.example' },
        response: { 200: CreditSchema },
      },
    },
    async ({ query }) => {
      const identifier = mustBe(query.identifier, 'identifier');
      const file = (await creditFiles(db, [identifier], deps.calendar)).get(identifier);
      if (!file) throw new Error(`No file for ${identifier}.`);
      const { grade, uncapped, caps, score: value, low, high, confidence, shares: bare } = explain(file, dayOf(now().getTime())); // prettier-ignore
      const complaints = new Map(file.complaints.map((one) => [one.id, one]));
      const shares = bare.map((one) => ({
        ...one,
        complaint: one.kind === 'complaint' ? (complaints.get(one.id) ?? null) : null,
      }));
      const history = (await creditHistory(db, identifier)).map((row) => ({
        day: dayText(row.day),
        grade: row.grade,
        score: row.score,
        ...intervalOf(row),
        confidence: row.confidence,
      }));
      const others = (await othersOf(db, [identifier])).get(identifier) ?? [];
      return { identifier, grade, uncapped, caps, score: value, low, high, confidence, shares, history, others };
    },
  );
}
