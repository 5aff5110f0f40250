import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { NothingSchema, WhoSchema, type Who } from './api/accounts';
import { asker, stranger, type Ask } from './api/ask';
import { Refused } from './api/problem';

export interface LogInState {
  /** Undefined: not known yet; null: nobody. */
  who: Who | null | undefined;
  /** Why it can't be known. */
  failure: unknown;
  /** The session has ended under way: whoever it was is asked to log in again, above the page as it stands. */
  hasEnded: boolean;
  ask: Ask;
  askAsStranger: Ask;
  loggedIn(who: Who): void;
  logOut(): Promise<void>;
  again(): void;
}

/** Who is logged in in this browser, and what happens when the session ends. */
export function useLogIn(): LogInState {
  const [who, setWho] = useState<Who | null | undefined>(undefined);
  const [failure, setFailure] = useState<unknown>(null);
  const [hasEnded, setHasEnded] = useState(false);
  const [turn, setTurn] = useState(0);
  const waiting = useRef<((isBack: boolean) => void)[]>([]);

  const settle = useCallback((isBack: boolean) => {
    for (const resolve of waiting.current.splice(0)) resolve(isBack);
    setHasEnded(false);
  }, []);

  const { ask, askAsStranger } = useMemo(() => {
    const send: typeof fetch = (input, init) => fetch(input, init);
    const renew = () =>
      new Promise<boolean>((resolve) => {
        waiting.current.push(resolve);
        setHasEnded(true);
      });
    return { ask: asker({ fetch: send, renew }), askAsStranger: stranger(send) };
  }, []);

  useEffect(() => {
    setFailure(null);
    askAsStranger(WhoSchema, { path: '/v1/session' }).then(setWho, (error: unknown) => {
      if (error instanceof Refused && error.code === 'unauthorized') setWho(null);
      else setFailure(error);
    });
  }, [turn]);

  const loggedIn = (next: Who) => {
    setWho(next);
    settle(next.id === who?.id);
  };

  const logOut = async () => {
    await askAsStranger(NothingSchema, { method: 'DELETE', path: '/v1/session' }).catch((error: unknown) => {
      // Ended already: that is what was wanted.
      if (!(error instanceof Refused) || error.code !== 'unauthorized') throw error;
    });
    // What was being written is for nobody else at this machine.
    sessionStorage.clear();
    setWho(null);
    settle(false);
  };

  return { who, failure, hasEnded, ask, askAsStranger, loggedIn, logOut, again: () => setTurn((one) => one + 1) };
}
