import { useEffect, useState } from 'preact/hooks';
import type { FileInfo } from '../../messages/protocol';
import { base64Of } from './base64';
import { causeOf, type Ask } from './effects';

export interface Files {
  kept: readonly FileInfo[];
  /** Why the last change failed. */
  cause: string | null;
  /** Keeps a file on this device. */
  add(name: string, content: Blob): Promise<void>;
  drop(sha256: string): Promise<void>;
}

/** The files of the draft `key`, which the worker keeps. */
export function useFiles(ask: Ask, key: string | null): Files {
  const [kept, setKept] = useState<readonly FileInfo[]>([]);
  const [cause, setCause] = useState<string | null>(null);
  const change = async (act: (of: string) => Promise<readonly FileInfo[]>) => {
    if (key === null) return;
    try {
      setKept(await act(key));
      setCause(null);
    } catch (error) {
      setCause(causeOf(error));
    }
  };
  const look = () => change((of) => ask({ type: 'get-files', key: of }));
  useEffect(() => {
    void look();
    // They may have been added in the complaint's own tab meanwhile.
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [key]);
  return {
    kept,
    cause,
    add: (name, content) =>
      change(async (of) => {
        await ask({ type: 'add-file', key: of, name, base64: await base64Of(content) });
        return await ask({ type: 'get-files', key: of });
      }),
    drop: (sha256) => change((of) => ask({ type: 'drop-file', key: of, sha256 })),
  };
}
