import { contactMarks } from '../../core/casework/contact';
import type { ToldInConfidence } from '../../core/casework/without-complainant';
import { kindOf, type Complaint } from '../../core/complaint';
import { writtenByComplainants } from '../cases/message-repository';
import { submissionsOfCases, type SubmissionRow } from '../cases/submission-repository';
import { complaintsOf } from '../cases/case-lists';
import type { Database } from '../db/connect';
import { groupBy } from '../group-by';
import { toldByRegistry } from './told-by-registry';

/**
 * What the complainant of a case told the registry and only it; `messages` is what they wrote to it. Where the registry opened the case itself
 * (`byRegistry`) nobody told anything.
 */
export function toldInConfidence(
  content: Complaint,
  submissions: readonly SubmissionRow[],
  messages: readonly string[],
  byRegistry: boolean,
): ToldInConfidence {
  // Nobody complained: what it says is a feed's or the registry's own, and public.
  if (byRegistry || kindOf(content) === 'objection') return { marks: [], words: [], isSecret: false };
  const { facts, claim, orderNumber, contact } = content;
  const ofContact =
    contact === undefined ? [] : contactMarks(typeof contact === 'string' ? { text: contact } : contact);
  const handedIn = submissions.filter(({ by }) => by === 'complainant').map(({ text }) => text);
  return {
    marks: [orderNumber ?? '', ...ofContact].filter(Boolean),
    words: [facts, claim ?? '', ...handedIn, ...messages],
    isSecret: kindOf(content) === 'tip',
  };
}

/** The same of several cases, by number. */
export async function toldInCases(db: Database, ids: readonly number[]): Promise<Map<number, ToldInConfidence>> {
  if (ids.length === 0) return new Map();
  const submissions = groupBy(await submissionsOfCases(db, ids), ({ caseId }) => caseId);
  const messages = groupBy(await writtenByComplainants(db, ids), ({ caseId }) => caseId);
  const own = await toldByRegistry(db, ids);
  return new Map(
    (await complaintsOf(db, ids)).map(({ caseId, content }) => {
      const written = (messages.get(caseId) ?? []).map(({ text }) => text);
      return [caseId, toldInConfidence(content, submissions.get(caseId) ?? [], written, own.has(caseId))];
    }),
  );
}
