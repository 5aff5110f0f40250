import { decisionText, feedWords } from './decision-words';
import { decisionId, merchantPage, type FeedPlace } from './json-feed';
import type { PublicDecision } from './public-decision';

/** RSS 2.0 (https://www.rssboard.org/rss-specification): the same decisions for readers of feeds. */
export function rss(decisions: readonly PublicDecision[], place: FeedPlace): string {
  const { registry, language, home, self } = place;
  const { title, about } = feedWords(registry.name, language);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">',
    '<channel>',
    element('title', title),
    element('link', home),
    element('description', about),
    element('language', language),
    `<atom:link rel="self" type="application/rss+xml" href="${escaped(self)}"/>`,
    ...decisions.map((decision) => item(decision, place)),
    '</channel>',
    '</rss>',
    '',
  ].join('\n');
}

function item(decision: PublicDecision, { registry, language, home }: FeedPlace): string {
  const { title, tags, paragraphs } = decisionText(decision, language);
  const url = merchantPage(decision, home);
  return [
    '<item>',
    element('title', title),
    ...(url === null ? [] : [element('link', url)]),
    `<guid isPermaLink="false">${escaped(decisionId(decision, registry.id))}</guid>`,
    element('pubDate', new Date(decision.decidedAt).toUTCString()),
    ...tags.map((tag) => element('category', tag)),
    // Readers take it for HTML: the words are escaped for that first, and then as XML like everything else.
    element('description', paragraphs.map(paragraph).join('')),
    '</item>',
  ].join('\n');
}

/** Each passage has a direction of its own, so that control characters in one turn no other around. */
function paragraph(text: string): string {
  return `<p dir="auto">${escaped(text).replaceAll('\n', '<br>')}</p>`;
}

function element(name: string, text: string): string {
  return `<${name}>${escaped(text)}</${name}>`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as XML may hold it: control characters, which XML 1.0 forbids or advises against, are left out, halves of characters replaced. */
function escaped(text: string): string {
  return wellFormed(text)
    .replace(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu, '')
    .replace(/[&<>"']/g, (one) => ENTITIES[one] ?? '');
}

function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
