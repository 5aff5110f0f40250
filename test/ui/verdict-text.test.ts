import { describe, expect, it } from 'vitest';
import type { Reason, Verdict } from '../../src/core/verdict';
import { bannerOf } from '../../src/ui/banner';
import { verdictText } from '../../src/ui/verdict-text';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 5, 23, 12);
const registry = { id: 'west', name: 'West City Registry', url: 'https://registry.example/' };

function reason(change: Partial<Reason> = {}): Reason {
  return {
    code: 'blacklisted',
    level: 'danger',
    identifier: 'domain:shop.example',
    evidence: 'address',
    seenIn: 'address',
    list: 'blacklist',
    grade: 'NR',
    categories: ['service-default'],
    stages: [],
    flags: [],
    source: 'West City Registry',
    listed: '2026-03',
    expires: '2027-03',
    registry,
    listAge: 'current',
    ...change,
  };
}

function verdict(reasons: Reason[], age: 'current' | 'old' | 'expired' = 'current', days = 1): Verdict {
  const issued = NOW - days * DAY;
  return {
    level: reasons[0]?.level ?? 'unknown',
    block: false,
    reasons,
    lists: [{ registry, version: 1, issued, expires: issued + 14 * DAY, age }],
  };
}

const claim: Partial<Reason> = {
  code: 'claims-blacklisted',
  level: 'caution',
  evidence: 'claimed',
  identifier: 'uscc:91110108551385082Q',
};

describe('the one sentence', () => {
  const cases: [string, Partial<Reason>[], string, string][] = [
    [
      'blacklisted',
      [{}],
      'Blacklisted by West City Registry since March 2026: goods or service not delivered as promised.',
      '该店铺自 2026 年 3 月起被「West City Registry」列入黑名单：未按承诺交付商品或服务。',
    ],
    [
      'claimed only',
      [claim],
      "This page shows the licence number of a company on a blacklist. We can't tell whether that company runs this shop.",
      '本页面写有一家黑名单所列公司的执照号码，但无法确认店铺由其经营。',
    ],
    [
      'no record',
      [],
      "No record of this merchant. That doesn't mean it is reliable.",
      '没有查到这家商户的记录。没有记录不等于可靠。',
    ],
    [
      'watched, several categories',
      [{ code: 'watched', level: 'caution', categories: ['counterfeit', 'data-abuse'] }],
      'On the watch list of West City Registry since March 2026: counterfeit or fake goods; misuse or sale of personal data. Not proven.',
      '该店铺自 2026 年 3 月起被「West City Registry」列入观察名单：制售假冒商品；滥用、泄露或倒卖个人信息。尚未查实。',
    ],
    [
      'on fewer blacklists than wanted',
      [{ code: 'blacklisted-by-few', level: 'caution', voices: { say: 1, of: 3, needs: 2 } }],
      'Blacklisted by West City Registry since March 2026: goods or service not delivered as promised. Of the 3 registries that may block, 1 lists it; by your settings it takes 2, so this is a caution.',
      '该店铺自 2026 年 3 月起被「West City Registry」列入黑名单：未按承诺交付商品或服务。可以拦截的 3 家登记处中有 1 家列入；按您的设置，须 2 家一致，因此这里只作提醒。',
    ],
    [
      'no category given',
      [{ categories: [] }],
      'Blacklisted by West City Registry since March 2026: the list names no reason.',
      '该店铺自 2026 年 3 月起被「West City Registry」列入黑名单：名单未写明事由。',
    ],
  ];
  it.each(cases)('%s', (_name, reasons, en, zh) => {
    const judged = verdict(reasons.map(reason));
    expect(verdictText(judged, 'en', NOW).sentence).toBe(en);
    expect(verdictText(judged, 'zh-CN', NOW).sentence).toBe(zh);
  });
});

describe('the registry by its name in the language of the reader', () => {
  const named = { ...registry, names: { 'zh-CN': '城西登记处' } };
  const judged = { ...verdict([reason({ registry: named })]), lists: [{ ...verdict([]).lists[0]!, registry: named }] };

  it('stands in the sentence, its source, where to object, and whose list it is', () => {
    const { sentence, source, reasons, unknowns } = verdictText(judged, 'zh-CN', NOW);
    expect(sentence).toBe('该店铺自 2026 年 3 月起被「城西登记处」列入黑名单：未按承诺交付商品或服务。');
    for (const text of [source, reasons[0]?.object?.label, reasons[0]?.reply?.registryName, ...unknowns.slice(1)])
      expect(text).toContain('城西登记处');
    expect(reasons[0]?.facts.find(({ label }) => label === '来源')?.text).toBe('城西登记处');
    expect(JSON.stringify(verdictText(judged, 'en', NOW))).not.toContain('城西');
    expect(verdictText(judged, 'en', NOW).sentence).toContain('Blacklisted by West City Registry');
  });

  it('is named beside a source that is another, which has one name', () => {
    const feed = verdictText(
      { ...judged, reasons: [reason({ registry: named, source: 'Consumer Watch' })] },
      'zh-CN',
      NOW,
    );
    expect(feed.sentence).toContain('「Consumer Watch」');
    expect(feed.reasons[0]?.facts.map(({ text }) => text)).toContain('城西登记处');
  });
});

