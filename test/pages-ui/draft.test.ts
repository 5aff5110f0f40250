import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATEGORIES, STAGES } from '../../src/core/category';
import { REMEDIES, type Complaint } from '../../src/core/complaint';
import type { PageReport } from '../../src/messages/protocol';
import { complaintOf, draftOf, type Draft } from '../../src/pages/popup/draft';
import { sessionDrafts } from '../../src/pages/popup/drafts';
import { previewRows } from '../../src/pages/popup/preview-rows';
import { translator } from '../../src/ui/i18n/translate';

const KEY = '3e5f1d3c-6a0b-4c55-8f7e-0d3f7f0c9a11';
const report: PageReport = {
  url: 'https://shop.example/p/1',
  read: true,
  sighting: {
    url: 'https://shop.example/p/1',
    platform: null,
    kind: 'product',
    identifiers: [
      { identifier: 'domain:shop.example', evidence: 'address', seenIn: 'address', validity: 'valid' },
      { identifier: 'uscc:91110108551385082Q', evidence: 'claimed', seenIn: 'footer', validity: 'valid' },
    ],
    facts: { merchantName: 'Haitang', productName: 'Cup, blue', price: '1299.00', currency: 'CNY' },
  },
  verdict: { level: 'unknown', block: false, reasons: [], lists: [] },
};
const SEEN = { title: 'Cup', at: Date.parse('2026-03-15T07:58:00.000Z') };
const written: Draft = {
  ...draftOf(report, 'west', KEY, SEEN),
  category: 'service-default',
  stage: 'delivery',
  facts: 'Nothing came in six weeks.',
  remedy: 'refund',
};

describe('draftOf', () => {
  it('takes all that was seen on the page, ticked', () => {
    expect(draftOf(report, 'west', KEY, SEEN)).toMatchObject({
      name: 'Haitang',
      url: report.url,
      registryId: 'west',
      key: KEY,
    });
    expect(draftOf(report, 'west', KEY, SEEN).identifiers.map(({ ticked }) => ticked)).toEqual([true, true]);
  });

  it('leaves out the address of a marketplace that names the seller, and the many sellers on a page of results', () => {
    const seller = {
      identifier: 'ebay:quillon',
      evidence: 'platform',
      seenIn: 'seller box',
      validity: 'valid',
    } as const;
    const address = {
      identifier: 'domain:ebay.de',
      evidence: 'address',
      seenIn: 'address',
      validity: 'valid',
    } as const;
    const draft = (identifiers: NonNullable<PageReport['sighting']>['identifiers']) =>
      draftOf({ ...report, sighting: { ...report.sighting!, identifiers } }, 'west', KEY, SEEN);
    expect(draft([address, seller]).identifiers.map(({ ticked }) => ticked)).toEqual([false, true]);
    expect(draft([address]).identifiers.map(({ ticked }) => ticked)).toEqual([true]);

    const results = { ...report.sighting!, kind: 'search' as const, identifiers: [address, seller] };
    const many = draftOf({ ...report, sighting: results }, 'west', KEY, SEEN);
    expect(many.identifiers.map(({ seen }) => seen)).toEqual([address]);
  });
});

