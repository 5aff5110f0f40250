import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holds, joined, type Answered, type Choice } from '../../../src/core/verdict/choice';
import { FLAGS, LIST_NAMES } from '../../../src/core/listing';
import { LEVELS, type Reason } from '../../../src/core/verdict/reason';

const NOW = Date.parse('2026-03-10T12:00:00Z');
const SEEN: Answered = { registry: 'west', list: 'watch', listed: '2026-02', flags: [], level: 'caution' };

const reason = ({ registry, ...said }: Answered): Reason => ({
  code: 'watched',
  identifier: 'domain:shop.example',
  evidence: 'address',
  seenIn: 'address',
  grade: 'NR',
  categories: [],
  stages: [],
  source: 'West',
  expires: null,
  registry: { id: registry, name: registry, url: 'https://west.example' },
  listAge: 'current',
  ...said,
});
const answering = (...answers: Answered[]): Choice => ({ until: null, answers });

describe('a choice', () => {
  it.each<[string, Partial<Answered>, boolean]>([
    ['the very same', {}, true],
    ['of another registry', { registry: 'hill' }, false],
    ['in another list', { list: 'blacklist' }, false],
    ['listed again later', { listed: '2026-03' }, false],
    ['under appeal by now', { flags: ['under-appeal'] }, false],
    ['graver', { level: 'danger' }, false],
    ['less grave', { level: 'unknown' }, true],
  ])('holds for what is %s: %s', (_what, change, expected) => {
    expect(holds(answering(SEEN), reason({ ...SEEN, ...change }), NOW)).toBe(expected);
  });

  it('holds as long as it was made for, and not where there is none', () => {
    const today: Choice = { until: NOW + 1, answers: [SEEN] };
    expect(holds(today, reason(SEEN), NOW)).toBe(true);
    expect(holds(today, reason(SEEN), NOW + 1)).toBe(false);
    expect(holds(undefined, reason(SEEN), NOW)).toBe(false);
  });

  it('made before it was noted what it answers, holds until its time is over', () => {
    expect(holds({ until: NOW + 1, answers: null }, reason({ ...SEEN, level: 'danger' }), NOW)).toBe(true);
  });

  it('that is made again keeps what it answered of other registries, and the gravest that was seen of one entry', () => {
    const grave = { ...SEEN, level: 'danger' as const };
    const hill = { ...SEEN, registry: 'hill' };
    const both = joined(answering(grave, hill), answering(SEEN));
    expect(holds(both, reason(grave), NOW)).toBe(true);
    expect(holds(both, reason(hill), NOW)).toBe(true);
    const newer = joined(both, answering({ ...SEEN, listed: '2026-03' }));
    expect(holds(newer, reason(grave), NOW)).toBe(false);
  });

  it('never masks what nobody has answered, whatever was chosen before', () => {
    const said = fc.record({
      registry: fc.constantFrom('west', 'hill'),
      list: fc.constantFrom(...LIST_NAMES),
      listed: fc.constantFrom('2026-01', '2026-02', '2026-03'),
      flags: fc.subarray([...FLAGS]).map((flags) => flags.toSorted()),
      level: fc.constantFrom(...LEVELS),
    });
    const graver = (a: Answered, b: Answered) => LEVELS.indexOf(a.level) < LEVELS.indexOf(b.level);
    const known = (one: Answered, all: Answered[]) =>
      all.some(
        (old) =>
          old.registry === one.registry &&
          old.list === one.list &&
          old.listed === one.listed &&
          old.flags.join() === one.flags.join() &&
          !graver(one, old),
      );
    fc.assert(
      fc.property(fc.array(fc.array(said, { minLength: 1, maxLength: 3 }), { maxLength: 4 }), said, (made, now) => {
        const choice = made.reduce<Choice | undefined>(
          (before, answers) => joined(before, answering(...answers)),
          undefined,
        );
        if (holds(choice, reason(now), NOW)) expect(known(now, made.flat())).toBe(true);
        for (const last of made.at(-1) ?? []) expect(holds(choice, reason(last), NOW)).toBe(true);
      }),
    );
  });
});
