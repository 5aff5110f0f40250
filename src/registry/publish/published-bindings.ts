import { MAX_BINDINGS_BYTES, type Binding, type BindingsFile } from '../../core/published-list/bindings-file';
import { sha256Hex } from './sha256';

/** Whose domains are whose, as it is published with the list. */
export interface PublishedBindings {
  entry: BindingsFile;
  bytes: Uint8Array;
}

/** The file of these bindings, the most important first: as many as fit. Null where there are none. */
export function publishedBindings(bindings: readonly Binding[]): PublishedBindings | null {
  const parts: string[] = [];
  let size = 2;
  for (const binding of bindings) {
    const part = JSON.stringify(binding);
    size += Buffer.byteLength(part) + 1;
    if (size > MAX_BINDINGS_BYTES) break;
    parts.push(part);
  }
  if (parts.length === 0) return null;
  const bytes = Buffer.from(`[${parts.join(',')}]`);
  const sha256 = sha256Hex(bytes);
  return { entry: { file: `${sha256}.bindings.json`, bytes: bytes.length, sha256 }, bytes };
}
