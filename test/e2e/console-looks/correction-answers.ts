import { ago, type Language } from './account-answers';
import { appealed } from './case-answers';

/** A decision whose merchant asked for a correction: to be answered, or granted by one and to be confirmed by another. */
export function correcting(language: Language, isGranted: boolean) {
  const file = appealed(language);
  const asked = { ...file.submissions[0], id: 3, kind: 'correction' };
  const correction = { category: 'false-advertising', term: 6, facts: file.complaint.facts };
  const content = { submission: 3, reason: asked.text, correction };
  const granted = { id: 5, at: ago(1), by: 'x', content, result: null, note: null, resolvedBy: null };
  return {
    ...file,
    state: 'decided',
    can: isGranted ? ['confirm-correction', 'return-correction'] : ['triage'],
    due: { clock: 'triage', at: ago(-1), overdue: false },
    submissions: [asked],
    corrections: isGranted ? [granted] : [],
  };
}
