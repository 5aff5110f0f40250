import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Complaint } from '../../../src/core/complaint';
import { AUTHORITIES } from '../../../src/core/handoff/authorities';
import { TYPED_FIELDS, type Authority } from '../../../src/core/handoff/authority';
import { openFields, packFor, type Matter, type Own, type Piece } from '../../../src/core/handoff/pack';
import { translator } from '../../../src/ui/i18n/translate';
import { packText } from '../../../src/ui/pack-text';

const COMPLAINT: Complaint = {
  against: {
    identifiers: [
      { identifier: 'domain:shop.example', evidence: 'address', seenIn: 'address', validity: 'valid' },
      { identifier: 'uscc:91110108551385082Q', evidence: 'claimed', seenIn: 'footer', validity: 'valid' },
    ],
    name: '海棠家纺',
    address: '北京市朝阳区 1 号',
    url: 'https://shop.example/p/1',
  },
  category: 'service-default',
  stage: 'delivery',
  facts: '3 月 2 日付款，至今未发货。',
  remedy: 'refund',
  claim: '退还全部货款。',
  orderNumber: 'HT-118',
  purchasedOn: '2026-03-02',
  promisedOn: '2026-03-04',
  amount: { value: '1299.00', currency: 'CNY' },
  page: { title: 'Shop', offer: 'Bedding', price: '¥1,299', seenAt: '2026-03-02T08:00:00.000Z' },
  contact: 'reader@mail.example',
  goodFaith: true,
  language: 'zh-CN',
};
const PIECES: Piece[] = [
  { kind: 'page', name: 'page.json', size: 812, sha256: '9c'.repeat(32) },
  { kind: 'file', name: '聊天.png', size: 348_211, sha256: 'a3'.repeat(32) },
];
const MATTER: Matter = {
  complaint: COMPLAINT,
  filed: { registry: 'West', receipt: 'K7QF-9D2M-4T0X-RB3W' },
  evidence: PIECES,
};
/** As little as a complaint can say. */
const BARE: Complaint = {
  against: { identifiers: COMPLAINT.against.identifiers, url: COMPLAINT.against.url },
  category: 'counterfeit',
  stage: 'production',
  facts: COMPLAINT.facts,
  remedy: 'refund',
  language: 'en',
};
const OWN: readonly string[] = TYPED_FIELDS.slice(0, 6);
const rowOf = (id: string): Authority => {
  const found = AUTHORITIES.find((one) => one.id === id);
  if (!found) throw new Error(`There is no row ${id}.`);
  return found;
};

