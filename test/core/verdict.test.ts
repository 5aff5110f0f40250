import { describe, expect, it } from 'vitest';
import type { Identifier } from '../../src/core/identifier';
import type { ListRecord } from '../../src/core/listing';
import type { SightedIdentifier, Sighting } from '../../src/core/sighting';
import { judge, listAge, type Found, type ListState } from '../../src/core/verdict';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 5, 15);
const SHOP: Identifier = 'domain:shop.example';

function list(change: Partial<ListState> = {}): ListState {
  const registry = { id: 'west', name: 'West City Registry', url: 'https://registry.example' };
  return { registry, version: 7, issued: NOW - DAY, expires: NOW + 6 * DAY, ...change };
}

function found(change: Partial<ListRecord> = {}, from: ListState = list(), identifier = SHOP): Found {
  const record: ListRecord = {
    list: 'blacklist',
    grade: 'D',
    confidence: 0,
    categories: ['service-default'],
    stages: ['delivery'],
    source: 0,
    listed: '2026-03',
    expires: '2027-03',
    flags: [],
    ...change,
  };
  return { identifier, record, sourceName: 'decisions', list: from };
}

function seen(change: Partial<SightedIdentifier> = {}): SightedIdentifier {
  return { identifier: SHOP, evidence: 'address', seenIn: 'address', validity: 'valid', ...change };
}

function page(...identifiers: SightedIdentifier[]): Sighting {
  return { url: 'https://shop.example/p/1', platform: null, kind: 'product', identifiers, facts: {} };
}

const nothingAllowed = { allowed: {} };

describe('judge: what one record may do, by how its identifier was seen', () => {
  const cases: [string, Partial<ListRecord>, Partial<SightedIdentifier>, string, boolean][] = [
    ['a blacklisted address is danger and blocked', {}, {}, 'danger', true],
    ['a blacklisted seller on a marketplace is danger, not blocked', {}, { evidence: 'platform' }, 'danger', false],
    ['a claimed identifier accuses no further than caution', {}, { evidence: 'claimed' }, 'caution', false],
    ['a doubtful identifier accuses no further than caution', {}, { validity: 'doubtful' }, 'caution', false],
    ['an entry under appeal speaks softly', { flags: ['under-appeal'] }, {}, 'caution', false],
    ['a softened entry speaks softly', { flags: ['softened'] }, {}, 'caution', false],
    ['a watched address is caution', { list: 'watch' }, {}, 'caution', false],
    [
      'a claimed watched identifier leaves the verdict unknown',
      { list: 'watch' },
      { evidence: 'claimed' },
      'unknown',
      false,
    ],
    ['a red-listed address is good', { list: 'redlist', grade: 'AA' }, {}, 'good', false],
    [
      'a claimed red-listed identifier never turns a page green',
      { list: 'redlist' },
      { evidence: 'claimed' },
      'unknown',
      false,
    ],
    ['a rating alone leaves the verdict unknown', { list: 'rating', grade: 'A' }, {}, 'unknown', false],
    ['a removed entry says nothing', { list: 'removed' }, {}, 'unknown', false],
    ['an entry in its last month still speaks', { expires: '2026-06' }, {}, 'danger', true],
    ['an expired entry is silent', { expires: '2026-05' }, {}, 'unknown', false],
    ['an entry without a term speaks', { expires: null }, {}, 'danger', true],
  ];
  it.each(cases)('%s', (_name, record, identifier, level, block) => {
    const verdict = judge(page(seen(identifier)), [found(record)], [list()], nothingAllowed, NOW);
    expect(verdict).toMatchObject({ level, block });
  });
});

describe('judge: a page of results', () => {
  it.each<[SightedIdentifier['evidence'], Partial<ListRecord>, Sighting['kind'], string]>([
    ['platform', {}, 'search', 'unknown'],
    ['platform', { list: 'watch' }, 'search', 'unknown'],
    ['platform', { list: 'redlist' }, 'search', 'unknown'],
    ['address', {}, 'search', 'danger'],
    ['claimed', {}, 'search', 'caution'],
    ['platform', {}, 'seller', 'danger'],
    ['platform', {}, 'product', 'danger'],
  ])('by %s, %j, a page of kind %s is %s', (evidence, record, kind, level) => {
    const sighting = { ...page(seen({ evidence })), kind };
    expect(judge(sighting, [found(record)], [list()], nothingAllowed, NOW).level).toBe(level);
  });
});

describe('judge: lists and reasons', () => {
  it('says checking while no list is on the device, never unknown', () => {
    expect(judge(page(seen()), [], [], nothingAllowed, NOW).level).toBe('checking');
  });

  it('says unknown where the lists hold nothing', () => {
    expect(judge(page(seen()), [], [list()], nothingAllowed, NOW)).toMatchObject({ level: 'unknown', reasons: [] });
  });

  it('ignores a record of an identifier that the page does not carry', () => {
    const other = found({}, list(), 'domain:other.example');
    expect(judge(page(seen()), [other], [list()], nothingAllowed, NOW).level).toBe('unknown');
  });

  it('lets an expired list warn, but softly and without blocking, and not praise', () => {
    const expired = list({ issued: NOW - 20 * DAY, expires: NOW - DAY });
    expect(judge(page(seen()), [found({}, expired)], [expired], nothingAllowed, NOW)).toMatchObject({
      level: 'caution',
      block: false,
    });
    expect(judge(page(seen()), [found({ list: 'redlist' }, expired)], [expired], nothingAllowed, NOW).level).toBe(
      'unknown',
    );
  });

  it('puts the gravest of several registries first and keeps the others', () => {
    const east = list({ registry: { id: 'east', name: 'East Registry', url: 'https://east.example' } });
    const verdict = judge(
      page(seen()),
      [found({ list: 'redlist' }, east), found()],
      [east, list()],
      nothingAllowed,
      NOW,
    );
    expect(verdict.level).toBe('danger');
    expect(verdict.reasons.map((reason) => [reason.registry.id, reason.code])).toEqual([
      ['west', 'blacklisted'],
      ['east', 'red-listed'],
    ]);
  });

  it('judges an identifier by its best sighting', () => {
    const verdict = judge(
      page(seen({ evidence: 'claimed', seenIn: 'footer' }), seen()),
      [found()],
      [list()],
      nothingAllowed,
      NOW,
    );
    expect(verdict.reasons).toMatchObject([{ evidence: 'address', level: 'danger' }]);
  });

  it('does not block what the shopper allowed, until the time is over, and goes on warning', () => {
    const allowed = { allowed: { [SHOP]: { until: NOW + 1, answers: null } } };
    expect(judge(page(seen()), [found()], [list()], allowed, NOW)).toMatchObject({ level: 'danger', block: false });
    expect(judge(page(seen()), [found()], [list()], allowed, NOW + 1)).toMatchObject({ level: 'danger', block: true });
  });
});

describe('listAge', () => {
  it.each([
    [NOW - 7 * DAY, NOW + DAY, 'current'],
    [NOW - 7 * DAY - 1, NOW + DAY, 'old'],
    [NOW - DAY, NOW, 'expired'],
  ])('issued %d, expires %d: %s', (issued, expires, age) => {
    expect(listAge({ issued, expires }, NOW)).toBe(age);
  });
});
