import type { OutboxItem } from '../../messages/protocol';
import { dateText } from '../../ui/i18n/dates';
import type { Translate } from '../../ui/i18n/translate';

const LATE = {
  accept: true,
  decide: true,
  tell: true,
  judge: true,
  triage: true,
  check: true,
  reply: false,
  'appeal-window': false,
  'contest-window': false,
  reconsider: true,
  'objection-window': false,
};

const OVER: Partial<Record<string, 'sent.over.reply' | 'sent.over.contest'>> = {
  reply: 'sent.over.reply',
  'contest-window': 'sent.over.contest',
};

/** What happens next in a case and until when, by the periods that run; where one of the registry's is over, that it is late. `now`: ms. */
export function nextSteps({ case: view, complaint }: OutboxItem, t: Translate, now: number): string[] {
  const running = (view?.clocks ?? []).filter(
    ({ stoppedAt, clock }) => stoppedAt === null && clock !== 'triage' && clock !== 'check',
  );
  const inOrder = running.toSorted((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));
  return inOrder.flatMap(({ clock, dueAt }) => {
    if (clock === 'triage' || clock === 'check' || clock === 'objection-window') return [];
    // A tip is not appealed.
    if (clock.endsWith('-window') && complaint.kind === 'tip') return [];
    const date = dateText(t.locale, Date.parse(dueAt));
    if (Date.parse(dueAt) >= now) return [t(`sent.clock.${clock}`, { date })];
    return LATE[clock] ? [t('sent.late', { date })] : [t(OVER[clock] ?? 'sent.over.appeal', { date })];
  });
}
