import { useCallback, useEffect, useState } from 'preact/hooks';
import type { NextReview } from '../../messages/review-messages';
import { useText } from '../../ui/text-context';
import { causeOf, type Ask } from '../popup/effects';

type Answer = 'genuine' | 'suspect';
/** A review that is there to be judged. */
export type ReviewToJudge = NextReview & { case: NonNullable<NextReview['case']> };
type State =
  | { kind: 'loading' }
  | { kind: 'review'; next: ReviewToJudge; busy: boolean }
  | { kind: 'nothing'; words: string };

/** The review to judge now, what became of the last answer, and answering. */
export function usePanel(ask: Ask) {
  const { t } = useText();
  const [state, setState] = useState<State>({ kind: 'loading' });
  const [said, setSaid] = useState<string | null>(null);

  const load = useCallback(async () => {
    setState({ kind: 'loading' });
    try {
      const next = await ask({ type: 'next-review' });
      if (next?.case) setState({ kind: 'review', next: { ...next, case: next.case }, busy: false });
      else setState({ kind: 'nothing', words: t(next ? 'panel.none' : 'panel.no-registry') });
    } catch (error) {
      setState({ kind: 'nothing', words: t('panel.failed', { cause: causeOf(error) }) });
    }
  }, [ask, t]);
  useEffect(() => void load(), [load]);

  const judge = async ({ registry, case: { id } }: ReviewToJudge, answer: Answer) => {
    setState((now) => (now.kind === 'review' ? { ...now, busy: true } : now));
    try {
      const judged = await ask({ type: 'judge-review', registryId: registry.id, case: id, answer });
      setSaid(t(`panel.${judged.state}`, { cause: judged.lastError ?? '' }));
      await load();
    } catch (error) {
      setSaid(t('panel.not-kept', { cause: causeOf(error) }));
      setState((now) => (now.kind === 'review' ? { ...now, busy: false } : now));
    }
  };
  return {
    state,
    said,
    load: () => void load(),
    judge: (next: ReviewToJudge, answer: Answer) => void judge(next, answer),
  };
}
