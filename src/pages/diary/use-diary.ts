import { useEffect, useState } from 'preact/hooks';
import type { DiaryReplies, DiaryReport } from '../../messages/diary-messages';
import type { FromExtension } from '../../messages/protocol';
import { causeOf } from '../cause-of';
import type { DiaryEffects } from './effects';

/** A message that is answered by how the diary then stands. */
type Change = Extract<FromExtension, { type: Exclude<keyof DiaryReplies, 'get-purchase-offer'> }>;

export interface LiveDiary {
  /** Null until the worker has answered. */
  report: DiaryReport | null;
  /** Why the last thing that was asked for did not come about. */
  cause: string | null;
  /** Has the worker change something, and shows how the diary then stands. Rejects where it failed. */
  change(message: Change): Promise<void>;
  /** Asks again. */
  reload(): void;
}

/** The diary as it stands. What is new in it counts as seen once it is shown. */
export function useDiary({ ask }: Pick<DiaryEffects, 'ask'>): LiveDiary {
  const [report, setReport] = useState<DiaryReport | null>(null);
  const [cause, setCause] = useState<string | null>(null);
  const change = async (message: Change) => {
    try {
      setReport((await ask(message)) as DiaryReport);
      setCause(null);
    } catch (error) {
      setCause(causeOf(error));
      throw error;
    }
  };
  const load = () => void change({ type: 'get-diary' }).catch(() => undefined);
  useEffect(load, [ask]);
  const unseen = report?.entries.some((one) => one.change?.seen === false) ?? false;
  useEffect(() => {
    // The page goes on showing them; only the button and the popup fall silent.
    if (unseen) void ask({ type: 'see-changes' }).catch(() => undefined);
  }, [ask, unseen]);
  return { report, cause, change, reload: load };
}