describe('what stands with it', () => {
  it('names match, how it was seen, source, registry, dates and age of the list', () => {
    const [first] = verdictText(
      verdict([reason({ source: 'Consumer Watch', expires: null })], 'old', 9),
      'en',
      NOW,
    ).reasons;
    expect(first?.facts.map(({ label, text }) => `${label}: ${text}`)).toEqual([
      'Match: shop.example (web address)',
      "Seen as: the page's own address",
      'Source: Consumer Watch',
      'Published by: West City Registry',
      'Listed: March 2026',
      'Term: no end date; the source renews it',
      'List of: 14 June 2026, 9 days old',
    ]);
  });

  it('gives no date of listing where only the merchant is listed that the page may be taken for', () => {
    const hint = reason({ code: 'looks-like', level: 'caution', list: 'redlist', domains: ['honest.example'] });
    const [first] = verdictText(verdict([hint]), 'en', NOW).reasons;
    expect(first?.facts.map(({ label }) => label)).toEqual(['Match', 'Seen as', 'Source', 'List of']);
  });

  it('says how old an old list is, and says more of an expired one', () => {
    expect(verdictText(verdict([], 'current'), 'en', NOW).age).toBeNull();
    expect(verdictText(verdict([], 'old', 9), 'en', NOW).age).toBe(
      'The list is 9 days old, so this may be out of date.',
    );
    expect(verdictText(verdict([], 'expired', 30), 'en', NOW).age).toContain('30 days old and past its term');
  });

  it('never lets a reason be quiet about an appeal', () => {
    const [first] = verdictText(
      verdict([reason({ code: 'blacklisted-softened', level: 'caution', flags: ['under-appeal'] })]),
      'en',
      NOW,
    ).reasons;
    expect(first?.text).toMatch(/The merchant has appealed, and that is not decided yet\.$/);
    expect(first?.notes).toEqual(['The merchant has appealed. The appeal is not decided yet.']);
  });

  it('shows that sources disagree', () => {
    const praise = reason({ code: 'red-listed', level: 'good', list: 'redlist' });
    expect(verdictText(verdict([reason(), praise]), 'en', NOW).disagreement).not.toBeNull();
    expect(verdictText(verdict([praise]), 'en', NOW).disagreement).toBeNull();
  });

  it('says that a list is no government list, and that a printed number proves nothing', () => {
    const { unknowns } = verdictText(verdict([reason(claim)]), 'en', NOW);
    expect(unknowns).toContain('The list of West City Registry is not a government list.');
    expect(unknowns[0]).toContain('Anyone can print a number');
  });

  it.each([
    ['https://registry.example/', 'https://registry.example/merchants/#domain%3Ashop.example'],
    ['javascript:alert(1)', undefined],
    ['nonsense', undefined],
  ])('links to object at %s: %s', (url, link) => {
    const [first] = verdictText(verdict([reason({ registry: { ...registry, url } })]), 'en', NOW).reasons;
    expect(first?.object?.url).toBe(link);
  });

  it('shows an identifier of an unheard scheme as it stands', () => {
    const [first] = verdictText(verdict([reason({ identifier: 'unheard-of:51824753556' })]), 'en', NOW).reasons;
    expect(first?.facts[0]?.text).toBe('51824753556 (identifier)');
  });
});

describe('bannerOf', () => {
  it('is there for danger and caution alone', () => {
    expect(bannerOf(verdict([reason()]), 'en', NOW)).toMatchObject({ level: 'danger', language: 'en' });
    expect(bannerOf(verdict([reason(claim)]), 'zh-CN', NOW)).toMatchObject({ level: 'caution', language: 'zh-CN' });
    expect(bannerOf(verdict([]), 'en', NOW)).toBeNull();
    expect(bannerOf(verdict([reason({ code: 'red-listed', level: 'good' })]), 'en', NOW)).toBeNull();
  });

  it('names source, date and match, and the age of an old list', () => {
    expect(bannerOf(verdict([reason()], 'old', 9), 'en', NOW)?.source).toBe(
      'Source: West City Registry, list of 14 June 2026, 9 days old. Match: shop.example.',
    );
  });
});

describe('the trail from another name of the merchant', () => {
  const linked = (trail: Reason['trail']) => reason({ flags: ['identity-link'], ...(trail && { trail }) });
  const said = (trail: Reason['trail'], locale: 'en' | 'zh-CN' = 'en') =>
    verdictText(verdict([linked(trail)]), locale, NOW);
  const shop = 'domain:banned.example' as const;

  it('says which number both have, which shop was listed, and when', () => {
    const trail = { shop, shared: 'uscc:91110108551385082Q', by: 'official-record' } as const;
    expect(said(trail).trail).toBe(
      'The entry was made for banned.example (web address), listed since March 2026. This shop uses the same licence number, 91110108551385082Q.',
    );
    expect(said(trail, 'zh-CN').trail).toContain('与本店铺使用同一');
    expect(said(trail, 'zh-CN').trail).toMatch(/2026 ?年 ?3 ?月/);
    // Said once: above, and not among the notes of the same reason.
    expect(said(trail).reasons[0]?.notes).toEqual([]);
  });

  it.each(['decision', 'proof-of-control', 'official-record'] as const)('says how it is known: %s', (by) => {
    const texts = (['en', 'zh-CN'] as const).map((locale) => said({ shop, shared: null, by }, locale).trail);
    for (const text of texts) expect(text).toContain('banned.example');
    expect(texts.join()).not.toMatch(/\{|undefined/);
  });

  it('is only named as such where the list does not give it', () => {
    expect(said(undefined).trail).toBeNull();
    expect(said(undefined).reasons[0]?.notes).toEqual(['The entry was made for another name of the same merchant.']);
  });
});
