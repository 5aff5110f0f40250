import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Preferences } from '../../core/preferences';
import type { OptionsReport } from '../../messages/options-report';
import type { FromExtension, Replies } from '../../messages/protocol';
import { causeOf } from '../cause-of';
import type { OptionsEffects } from './effects';

const ASK_AGAIN_AFTER = 1000;

/** A message that is answered by how the options then stand. */
type Change = Extract<
  FromExtension,
  { type: { [T in FromExtension['type']]: Replies[T] extends OptionsReport ? T : never }[FromExtension['type']] }
>;

export interface LiveOptions {
  /** Null until the worker has answered. */
  report: OptionsReport | null;
  /** Why the last thing that was asked for did not come about. */
  cause: string | null;
  reload(): void;
  /** Has the worker change something; gives whether it did. */
  change(message: Change): Promise<boolean>;
  /** Sets some of the preferences. */
  prefer(wishes: Partial<Preferences>): void;
  updateLists(): Promise<void>;
}

/** The options as they stand, asked for again each second while a list is coming in. */
export function useOptions({ ask }: OptionsEffects): LiveOptions {
  const [report, setReport] = useState<OptionsReport | null>(null);
  const [cause, setCause] = useState<string | null>(null);

  const change = useCallback(
    async (message: Change) => {
      try {
        setReport((await ask(message)) as OptionsReport);
        setCause(null);
        return true;
      } catch (error) {
        setCause(causeOf(error));
        return false;
      }
    },
    [ask],
  );
  const load = useCallback(() => void change({ type: 'get-options' }), [change]);
  useEffect(load, [load]);

  const unsettled = report?.registries.some(({ arrived, lastAttempt }) => arrived !== null || lastAttempt === null);
  useEffect(() => {
    if (!unsettled) return;
    const timer = setInterval(load, ASK_AGAIN_AFTER);
    return () => clearInterval(timer);
  }, [unsettled, load]);

  const prefer = (wishes: Partial<Preferences>) => {
    if (!report) return;
    const preferences = { ...report.preferences, ...wishes };
    // Shown at once; should it fail, the next report says how it is.
    setReport({ ...report, preferences });
    void change({ type: 'set-preferences', preferences });
  };
  const updateLists = async () => {
    await ask({ type: 'update-lists' }).catch((error: unknown) => setCause(causeOf(error)));
    load();
  };
  return { report, cause, reload: load, change, prefer, updateLists };
}
