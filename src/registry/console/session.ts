import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Who } from './api/accounts';
import type { Ask } from './api/ask';

/** What pages need of the one who is logged in. */
export interface Session {
  who: Who;
  ask: Ask;
  may(permission: string): boolean;
  /** Said aloud by screen readers, and shown for a while. */
  say(text: string): void;
}

const SessionContext = createContext<Session | null>(null);

export const SessionProvider = SessionContext.Provider;

/** Who is logged in; only below the log-in. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('Nobody is logged in here.');
  return session;
}