describe('a pack for an office', () => {
  it('says all of a complaint in words, in the order of the form, with the evidence and its hashes', () => {
    const own: Own = { 'own-name': '李伟', 'own-phone': '1380000', 'own-address': '上海市' };
    const pack = packFor(rowOf('12315'), MATTER, own);
    expect(pack.missing).toEqual([]);
    expect(packText(pack, translator('zh-CN'))).toBe(`致：全国 12315 平台

姓名：李伟
联系电话：1380000
通讯地址：上海市
商户名称：海棠家纺
商户地址：北京市朝阳区 1 号
商户的登记号码与卖家编号：shop.example（网址）
91110108551385082Q（执照号码）
网页：https://shop.example/p/1
具体请求：退款
退还全部货款。
事实经过：3 月 2 日付款，至今未发货。
事由：未按承诺交付商品或服务
环节：交付
订单号：HT-118
购买日期：2026 年 3 月 2 日
承诺日期：2026 年 3 月 4 日
商品或服务：Bedding
¥1,299
金额：¥1,299.00
证据：2 个文件，清单见下
已向登记处提交：West，回执码 K7QF-9D2M-4T0X-RB3W

证据清单
1. 页面当时显示的内容 (1 kB)
   SHA-256: ${'9c'.repeat(32)}
2. 聊天.png (348 kB)
   SHA-256: ${'a3'.repeat(32)}
`);
  });

  it('names what the office needs and nobody has said', () => {
    const { name: _name, address: _address, ...against } = COMPLAINT.against;
    const matter = { ...MATTER, complaint: { ...COMPLAINT, against } };
    expect(packFor(rowOf('12315'), matter, { 'own-name': ' ' }).missing).toEqual([
      'own-name',
      'own-phone',
      'own-address',
      'merchant-name',
      'merchant-address',
    ]);
  });

  it('begins a letter with what it asks by which law, and ends it with a signature', () => {
    const text = packText(packFor(rowOf('card-us'), MATTER, {}), translator('en'));
    expect(text).toMatch(/^To: Card issuer\n\nDear Sir or Madam,\n\nI dispute the charge below.*15 U\.S\.C\. 1666/);
    expect(text.trimEnd()).toMatch(/Date and signature:$/);
  });

  const text = fc
    .string({ minLength: 1, maxLength: 30, unit: 'grapheme' })
    .map((one) => `x${one.replaceAll(/\s/g, '-')}`);
  const own = fc.record(Object.fromEntries(TYPED_FIELDS.map((field) => [field, text])), { requiredKeys: [] });
  const office = fc.constantFrom(...AUTHORITIES);
  const hash = fc.stringMatching(/^[0-9a-f]{64}$/);
  const pieces = fc.array(
    fc.record({ kind: fc.constantFrom('file', 'page'), name: text, size: fc.nat(), sha256: hash }),
    { maxLength: 12 },
  );

  it('has the fields of the form and no others, in its order, whatever is known', () => {
    fc.assert(
      fc.property(office, own, pieces, (authority, words, evidence) => {
        const pack = packFor(authority, { ...MATTER, evidence }, words);
        expect(pack.rows.map(({ field }) => field)).toEqual(authority.form);
        for (const field of pack.missing) expect(authority.needs).toContain(field);
        for (const { field, needed, values } of pack.rows)
          expect(pack.missing.includes(field)).toBe(needed && values.length === 0);
      }),
    );
  });

  it('holds every piece of evidence once, in its order, and names its hash in both languages', () => {
    fc.assert(
      fc.property(office, pieces, (authority, evidence) => {
        const twice = [...evidence, ...evidence];
        const pack = packFor(authority, { ...MATTER, evidence: twice }, {});
        expect(pack.evidence.map(({ sha256 }) => sha256)).toEqual([...new Set(evidence.map(({ sha256 }) => sha256))]);
        for (const locale of ['en', 'zh-CN'] as const) {
          const written = packText(pack, translator(locale));
          for (const { sha256 } of pack.evidence) expect(written.split(sha256)).toHaveLength(2);
        }
      }),
    );
  });

  it('invents nothing: without a word from the shopper there is none about the shopper, and never the contact for the registry', () => {
    fc.assert(
      fc.property(office, fc.constantFrom('en', 'zh-CN'), (authority, locale) => {
        const pack = packFor(authority, MATTER, {});
        for (const { field, values } of pack.rows) if (OWN.includes(field)) expect(values).toEqual([]);
        const written = packText(pack, translator(locale as 'en' | 'zh-CN'));
        expect(written).not.toContain('reader@mail.example');
        expect(written).not.toMatch(/undefined|null|\{\w+\}|handoff\.|\[object/);
      }),
    );
  });

  it('says what the shopper typed where the office asks for it and the complaint is silent, as it was typed', () => {
    fc.assert(
      fc.property(office, own, fc.boolean(), (authority, words, isBare) => {
        const matter = isBare ? { ...MATTER, complaint: BARE } : MATTER;
        const open = openFields(authority, matter);
        for (const { field, values } of packFor(authority, matter, words).rows) {
          const typed = TYPED_FIELDS.find((one) => one === field);
          if (typed && open.includes(typed)) expect(values).toEqual(words[typed] ? [{ text: words[typed] }] : []);
          else expect(values).toEqual(packFor(authority, matter, {}).rows.find((row) => row.field === field)?.values);
        }
      }),
    );
  });

  it('lets the merchant’s address be typed where the complaint has none, and not where it has one', () => {
    expect(openFields(rowOf('12315'), { ...MATTER, complaint: BARE })).toContain('merchant-address');
    expect(openFields(rowOf('12315'), MATTER)).toEqual(['own-name', 'own-phone', 'own-address', 'payment', 'asked']);
  });
});
