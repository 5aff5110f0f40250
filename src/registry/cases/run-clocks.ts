import { possibleEvents } from '../../core/casework/case-machine';
import type { CaseActor } from '../../core/casework/roles';
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

/**
 * Does what time alone does to cases: a listing softens about which the merchant waits for an answer too long, a decision that nobody appealed is closed, contacts,
 * files and what people wrote are deleted in time. It may run as often as one likes: each happens once.
 */
export async function runClocks(
  deps: Pick<Deps, 'db' | 'now' | 'calendar' | 'twoPersons' | 'evidenceDir'>,
): Promise<ClockRun> {
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
    await changeCase(deps, id, at, async (tx) => {
      const matter = await mustFindCase(tx, id);
      const possible = possibleEvents(matter.file.state, await circumstancesOf(tx, matter, CLOCK, at, deps));
      for (const event of possible) {
        if (event === 'forget') {
          await forgetWords(tx, matter, at, deps);
          run.emptied.push(id);
          continue;
        }
        await takeStep(tx, id, { event, actor: CLOCK, at }, deps);
        if (event === 'soften') await softenByLateness(tx, id, at, deps);
        (event === 'soften' ? run.softened : run.closed).push(id);
      }
    });
  }
  return run;
}
