import { sql } from 'drizzle-orm';
import { possibleEvents } from '../../core/casework/case-machine';
import type { CaseEvent } from '../../core/casework/case-table';
import type { CaseActor } from '../../core/casework/roles';
import type { Database } from '../db/connect';
import type { Deps } from '../deps';
import { forgetEvidence } from '../evidence/forget-evidence';
import { sweepEvidence } from '../evidence/sweep-evidence';
import { forgetNetworks } from '../intake/burst-repository';
import { forgetContacts } from '../intake/forget-contacts';
import { forgetReviewNetworks } from '../reviews/origin-repository';
import { forgetPanelMonths } from '../reviews/panel-keys';
import { casesForClock } from './case-repository';
import { changeCase } from './change-case';
import { forgetWords } from './forget-words';
import { recountDue } from './recount-due';
import { softenByLateness } from './soften-listing';
import { circumstancesOf, mustFindCase, takeStep } from './take-step';

const CLOCK: CaseActor = { kind: 'clock' };
/** Any number, the same in every process: who holds this lock does what time does to one case. */
const CLOCK_LOCK = 7_716_505;

/** What was done because time has passed, by number of case. */
export interface ClockRun {
  softened: number[];
  closed: number[];
  /** Complaints whose contact was deleted. */
  forgotten: number;
  /** Pieces of evidence whose bytes and names were deleted. */
  dropped: number;
  /** Files that no piece of evidence names, which were deleted. */
  swept: number;
  /** Cases of which what people wrote was deleted. */
  emptied: number[];
}

export interface ClockOptions {
  /** Told of each case that fails; the others go on all the same. Without it the first failure ends the run. */
  fail?: (id: number, error: unknown) => void;
  /** Ends the run after the case under way. */
  signal?: AbortSignal;
}

type ClockDeps = Pick<Deps, 'db' | 'now' | 'calendar' | 'twoPersons' | 'evidenceDir'>;

/**
 * Does what time alone does to cases: a listing softens about which the merchant waits for an answer too long, a decision that nobody appealed is closed, contacts,
 * files and what people wrote are deleted in time. It may run as often as one likes, and at the same time as another: each happens once.
 */
export async function runClocks(deps: ClockDeps, { fail, signal }: ClockOptions = {}): Promise<ClockRun> {
  const { db, now } = deps;
  const at = now();
  const run: ClockRun = {
    softened: [],
    closed: [],
    forgotten: await forgetContacts(db, at),
    dropped: 0,
    swept: 0,
    emptied: [],
  };
  await recountDue(deps);
  await forgetNetworks(db, at);
  await forgetPanelMonths(db, at);
  await forgetReviewNetworks(db, at);
  run.dropped = await forgetEvidence(deps);
  run.swept = await sweepEvidence(deps);
  for (const id of await casesForClock(db, at)) {
    if (signal?.aborted) break;
    try {
      for (const event of await moveByTime(deps, id, at)) {
        const done = event === 'forget' ? run.emptied : event === 'soften' ? run.softened : run.closed;
        done.push(id);
      }
    } catch (error) {
      if (!fail) throw error;
      fail(id, error);
    }
  }
  return run;
}

/** Takes what steps the clock can take of one case, all or none, and gives them. */
function moveByTime(deps: ClockDeps, id: number, at: Date): Promise<CaseEvent[]> {
  return deps.db.transaction(async (tx) => {
    // A publication and the job of the hour may meet: who comes second sees what the first has done.
    await tx.execute(sql`select pg_advisory_xact_lock(${CLOCK_LOCK})`);
    return changeCase({ ...deps, db: tx }, id, at, (inner) => takeSteps(inner, deps, id, at));
  });
}

async function takeSteps(tx: Database, deps: ClockDeps, id: number, at: Date): Promise<CaseEvent[]> {
  const matter = await mustFindCase(tx, id);
  const possible = possibleEvents(matter.file.state, await circumstancesOf(tx, matter, CLOCK, at, deps));
  for (const event of possible) {
    if (event === 'forget') {
      await forgetWords(tx, matter, at, deps);
      continue;
    }
    await takeStep(tx, id, { event, actor: CLOCK, at }, deps);
    if (event === 'soften') await softenByLateness(tx, id, at, deps);
  }
  return possible;
}
