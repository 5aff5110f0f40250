import * as v from 'valibot';
import { decisionText, feedWords, type FeedLanguage } from './decision-words';
import { PublicDecisionSchema, type PublicDecision } from './public-decision';

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), with each decision once more as data in `_decision`. */
export const JsonFeedSchema = v.object({
  version: v.literal('https://jsonfeed.org/version/1.1'),
  title: v.string(),
  description: v.string(),
  home_page_url: v.string(),
  feed_url: v.string(),
  /** Where older decisions are; left out on the last page. */
  next_url: v.optional(v.string()),
  language: v.string(),
  items: v.array(
    v.object({
      id: v.string(),
      url: v.optional(v.string()),
      title: v.string(),
      content_text: v.string(),
      date_published: v.string(),
      tags: v.array(v.string()),
      _decision: PublicDecisionSchema,
    }),
  ),
});
export type JsonFeed = v.InferOutput<typeof JsonFeedSchema>;

/** Where a feed is and whose it is. Addresses are whole. */
export interface FeedPlace {
  registry: { id: string; name: string };
  language: FeedLanguage;
  home: string;
  self: string;
  /** Null: this is the last page. */
  next: string | null;
}

export function jsonFeed(decisions: readonly PublicDecision[], place: FeedPlace): JsonFeed {
  const { registry, language, home, self, next } = place;
  const { title, about } = feedWords(registry.name, language);
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description: about,
    home_page_url: home,
    feed_url: self,
    ...(next === null ? {} : { next_url: next }),
    language,
    items: decisions.map((decision) => {
      const { paragraphs, ...text } = decisionText(decision, language);
      const url = merchantPage(decision, home);
      return {
        id: decisionId(decision, registry.id),
        ...(url === null ? {} : { url }),
        ...text,
        content_text: paragraphs.join('\n\n'),
        date_published: decision.decidedAt,
        _decision: decision,
      };
    }),
  };
}

/** The same for ever and in every feed: a case that is decided anew is another decision. */
export function decisionId({ case: id, decidedAt }: PublicDecision, registryId: string): string {
  return `urn:probity:decision:${registryId}:${id}:${Date.parse(decidedAt)}`;
}

/** The public page of the merchant, where it is listed; otherwise there is none. */
export function merchantPage({ listed: [first] }: PublicDecision, home: string): string | null {
  return first ? `${home}#${encodeURIComponent(first.identifier)}` : null;
}
