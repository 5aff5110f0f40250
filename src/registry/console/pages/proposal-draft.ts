import type { Locale } from '../../../ui/i18n/translate';

/** A proposal as it is being written: texts as they are typed. */
export interface ProposalDraft {
  outcome: string;
  reason: string;
  ground: string;
  evidence: number[];
  /** Months. */
  term: string;
  /** One identifier a line. */
  alsoList: string;
  clear: boolean;
  /** The answer to the merchant's objection; empty where none waits. */
  objection: string;
  /** In which the statement is written. */
  language: Locale;
}

/** Whether a template's place for a fact is still empty. */
export function hasBlanks(text: string): boolean {
  return /\[ … \]|［　］/.test(text);
}

/** What is sent of a draft: only what its outcome takes. A term that is no number is sent as it is, and refused. */
export function proposalOf({ outcome, reason, ground, evidence, term, alsoList, clear, objection }: ProposalDraft) {
  const lists = outcome === 'upheld-unremedied';
  const also = alsoList
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const months = Number(term);
  return {
    outcome,
    reason,
    ground,
    evidence,
    ...(objection.trim() === '' ? {} : { objection }),
    ...(lists ? { term: Number.isInteger(months) ? months : term } : {}),
    ...(lists && also.length > 0 ? { alsoList: also } : {}),
    ...(outcome === 'unfounded' && clear ? { clear: true } : {}),
  };
}
