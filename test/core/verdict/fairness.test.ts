import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATEGORIES } from '../../../src/core/category';
import { asDemoted, asLinked, composeRecord, type Known } from '../../../src/core/compose-record';
import { FLAGS, GRADES, type ListRecord } from '../../../src/core/listing';
import { EVIDENCE, type SightedIdentifier } from '../../../src/core/sighting';
import { judge, LEVELS, type Found } from '../../../src/core/verdict';
import { TRUSTS } from '../../../src/core/verdict/agreement';
import { binding, DAY, found, LICENCE, list, NOW, page, SHOP } from './people';

const month = fc.integer({ min: 2020 * 12, max: 2029 * 12 }).map((one) => `${Math.floor(one / 12)}-${String((one % 12) + 1).padStart(2, '0')}`); // prettier-ignore
const anyRecord: fc.Arbitrary<ListRecord> = fc.record({
  list: fc.constantFrom<ListRecord['list']>('blacklist', 'watch', 'redlist', 'rating', 'removed'),
  grade: fc.constantFrom(...GRADES),
  confidence: fc.constantFrom(0, 1, 2, 3),
  categories: fc.subarray([...CATEGORIES]),
  stages: fc.constant([]),
  source: fc.constantFrom(0, 1),
  listed: month,
  expires: fc.option(month),
  flags: fc.subarray([...FLAGS]),
});
const anySeen: fc.Arbitrary<SightedIdentifier> = fc.record({
  identifier: fc.constantFrom(SHOP, LICENCE),
  evidence: fc.constantFrom(...EVIDENCE),
  seenIn: fc.constant('somewhere'),
  validity: fc.constantFrom('valid', 'doubtful'),
});
const anyList = fc
  .tuple(fc.constantFrom('west', 'east'), fc.integer({ min: -20, max: 20 }), fc.integer({ min: 1, max: 30 }))
  .map(([id, expires, life]) => list(id, { expires: NOW + expires * DAY, issued: NOW + (expires - life) * DAY }));
const anyFound: fc.Arbitrary<Found> = fc
  .tuple(anyRecord, anyList, fc.constantFrom(SHOP, LICENCE))
  .map(([record, from, identifier]) => found(record, from, identifier));
const anySettings = fc.record({
  allowed: fc.constant({}),
  trust: fc.dictionary(fc.constantFrom('west', 'east'), fc.constantFrom(...TRUSTS)),
  dangerNeeds: fc.integer({ min: 1, max: 3 }),
});
const RUNS = { numRuns: 10_000 };
const rank = (level: (typeof LEVELS)[number]) => LEVELS.indexOf(level);

describe('no false accusation, whatever is on the page and in the lists', () => {
  const anyCase = fc.tuple(fc.array(anySeen, { maxLength: 4 }), fc.array(anyFound, { maxLength: 5 }), anySettings);
  const verdictOf = ([identifiers, says, settings]: [SightedIdentifier[], Found[], Parameters<typeof judge>[3]], bindings = [binding()]) => // prettier-ignore
    judge(page(identifiers), says, says.map((one) => one.list), settings, NOW, says.map((one) => ({ list: one.list, bindings }))); // prettier-ignore

  it('what is only claimed, or doubtful, is never danger and never good, and nothing but an address blocks', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const { block, reasons } = verdictOf(one);
        for (const { level, evidence, code, registry } of reasons) {
          const surely = one[0].some(
            ({ evidence: how, validity }) => how === evidence && how !== 'claimed' && validity === 'valid',
          );
          if (level === 'danger' || level === 'good') expect(surely).toBe(true);
          if (code === 'impersonates' || code === 'looks-like') expect(level).toBe('caution');
          expect(one[2].trust?.[registry.id]).not.toBe('none');
        }
        if (block) expect(reasons.some((r) => r.level === 'danger' && r.evidence === 'address')).toBe(true);
      }),
      RUNS,
    );
  });

  it('what speaks for a merchant never hides what speaks against it', () => {
    fc.assert(
      fc.property(anyCase, fc.array(anyFound, { maxLength: 3 }), ([identifiers, says, settings], more) => {
        const praise = more.map((one) => ({ ...one, list: says[0]?.list ?? one.list, record: { ...one.record, list: 'redlist' as const } })); // prettier-ignore
        const before = verdictOf([identifiers, says, settings], []);
        const after = verdictOf([identifiers, [...says, ...praise], settings], []);
        if (says.length === 0 || rank(before.level) > rank('caution')) return;
        expect(rank(after.level)).toBeLessThanOrEqual(rank(before.level));
        expect(after.block).toBe(before.block);
      }),
      RUNS,
    );
  });

  it('less trust and more voices wanted never make a verdict graver', () => {
    fc.assert(
      fc.property(anyCase, ([identifiers, says]) => {
        const open = verdictOf([identifiers, says, { allowed: {} }], []);
        for (const settings of [{ dangerNeeds: 2 }, { trust: { west: 'caution' as const } }]) {
          const strict = verdictOf([identifiers, says, { allowed: {}, ...settings }], []);
          expect(rank(strict.level)).toBeGreaterThanOrEqual(rank(open.level));
        }
      }),
      RUNS,
    );
  });

  it('what has expired is silent', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        for (const { expires } of verdictOf(one).reasons) expect(expires === null || expires >= '2026-06').toBe(true);
      }),
      RUNS,
    );
  });
});

describe('the record that is published of an identifier', () => {
  const maybe = fc.option(anyRecord);
  const anyKnown: fc.Arbitrary<Known> = fc.record({
    listed: maybe,
    linked: fc.option(anyRecord.map((one) => asLinked({ ...one, list: 'blacklist' }))),
    red: fc.option(anyRecord.map((one): ListRecord => ({ ...one, list: 'redlist' }))),
    rating: fc.option(fc.record({ grade: fc.constantFrom(...GRADES), confidence: fc.constantFrom(0, 1, 2, 3), since: month })), // prettier-ignore
    cleared: fc.boolean(),
  });
  const bad = (one: ListRecord | null) => one?.list === 'blacklist' || one?.list === 'watch';

  it('is never the red list where anything speaks against it, and never a link where it was cleared', () => {
    fc.assert(
      fc.property(anyKnown, (known) => {
        const record = composeRecord(known);
        if (bad(known.listed) || (known.linked && !known.cleared)) expect(bad(record)).toBe(true);
        if (known.cleared && !bad(known.listed)) expect(bad(record)).toBe(false);
        if (known.listed?.list === 'blacklist') expect(record?.list).toBe('blacklist');
      }),
      RUNS,
    );
  });

  it('of a demoted source accuses no further than a watch entry', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const demoted = asDemoted(record);
        expect(demoted.list).not.toBe('blacklist');
        if (record.list !== 'blacklist') expect(demoted).toBe(record);
      }),
    );
  });
});
