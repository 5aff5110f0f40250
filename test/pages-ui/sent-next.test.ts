import { expect, it } from 'vitest';
import type { OutboxItem } from '../../src/messages/protocol';
import { exportOf } from '../../src/pages/complaint/export-of';
import { asSent } from '../../src/pages/popup/as-sent';
import { nextSteps } from '../../src/pages/popup/sent-next';
import { heardText } from '../../src/pages/popup/sent-status';
import { translator } from '../../src/ui/i18n/translate';
import { COMPLAINT, KEY, RECEIPT, REGISTRY_ID } from '../background/filing';

const NOW = Date.parse('2026-03-16T12:00:00Z');
const t = translator('en');

type Clock = NonNullable<OutboxItem['case']>['clocks'][number];
const clock = (name: Clock['clock'], dueAt: string, stoppedAt: string | null = null): Clock => ({
  clock: name,
  dueAt: `${dueAt}T12:00:00Z`,
  stoppedAt,
  urgency: 'in-time',
});

function item(clocks: Clock[], kind: 'complaint' | 'tip' = 'complaint'): OutboxItem {
  return {
    key: KEY,
    registryId: REGISTRY_ID,
    registryName: 'A registry',
    complaint: { ...COMPLAINT, kind, contact: 'reader@mail.example' },
    state: 'sent',
    filedAt: NOW,
    attempts: 1,
    lastError: null,
    receipt: { ...RECEIPT, state: 'decided' },
    case: {
      state: 'decided',
      outcome: null,
      statement: null,
      can: [],
      clocks,
      evidence: [],
      messages: [],
      submissions: [],
    },
    followUps: [
      {
        id: 'one',
        act: { kind: 'file', name: 'a.pdf', format: 'application/pdf', size: 9, sha256: 'ab'.repeat(32) },
        state: 'sent',
        at: NOW,
        attempts: 1,
        lastError: null,
      },
    ],
  };
}

it('says that an outcome is one after an appeal, and nothing of it while there is none', () => {
  const heard = item([clock('judge', '2026-05-20', '2026-03-14T12:00:00Z')]);
  expect(heardText(heard, t)).toBeNull();
  const decided = { ...heard, receipt: { ...RECEIPT, state: 'closed' as const, outcome: 'unfounded' as const } };
  expect(heardText(decided, t)).toBe('An appeal was decided on 14 March 2026; this is the outcome after it.');
  expect(heardText({ ...decided, case: item([clock('judge', '2026-05-20')]).case }, t)).toBeNull();
});

it('says what comes next by the clocks that run, the first first', () => {
  const clocks = [
    clock('decide', '2026-05-20'),
    clock('reply', '2026-03-28'),
    clock('accept', '2026-03-10', '2026-03-09T12:00:00Z'),
  ];
  expect(nextSteps(item(clocks), t, NOW)).toEqual([
    'The merchant can reply until 28 March 2026.',
    'The registry decides by 20 May 2026.',
  ]);
});

it('says whose time is over: only the registry is ever late', () => {
  const said = ['accept', 'reply', 'appeal-window'].flatMap((name) =>
    nextSteps(item([clock(name as Clock['clock'], '2026-03-10')]), t, NOW),
  );
  expect(said).toEqual([
    'The registry should have acted by 10 March 2026; it is late.',
    "The merchant's time to reply ended on 10 March 2026.",
    'The time to appeal ended on 10 March 2026.',
  ]);
});

it('offers no appeal to a tip, and says nothing where nothing is known', () => {
  expect(nextSteps(item([clock('appeal-window', '2026-09-10')], 'tip'), t, NOW)).toEqual([]);
  expect(nextSteps({ ...item([]), case: undefined }, t, NOW)).toEqual([]);
});

it('saves everything, with hashes and what the registry said', () => {
  const saved = JSON.parse(exportOf([item([])], new Date(NOW), t)) as { filed: unknown[] };
  expect(saved).toMatchObject({ exportedAt: '2026-03-16T12:00:00.000Z' });
  expect(saved.filed).toMatchObject([
    {
      receipt: { receipt: RECEIPT.receipt },
      complaint: { facts: COMPLAINT.facts },
      case: { state: 'decided' },
      followUps: [{ act: { sha256: 'ab'.repeat(32) } }],
    },
  ]);
});

it('shows in place of the contact that it is sealed, and all else as it is', () => {
  const { complaint } = item([]);
  const { contact: _, ...rest } = complaint;
  expect(asSent(complaint, t)).toEqual({ ...rest, sealedContact: expect.stringContaining('reader@mail.example') });
  expect(asSent(rest, t)).toEqual(rest);
});
