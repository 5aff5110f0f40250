import type { CaseEvent } from '../../core/casework/case-table';
import { possibleEvents } from '../../core/casework/case-machine';
import type { CaseActor } from '../../core/casework/roles';
import type { Deps } from '../deps';
import { forgetEvidence } from '../evidence/forget-evidence';
import { forgetNetworks } from '../intake/burst-repository';
import { forgetContacts } from '../intake/forget-contacts';
import { forgetReviewNetworks } from '../reviews/origin-repository';
import { setSoftened } from '../listings/listing-repository';
import { forgetPanelMonths } from '../reviews/panel-keys';
import { casesForClock, type CaseMatter } from './case-repository';
import { changeCase } from './change-case';
import { forgetWords } from './forget-words';
import { submissionsOf } from './submission-repository';
import { circumstancesOf, mustFindCase, takeStep } from './take-step';
import type { Database } from '../db/connect';

const CLOCK: CaseActor = { kind: 'clock' };

/** What was done because time has passed, by number of case. */
export interface ClockRun {
  softened: number[];
  closed: number[];
  /** Complaints whose contact was deleted. */
  forgotten: number;
  /** Files of evidence that were deleted. */
  dropped: number;
  /** Cases of which what people wrote was deleted. */
  emptied: number[];
}

/**
 * Does what time alone does to cases: a listing whose appeal is late softens, a decision that nobody appealed is closed, contacts,
 * files and what people wrote are deleted in time. It may run as often as one likes: each happens once.
 */
export async function runClocks(
  deps: Pick<Deps, 'db' | 'now' | 'calendar' | 'twoPersons' | 'evidenceDir'>,
): Promise<ClockRun> {
  const { db, now } = deps;
  const at = now();
  const run: ClockRun = { softened: [], closed: [], forgotten: await forgetContacts(db, at), dropped: 0, emptied: [] };
  await forgetNetworks(db, at);
  await forgetPanelMonths(db, at);
  await forgetReviewNetworks(db, at);
  run.dropped = await forgetEvidence(deps);
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
        const before = await takeStep(tx, id, { event, actor: CLOCK, at }, deps);
        await carryOutByClock(tx, before, event);
        (event === 'soften' ? run.softened : run.closed).push(id);
      }
    });
  }
  return run;
}

/** Only an appeal of the merchant's weakens what is said of it. */
async function carryOutByClock(tx: Database, { file }: CaseMatter, event: CaseEvent): Promise<void> {
  if (event !== 'soften') return;
  const appeal = (await submissionsOf(tx, file.id)).findLast(({ kind }) => kind === 'appeal');
  if (appeal?.by === 'merchant') await setSoftened(tx, file.id, true);
}
