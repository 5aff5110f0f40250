import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { FIELD_FAULTS } from '../../src/core/field-fault';
import { wordsFor } from '../../src/registry/console/words';
import { fieldErrors } from '../../src/registry/problem';

const text = v.pipe(v.string(), v.trim(), v.minLength(3), v.maxLength(5));

describe('what is wrong with a field', () => {
  it.each<[string, v.GenericSchema, unknown, object]>([
    ['nothing', v.object({ a: text }), {}, { because: 'missing' }],
    ['an empty text', v.object({ a: v.pipe(v.string(), v.minLength(1)) }), { a: '' }, { because: 'missing' }],
    ['a short text', v.object({ a: text }), { a: 'ab' }, { because: 'too-short', values: { least: 3 } }],
    ['a long text', v.object({ a: text }), { a: 'abcdef' }, { because: 'too-long', values: { most: 5 } }],
    ['no text', v.object({ a: text }), { a: 7 }, { because: 'no-text' }],
    ['a short list', v.object({ a: v.pipe(v.array(text), v.minLength(1)) }), { a: [] }, { because: 'too-few', values: { least: 1 } }], // prettier-ignore
    ['a long list', v.object({ a: v.pipe(v.array(v.number()), v.maxLength(1)) }), { a: [1, 2] }, { because: 'too-many', values: { most: 1 } }], // prettier-ignore
    ['no list', v.object({ a: v.array(text) }), { a: 'x' }, { because: 'no-list' }],
    ['no number', v.object({ a: v.number() }), { a: '7' }, { because: 'no-number' }],
    ['half a number', v.object({ a: v.pipe(v.number(), v.integer()) }), { a: 1.5 }, { because: 'no-whole-number' }],
    ['a small number', v.object({ a: v.pipe(v.number(), v.minValue(1)) }), { a: 0 }, { because: 'too-small', values: { least: 1 } }], // prettier-ignore
    ['a large number', v.object({ a: v.pipe(v.number(), v.maxValue(9)) }), { a: 10 }, { because: 'too-large', values: { most: 9 } }], // prettier-ignore
    ['no date', v.object({ a: v.pipe(v.string(), v.isoDate()) }), { a: 'soon' }, { because: 'no-date' }],
    ['no time', v.object({ a: v.pipe(v.string(), v.isoTimestamp()) }), { a: 'soon' }, { because: 'no-time' }],
    ['no address', v.object({ a: v.pipe(v.string(), v.url()) }), { a: 'shop' }, { because: 'no-address' }],
    ['another address', v.object({ a: v.pipe(v.string(), v.regex(/^https?:/, 'not an http(s) address')) }), { a: 'ftp://a' }, { because: 'no-address' }], // prettier-ignore
    ['no choice', v.object({ a: v.picklist(['b', 'c']) }), { a: 'd' }, { because: 'no-choice' }],
    ['another form', v.object({ a: v.pipe(v.string(), v.regex(/^x$/)) }), { a: 'y' }, { because: 'misspelt' }],
    ['what is not asked for', v.strictObject({}), { a: 1 }, { because: 'unknown' }],
  ])('%s is told as a code', (_what, schema, sent, expected) => {
    const { issues = [] } = v.safeParse(schema, sent);
    expect(fieldErrors(issues)).toEqual([{ field: 'a', detail: expect.any(String), ...expected }]);
  });

  it('has no code where a rule of its own was broken', () => {
    const schema = v.object({ a: v.pipe(v.number(), v.check((one) => one % 2 === 0, 'is odd')) }); // prettier-ignore
    expect(fieldErrors(v.safeParse(schema, { a: 3 }).issues ?? [])).toEqual([{ field: 'a', detail: 'is odd' }]);
  });

  it.each(['en', 'zh-CN'] as const)('has a sentence of its own for each code in %s', (locale) => {
    const said = FIELD_FAULTS.map((one) => wordsFor(locale)(`field-fault.${one}`, { least: 2, most: 3 }));
    expect(new Set(said).size).toBe(FIELD_FAULTS.length);
    expect(said.filter((one) => one.includes('field-fault'))).toEqual([]);
    if (locale === 'zh-CN') expect(said.filter((one) => !/\p{Script=Han}/u.test(one))).toEqual([]);
  });
});
