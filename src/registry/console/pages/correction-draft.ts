import type { CaseFile } from '../api/cases';

/** A correction as it is being written: the decision as it is, with what is changed of it. */
export interface CorrectionDraft {
  outcome: string;
  category: string;
  /** Identifiers to take off the list. */
  unlist: string[];
  /** Months; empty: as it is. */
  term: string;
  facts: string;
  ground: string;
}

/** A correction that changes nothing yet. */
export function uncorrected({ statement, category }: CaseFile): CorrectionDraft {
  return {
    outcome: statement?.outcome ?? '',
    category: statement?.category ?? category,
    unlist: [],
    term: '',
    facts: statement?.facts ?? '',
    ground: statement?.ground ?? '',
  };
}

/** What is sent of a correction: only what it changes, as far as its outcome takes it. */
export function correctionOf(draft: CorrectionDraft, file: CaseFile): Record<string, unknown> {
  const before = uncorrected(file);
  const changed = (['outcome', 'category', 'facts', 'ground'] as const).filter((name) => draft[name] !== before[name]);
  const lists = draft.outcome === 'upheld-unremedied';
  const months = Number(draft.term);
  return {
    ...Object.fromEntries(
      changed.filter((name) => name !== 'category' || draft.outcome !== 'unfounded').map((name) => [name, draft[name]]),
    ),
    ...(lists && draft.unlist.length > 0 ? { unlist: draft.unlist } : {}),
    ...(lists && draft.term.trim() !== '' ? { term: Number.isInteger(months) ? months : draft.term } : {}),
  };
}
