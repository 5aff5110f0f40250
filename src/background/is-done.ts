import type { CaseView } from '../core/casework/case-view';
import type { QueuedFollowUp } from '../store/open';

/** Whether the registry has this already, by its own word. */
export function isDone(followUp: Pick<QueuedFollowUp, 'act' | 'before'>, view: CaseView): boolean {
  const { act, before } = followUp;
  switch (act.kind) {
    case 'file':
      return view.evidence.some(({ sha256 }) => sha256 === act.sha256);
    case 'message':
      return before !== null && sameMessages(followUp, view) > before;
    case 'appeal':
    case 'objection':
      return view.submissions.some(
        ({ kind, by, text }) =>
          kind === (act.kind === 'appeal' ? 'appeal' : 'contest') && by === 'complainant' && text === act.text,
      );
    case 'withdrawal':
      return view.state === 'withdrawn';
  }
}

/** How many messages with this very text the complainant has in the case. */
export function sameMessages({ act }: Pick<QueuedFollowUp, 'act'>, { messages }: CaseView): number {
  return act.kind === 'message'
    ? messages.filter(({ by, text }) => by === 'complainant' && text === act.text).length
    : 0;
}
