import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { PublicDecision } from '../../../src/registry/decisions/public-decision';
import { rss } from '../../../src/registry/decisions/rss';

const PLACE = {
  registry: { id: 'r.example', name: 'R & <D>' },
  language: 'en',
  home: 'https://r.example/merchants',
  self: 'https://r.example/v1/decisions.rss?a=1&b="2"',
  next: null,
} as const;
const decision = (facts: string, reply = ''): PublicDecision => ({
  case: 7,
  decidedAt: '2026-03-15T08:00:00.000Z',
  outcome: 'upheld-unremedied',
  categories: ['counterfeit'],
  listed: [{ identifier: 'domain:shop.example', list: 'blacklist', since: '2026-03-15T08:00:00.000Z', until: null }],
  facts,
  ground: '',
  replies: reply === '' ? [] : [{ at: '2026-03-14T08:00:00.000Z', text: reply }],
  appeal: 'open',
  appealUntil: null,
});

/** The feed as a reader of XML takes it; throws where it is none. */
function read(decisions: PublicDecision[]) {
  const { document } = new JSDOM(rss(decisions, PLACE), { contentType: 'application/xml' }).window;
  const text = (selector: string) => document.querySelector(selector)?.textContent ?? null;
  return { document, text, html: new JSDOM(text('item > description') ?? '').window.document.body };
}

describe('the feed in RSS', () => {
  it('has what RSS 2.0 asks for', () => {
    const { document, text } = read([decision('Never sent.'), decision('Sent.')]);
    expect(document.documentElement.getAttribute('version')).toBe('2.0');
    expect(text('channel > title')).toBe('Decisions of R & <D>');
    expect(text('channel > link')).toBe('https://r.example/merchants');
    expect(document.querySelectorAll('item')).toHaveLength(2);
    expect(text('item > title')).toBe('Case 7: founded, and not put right (counterfeit or fake goods)');
    expect(text('item > link')).toBe('https://r.example/merchants#domain%3Ashop.example');
    expect(text('item > guid')).toBe('urn:probity:decision:r.example:7:1773561600000');
    expect(text('item > pubDate')).toBe('Sun, 15 Mar 2026 08:00:00 GMT');
  });

  it.each([
    '<script>alert(1)</script><img src=x onerror=alert(1)>',
    ']]></description><item/>&amp;&lt;b&gt;&#60;i&#62;',
    '\u0000\u0008\u001B[31m\uFFFE',
    '\uD800 alone',
    '\u202Eabc\u2066',
    '"\'`--><!--',
  ])('shows hostile text as text: %j', (hostile) => {
    const { html, document } = read([decision(hostile, hostile)]);
    expect(document.querySelectorAll('item')).toHaveLength(1);
    expect([...html.querySelectorAll('*')].map(({ localName }) => localName)).toEqual(Array(4).fill('p'));
    // oxlint-disable-next-line no-control-regex
    const kept = hostile.replace(/[\u0000-\u001F\uFFFE]/g, '').replace('\uD800', '\uFFFD');
    expect(html.querySelectorAll('p')[1]?.textContent).toBe(kept);
  });

  it('is XML whatever is written', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(text, text, (facts, reply) => {
        const { html } = read([decision(facts, reply)]);
        expect([...html.querySelectorAll('*')].every(({ localName }) => ['p', 'br'].includes(localName))).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});
