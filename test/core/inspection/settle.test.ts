import { describe, expect, it } from 'vitest';
import { settle, type Finding, type LookOutcome } from '../../../src/core/inspection/settle';

describe('what findings come to', () => {
  it.each<[Finding[], LookOutcome | null]>([
    [[], null],
    [['irregular'], null],
    [['regular', 'regular'], 'regular'],
    [['irregular', 'irregular'], 'irregular'],
    [['regular', 'irregular'], null],
    [['regular', 'irregular', 'irregular'], 'irregular'],
    [['not-checkable', 'irregular', 'not-checkable'], 'not-checkable'],
    [['regular', 'irregular', 'not-checkable'], 'unsettled'],
  ])('%j: %s', (findings, outcome) => expect(settle(findings)).toBe(outcome));
});
