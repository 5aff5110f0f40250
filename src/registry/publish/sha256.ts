import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** The SHA-256 of some bytes, or of a text in UTF-8, as 64 hexadecimal digits, by Node's own. */
export function sha256Hex(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The same of a file, which is read in pieces. Rejects if it cannot be read. */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece);
  return hash.digest('hex');
}
