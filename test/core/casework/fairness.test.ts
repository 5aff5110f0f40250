import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cn } from '../../../src/core/casework/calendars/cn';
import { stepOf } from '../../../src/core/casework/case-machine';
import { CASE_EVENTS, type CaseEvent } from '../../../src/core/casework/case-table';
import { clocksOf } from '../../../src/core/casework/clocks';
import type { PastEvent } from '../../../src/core/casework/guards';
import { STAFF_ROLES, TOKEN_ID, type CaseActor } from '../../../src/core/casework/roles';
import { OUTCOMES, type CaseState, type Outcome } from '../../../src/core/complaint';

const DAY = 86_400_000;
const T0 = Date.parse('2026-03-16T09:00:00+08:00');

const actors = fc.oneof(
  fc.constantFrom('ann', 'bo', 'cy', TOKEN_ID).map((id): CaseActor => ({ kind: 'staff', id, roles: STAFF_ROLES })),
  fc.constantFrom<CaseActor>(
    { kind: 'complainant' },
    { kind: 'merchant', proven: true },
    { kind: 'merchant', proven: false },
    { kind: 'clock' },
  ),
);
/** The way to a decision is long, so its events come often. */
const events = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom<CaseEvent>('accept', 'notify', 'reply', 'propose', 'approve', 'appeal') },
  { weight: 1, arbitrary: fc.constantFrom<CaseEvent>('correct', 'rectify', 'soften', 'uphold', 'remit', 'reopen') },
  { weight: 1, arbitrary: fc.constantFrom(...CASE_EVENTS) },
);
const tries = fc.array(
  fc.record({
    event: events,
    actor: actors,
    pause: fc.constantFrom(0, 1, 20, 100),
    outcome: fc.constantFrom(...OUTCOMES, 'upheld-unremedied' as const),
  }),
  { minLength: 40, maxLength: 120 },
);

const JUDGING: CaseEvent[] = ['refuse', 'propose', 'return', 'approve', 'uphold', 'annul', 'remit'];

interface Played {
  history: (PastEvent & { by: CaseActor['kind']; outcome: Outcome; state: CaseState; at: number })[];
}

/** Lets everybody try everything; what the table allows happens. */
function play(attempts: typeof tries extends fc.Arbitrary<infer T> ? T : never): Played {
  const history: Played['history'] = [];
  let state: CaseState | null = null;
  let outcome: Outcome | null = null;
  let proposed: Outcome = 'unfounded';
  let now = T0;
  const start = {
    event: 'receive' as const,
    actor: { kind: 'complainant' } as CaseActor,
    pause: 0,
    outcome: 'unfounded' as const,
  };
  for (const one of [start, ...attempts]) {
    now += one.pause * DAY + 1;
    const step = stepOf(state, one.event, {
      actor: one.actor,
      now,
      calendar: cn,
      twoPersons: true,
      kind: 'complaint',
      history,
      outcome,
      refusalGround: 'duplicate',
      answers: { named: 1, waiting: 1 },
      proposed: {
        outcome: one.outcome,
        reason: 'Paid, never delivered.',
        evidence: 1,
        category: 'inferior',
        term: 12,
        objection: 'It is yours.',
      },
    });
    if (!step.ok) continue;
    if (one.event === 'propose') proposed = one.outcome;
    if (one.event === 'approve') outcome = proposed;
    if (one.event === 'remit' || one.event === 'reopen') outcome = null;
    state = step.to;
    const actorId = one.actor.kind === 'staff' ? one.actor.id : null;
    history.push({ event: one.event, at: now, actorId, by: one.actor.kind, outcome: proposed, state });
  }
  return { history };
}

