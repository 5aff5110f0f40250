import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { nameIn, NamesSchema, ofRegistry, OwnNamesSchema, registryNameIn } from '../../src/core/registry-name';

const WEST = { name: 'West City', names: { en: 'West City Registry', zh: '城西', 'zh-CN': '城西登记处' } };
const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`x${at}`, 'Name']));

describe('what a registry is called', () => {
  it.each([
    ['zh-CN', '城西登记处'],
    ['zh-CN-x-test', '城西登记处'],
    ['zh-TW', '城西'],
    ['zh', '城西'],
    ['en-GB', 'West City Registry'],
    ['de', 'West City'],
    ['', 'West City'],
    ['constructor', 'West City'],
    ['__proto__', 'West City'],
  ])('in %s: %s', (tag, name) => {
    expect(nameIn(WEST, tag)).toBe(name);
    expect(registryNameIn(ofRegistry(WEST), tag)).toBe(name);
  });

  it('is its plain name where it has no other', () => {
    expect(nameIn({ name: 'West City' }, 'zh-CN')).toBe('West City');
    expect(ofRegistry({ name: 'West City' })).toEqual({ registryName: 'West City' });
  });
});

describe('names that a registry signed', () => {
  it('are passed over where their key is no language', () => {
    expect(v.parse(NamesSchema, { en: 'West', 'zh-Hans-CN': '西', zh_CN: 'x', '': 'x', 'a b': 'x' })).toEqual({
      en: 'West',
      'zh-Hans-CN': '西',
    });
    expect(v.parse(NamesSchema, JSON.parse('{ "__proto__": "x" }'))).toEqual({});
  });

  it.each<[string, unknown]>([
    ['too many', many(51)],
    ['too long', { en: 'x'.repeat(201) }],
    ['empty', { en: '' }],
    ['no text', { en: 7 }],
    ['no table', 'West'],
    ['a key beyond all measure', { ['x'.repeat(101)]: 'West' }],
  ])('are refused: %s', (_name, names) => expect(v.is(NamesSchema, names)).toBe(false));

  it('are as many as there may be', () => expect(v.is(NamesSchema, many(50))).toBe(true));
});

it.each([[{ zh_CN: '城西' }], [{ en: ' ' }], [many(51)], [{ en: 'x'.repeat(201) }]])(
  'an operator is told of a slip in %o',
  (names) => expect(v.is(OwnNamesSchema, names)).toBe(false),
);