describe('complaintOf', () => {
  it('sends what stands in the form, and no empty field', () => {
    expect(complaintOf(written, 'en')).toEqual({
      complaint: {
        against: { identifiers: report.sighting?.identifiers, name: 'Haitang', url: report.url },
        category: 'service-default',
        stage: 'delivery',
        facts: 'Nothing came in six weeks.',
        kind: 'complaint',
        remedy: 'refund',
        page: { title: 'Cup', offer: 'Cup, blue', price: '1299.00 CNY', seenAt: '2026-03-15T07:58:00.000Z' },
        language: 'en',
      },
    });
  });

  it('sends all that is written into the folded part, and a tip without a claim', () => {
    const more = {
      claim: 'All of it back.',
      address: '1 Harbour Street',
      purchasedOn: '2026-03-02',
      promisedOn: '2026-03-04',
      amount: '１,２99.00',
      currency: 'CNY',
      withPage: false,
      goodFaith: true,
    };
    const said = complaintOf({ ...written, ...more }, 'en');
    expect(said).toMatchObject({
      complaint: {
        against: { address: '1 Harbour Street' },
        claim: 'All of it back.',
        purchasedOn: '2026-03-02',
        promisedOn: '2026-03-04',
        amount: { value: '1299.00', currency: 'CNY' },
        goodFaith: true,
      },
    });
    expect('complaint' in said && said.complaint.page).toBeUndefined();
    const tip = complaintOf({ ...written, ...more, kind: 'tip' }, 'en');
    expect('complaint' in tip && [tip.complaint.kind, tip.complaint.remedy, tip.complaint.claim]).toEqual([
      'tip',
      undefined,
      undefined,
    ]);
  });

  it('leaves out what was unticked', () => {
    const identifiers = written.identifiers.map((one, index) => ({ ...one, ticked: index === 0 }));
    const result = complaintOf({ ...written, identifiers }, 'en');
    expect('complaint' in result && result.complaint.against.identifiers.map(({ identifier }) => identifier)).toEqual([
      'domain:shop.example',
    ]);
  });

  it.each([
    ['identifiers', { identifiers: [] }],
    ['name', { name: 'n'.repeat(201) }],
    ['url', { url: 'javascript:alert(1)' }],
    ['category', { category: '' }],
    ['stage', { stage: 'nowhere' }],
    ['facts', { facts: '   short   ' }],
    ['remedy', { remedy: '' }],
    ['orderNumber', { orderNumber: '1'.repeat(101) }],
    ['contactPhone', { contactPhone: 'x' }],
    ['contactEmail', { contactEmail: 'not one' }],
    ['contactAddress', { contactAddress: 'x'.repeat(301) }],
    ['contactName', { contactName: 'x'.repeat(101) }],
    ['claim', { claim: 'c'.repeat(2001) }],
    ['address', { address: 'a'.repeat(301) }],
    ['purchasedOn', { purchasedOn: 'in March' }],
    ['promisedOn', { promisedOn: '2026-3-4' }],
    ['amount', { amount: '1,299', currency: 'CNY' }],
    ['amount', { amount: '1299.00', currency: '' }],
  ] satisfies [string, Partial<Draft>][])('names %s as the field to mend', (field, change) => {
    expect(complaintOf({ ...written, ...change }, 'en')).toEqual({ problems: [field] });
  });

  it('names all fields of an empty form, in its order', () => {
    expect(complaintOf(draftOf(report, 'west', KEY, SEEN), 'en')).toEqual({
      problems: ['category', 'stage', 'remedy', 'facts'],
    });
  });
});

describe('previewRows', () => {
  const text = (max: number) => fc.string({ minLength: 10, maxLength: max }).filter((value) => value.trim() === value);
  const complaints: fc.Arbitrary<Complaint> = fc.record({
    against: fc.record({
      identifiers: fc.constant(report.sighting?.identifiers ?? []),
      name: text(50),
      address: text(50),
      url: fc.webUrl(),
    }),
    category: fc.constantFrom(...CATEGORIES),
    stage: fc.constantFrom(...STAGES),
    facts: text(200),
    remedy: fc.constantFrom(...REMEDIES),
    orderNumber: text(40),
    contact: fc.record({
      name: text(40),
      phone: fc.stringMatching(/^[+]\d{9,20}$/),
      email: fc.stringMatching(/^[a-z]{4,9}@[a-z]{4,9}$/),
      address: text(40),
    }),
    kind: fc.constant('complaint'),
    claim: text(40),
    purchasedOn: fc.constant('2026-03-02'),
    promisedOn: fc.constant('2026-03-04'),
    amount: fc.constant({ value: '1299.00', currency: 'CNY' }),
    page: fc.record({
      title: text(40),
      offer: text(40),
      price: text(40),
      seenAt: fc.constant('2026-03-15T07:58:00.000Z'),
    }),
    goodFaith: fc.constant(true),
    language: fc.constantFrom('zh-CN', 'en'),
  });

  it('shows every field, whole', () => {
    fc.assert(
      fc.property(complaints, fc.constantFrom('zh-CN', 'en'), (complaint, locale) => {
        const shown = previewRows(complaint, translator(locale)).map((row) => row.text);
        const { against, facts, orderNumber, contact, claim, page } = complaint;
        const whole = [against.name, against.address, against.url, facts, orderNumber, claim, page?.title, page?.offer];
        expect(shown).toEqual(expect.arrayContaining(whole));
        for (const said of Object.values(typeof contact === 'object' ? contact : { none: '-' }))
          expect(shown.filter((one) => one.includes(said ?? '-'))).not.toEqual([]);
        // Every key is a row, but those that hold several: the merchant, the page and who complains.
        expect(shown).toHaveLength(Object.keys(complaint).length - 3 + against.identifiers.length + 3 + 4 + 4);
      }),
    );
  });
});

describe('sessionDrafts', () => {
  const kept = new Map<string, unknown>();
  const drafts = sessionDrafts({
    get: async (key) => ({ [key]: kept.get(key) }),
    set: async (items) => Object.entries(items).forEach(([key, value]) => kept.set(key, value)),
    remove: async (key) => void kept.delete(key),
  });

  it('gives a draft back on any page of the same site, until it is cleared', async () => {
    await drafts.write(report.url, written);
    expect(await drafts.read('https://shop.example/cart')).toEqual(written);
    expect(await drafts.read('https://other.example/')).toBeNull();
    await drafts.clear(report.url);
    expect(await drafts.read(report.url)).toBeNull();
  });

  it('ignores what an older version left', async () => {
    kept.set('draft:https://shop.example', { text: 'old' });
    expect(await drafts.read(report.url)).toBeNull();
  });
});
