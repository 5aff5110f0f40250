import { readFile } from 'node:fs/promises';
import { UsageError, type Call } from './command';

/** The bytes of the file that `--root` names, undefined without it. Throws UsageError if it cannot be read. */
export async function trustedRoot({ values }: Call): Promise<Uint8Array | undefined> {
  if (typeof values.root !== 'string') return undefined;
  try {
    return await readFile(values.root);
  } catch (error) {
    throw new UsageError(
      `the root ${values.root} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
