import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { errorOf } from '../../../src/background/subscribe';
import { NetworkError } from '../../../src/background/download';
import * as errors from '../../../src/core/published-list/errors';
import type { ListFailure } from '../../../src/messages/protocol';
import { translate, type Locale } from '../../../src/ui/i18n/translate';

const CODES: ListFailure['code'][] = [...errors.LIST_ERROR_CODES, 'storage', 'storage-full'];
const LOCALES = readdirSync(new URL('../../../src/ui/i18n/', import.meta.url))
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace('.json', '') as Locale);

describe('whatever can be wrong with a list', () => {
  it.each(LOCALES)('has words of its own in %s, which say when', (locale) => {
    const sentences = CODES.map((code) => translate(locale, `list.failure.${code}`, { date: '<date>' }));
    expect(sentences.filter((text) => !text.includes('<date>') || !/[.?。]$/.test(text))).toEqual([]);
    expect(new Set(sentences).size).toBe(CODES.length);
  });

  it('has a class of its own for each code', () => {
    const classes = Object.values(errors).filter(
      (one): one is typeof errors.HashError => typeof one === 'function' && one !== (errors.ListError as unknown),
    );
    const made = [NetworkError, ...classes].map((one) => new one('').code);
    expect(made.toSorted()).toEqual(errors.LIST_ERROR_CODES.toSorted());
  });

  it.each<[string, unknown, ListFailure['code']]>([
    ['a check that failed', new errors.HashError('x'), 'hash'],
    ['a server that is not there', new NetworkError('x'), 'network'],
    ['a full disk', new DOMException('x', 'QuotaExceededError'), 'storage-full'],
    ['a database that is gone', new DOMException('x', 'InvalidStateError'), 'storage'],
    ['anything else', 'x', 'storage'],
  ])('is told apart: %s', (_, error, code) => {
    expect(errorOf(error)).toEqual({ code, message: 'x' });
  });
});
