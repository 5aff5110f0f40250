import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CASE_TABLE } from '../../src/core/casework/case-table';
import { CLOCK_NAMES, CLOCKS, type ClockRule } from '../../src/core/casework/clock-table';

const text = readFileSync(new URL('../../docs/casework.md', import.meta.url), 'utf8');
const between = (name: string) => text.split(`<!-- ${name} -->\n`)[1]?.split(`<!-- /${name} -->`)[0]?.trim();
const cells = (...parts: string[]) => `| ${parts.join(' | ')} |`;
const list = (names: readonly string[]) => names.join(', ');

const steps = CASE_TABLE.map(({ event, from, to, by, guards, starts, stops }) =>
  cells(
    `\`${event}\``,
    from.length === 0 ? '(none)' : list(from),
    to === 'same' ? '`same`' : to,
    list(by),
    list(guards),
    list(starts),
    list(stops),
  ),
);

function lengthOf({ length }: ClockRule): string {
  if ('workingDays' in length) return `${length.workingDays} working days`;
  return 'months' in length ? `${length.months} months` : `${length.hours} hours`;
}

const clocks = CLOCK_NAMES.map((name) => {
  const rule: ClockRule = CLOCKS[name];
  const late = rule.bites ? 'softens the listing' : rule.whose === 'registry' ? 'is overdue' : 'has ended';
  return cells(name, lengthOf(rule), rule.whose, late);
});

describe('docs/casework.md', () => {
  it('has the steps of the table, all and no others', () => {
    const head = [cells('step', 'from', 'to', 'may', 'if', 'starts', 'stops'), '|---|---|---|---|---|---|---|'];
    expect(between('steps')).toBe([...head, ...steps].join('\n'));
  });

  it('has the clocks', () => {
    const head = [cells('clock', 'length', 'who must act', 'late'), '|---|---|---|---|'];
    expect(between('clocks')).toBe([...head, ...clocks].join('\n'));
  });
});