describe('whatever anyone tries', () => {
  const runs = { numRuns: 400 };

  it('reaches decisions and appeals at all', () => {
    const seen = new Set(
      fc.sample(tries, { numRuns: 3000, seed: 2016 }).flatMap((one) => play(one).history.map(({ event }) => event)),
    );
    for (const event of ['approve', 'appeal', 'uphold', 'remit', 'soften', 'reopen'] as const)
      expect(seen).toContain(event);
  });

  it('no two steps that need two people are taken by one', () => {
    fc.assert(
      fc.property(tries, (attempts) => {
        const { history } = play(attempts);
        for (const [at, { event, actorId }] of history.entries()) {
          const before = history.slice(0, at);
          if (event === 'approve' || event === 'return')
            expect(before.findLast((one) => one.event === 'propose')?.actorId).not.toBe(actorId);
          if (event === 'confirm-correction' || event === 'return-correction')
            expect(before.findLast((one) => one.event === 'propose-correction')?.actorId).not.toBe(actorId);
          if (event === 'uphold' || event === 'annul' || event === 'remit') {
            const deciders = before.filter((one) => ['propose', 'approve', 'return', 'remit'].includes(one.event));
            expect(deciders.map((one) => one.actorId)).not.toContain(actorId);
          }
        }
        expect(history.map(({ event }) => event)).not.toContain('decide');
      }),
      runs,
    );
  });

  it('the token decides nothing, where two people do', () => {
    fc.assert(
      fc.property(tries, (attempts) => {
        const byToken = play(attempts).history.filter(({ actorId }) => actorId === TOKEN_ID);
        const decides = [...JUDGING.filter((event) => event !== 'refuse'), 'reopen', 'keep-closed'];
        for (const { event } of byToken) expect(decides).not.toContain(event);
      }),
      runs,
    );
  });

  it('nobody is listed unheard', () => {
    fc.assert(
      fc.property(tries, (attempts) => {
        const { history } = play(attempts);
        for (const [at, { event, outcome }] of history.entries()) {
          if (event !== 'propose' || outcome !== 'upheld-unremedied') continue;
          const before = history.slice(0, at);
          const notified = before.find((one) => one.event === 'notify');
          const hasReply = before.some((one) => one.event === 'reply');
          expect(notified).toBeDefined();
          expect(hasReply || (history[at]?.at ?? 0) - (notified?.at ?? 0) > 10 * DAY).toBe(true);
        }
      }),
      runs,
    );
  });

  it('what is withdrawn stays so, and no clock of it runs', () => {
    fc.assert(
      fc.property(tries, (attempts) => {
        const { history } = play(attempts);
        const end = history.findIndex(({ state }) => state === 'withdrawn');
        if (end < 0) return;
        expect(history.slice(end + 1).filter(({ event }) => event !== 'forget' && event !== 'erase')).toEqual([]);
        expect(clocksOf(history, cn).filter(({ stoppedAt }) => stoppedAt === null)).toEqual([]);
      }),
      runs,
    );
  });

  it('what ended is only ever reopened, and an objection answered, by someone who did not judge before', () => {
    fc.assert(
      fc.property(tries, (attempts) => {
        const { history } = play(attempts);
        for (const [at, { event, actorId, state }] of history.entries()) {
          const last = history[at - 1]?.state;
          if ((last === 'refused' || last === 'closed') && state !== last) expect(event).toBe('reopen');
          if (event !== 'reopen' && event !== 'keep-closed') continue;
          const before = history.slice(0, at);
          const answers = before.findLast((one) => ['contest', 'reopen'].includes(one.event))?.event === 'contest';
          const judges = before.filter((one) => JUDGING.includes(one.event)).map((one) => one.actorId);
          if (event === 'keep-closed' || answers) expect(judges).not.toContain(actorId);
        }
      }),
      runs,
    );
  });

  it('every state has a clock that runs, until the case is done', () => {
    fc.assert(
      fc.property(tries, (attempts) => {
        const { history } = play(attempts);
        for (const [at, { state }] of history.entries()) {
          if (state === 'refused' || state === 'withdrawn' || state === 'closed') continue;
          const running = clocksOf(history.slice(0, at + 1), cn).filter(({ stoppedAt }) => stoppedAt === null);
          expect([state, running.length > 0]).toEqual([state, true]);
        }
      }),
      runs,
    );
  });
});
