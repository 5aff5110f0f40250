import { useCallback, useEffect, useState } from 'preact/hooks';
import { nameIn } from '../../core/registry-name';
import type { NextReview } from '../../messages/review-messages';
import { useText } from '../../ui/text-context';
import { causeOf, type Ask } from '../popup/effects';

type Answer = 'genuine' | 'suspect';
/** A review that is there to be judged. */
export type ReviewToJudge = NextReview & { case: NonNullable<NextReview['case']> };
type State =
  | { kind: 'loading' }
  | { kind: 'review'; next: ReviewToJudge; busy: boolean }
  /** The voice should not be used yet. ms. */
  | { kind: 'wait'; until: number; registry: string }
  | { kind: 'nothing'; words: string };

/** The review to judge now, what became of the last answer, answering, and leaving it to others. */
export function usePanel(ask: Ask) {
  const { t } = useText();
  const [state, setState] = useState<State>({ kind: 'loading' });
  const [said, setSaid] = useState<string | null>(null);

  const load = useCallback(
    async (atOnce = false) => {
      setState({ kind: 'loading' });
      try {
        const next = await ask({ type: 'next-review', atOnce });
        if (next?.readyAt) setState({ kind: 'wait', until: next.readyAt, registry: nameIn(next.registry, t.locale) });
        else if (next?.case) setState({ kind: 'review', next: { ...next, case: next.case }, busy: false });
        else setState({ kind: 'nothing', words: t(next ? 'panel.none' : 'panel.no-registry') });
      } catch (error) {
        setState({ kind: 'nothing', words: t('panel.failed', { cause: causeOf(error) }) });
      }
    },
    [ask, t],
  );
  useEffect(() => void load(), [load]);

  /** Does something about the review that is shown, and goes on to the next. */
  const goOn = async (act: () => Promise<string>) => {
    setState((now) => (now.kind === 'review' ? { ...now, busy: true } : now));
    try {
      setSaid(await act());
      await load();
    } catch (error) {
      setSaid(t('panel.not-kept', { cause: causeOf(error) }));
      setState((now) => (now.kind === 'review' ? { ...now, busy: false } : now));
    }
  };
  const shown = ({ registry, month, case: { id } }: ReviewToJudge) => ({ registryId: registry.id, month, case: id });
  const judge = async (next: ReviewToJudge, answer: Answer) => {
    const judged = await ask({ type: 'judge-review', ...shown(next), answer });
    return t(`panel.${judged.state}`, { cause: judged.lastError ?? '' });
  };
  const leave = async (next: ReviewToJudge) => {
    await ask({ type: 'leave-review', ...shown(next) });
    return t('panel.left');
  };
  return {
    state,
    said,
    load: () => void load(),
    beginAtOnce: () => void load(true),
    judge: (next: ReviewToJudge, answer: Answer) => void goOn(() => judge(next, answer)),
    leave: (next: ReviewToJudge) => void goOn(() => leave(next)),
  };
}
