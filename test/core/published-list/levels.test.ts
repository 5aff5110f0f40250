import { describe, expect, it } from 'vitest';
import type { ListRecord } from '../../../src/core/listing';
import { resolveLevels } from '../../../src/core/published-list/levels';
import { REMOVED } from '../../../src/core/published-list/record';
import { RECORD } from './signing';

const WATCH: ListRecord = { ...RECORD, list: 'watch' };

describe('levels, newest first', () => {
  it.each<[string, (ListRecord | null)[], ListRecord | null]>([
    ['no level', [], null],
    ['no level holds it', [null, null, null], null],
    ['only the base', [null, null, RECORD], RECORD],
    ['a change above the base', [null, WATCH, RECORD], WATCH],
    ['removed today', [REMOVED, WATCH, RECORD], null],
    ['removed last week and listed again today', [RECORD, REMOVED, WATCH], RECORD],
  ])('%s', (_, answers, expected) => {
    expect(resolveLevels(answers)).toBe(expected);
  });
});
