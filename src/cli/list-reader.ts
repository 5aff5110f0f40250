import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { ListError, TooBigError } from '../core/published-list/errors';

const TIMEOUT_MS = 30_000;

/** A part of the list could not be had at all. */
export class UnreachableError extends ListError {
  readonly code = 'network';
}

/** Where a published list is read from. */
export interface ListReader {
  /** The folder or address, for people. */
  location: string;
  /** The whole of a file, `root/1.json`; null if there is none. Throws TooBigError beyond `maxBytes`, UnreachableError. */
  read(name: string, maxBytes: number): Promise<Uint8Array | null>;
}

/** Reads a list folder, or a list's address by HTTP(S). */
export function listReader(location: string): ListReader {
  if (!/^https?:\/\//i.test(location))
    return { location, read: (name, maxBytes) => readFromFolder(location, name, maxBytes) };
  const base = location.replace(/\/+$/, '');
  return { location: base, read: (name, maxBytes) => readFromWeb(`${base}/${name}`, maxBytes) };
}

/** The whole of a file that must be there. Throws what `read` throws, and UnreachableError. */
export async function mustRead(reader: ListReader, name: string, maxBytes: number): Promise<Uint8Array> {
  const bytes = await reader.read(name, maxBytes);
  if (!bytes) throw new UnreachableError(`${reader.location}/${name} is not there.`);
  return bytes;
}

async function readFromFolder(folder: string, name: string, maxBytes: number): Promise<Uint8Array | null> {
  const path = join(folder, name);
  try {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      if (size > maxBytes) throw tooBig(path, maxBytes);
      return new Uint8Array(await file.readFile());
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof ListError) throw error;
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw new UnreachableError(`${path} cannot be read: ${messageOf(error)}.`);
  }
}

async function readFromWeb(url: string, maxBytes: number): Promise<Uint8Array | null> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (response.status === 404) return null;
    if (!response.ok || !response.body) throw new UnreachableError(`${url} answers with status ${response.status}.`);
    const parts: Uint8Array[] = [];
    let bytes = 0;
    // Breaking out of the loop ends the transfer, so that an endless answer costs no more than the cap.
    for await (const part of response.body) {
      bytes += part.length;
      if (bytes > maxBytes) throw tooBig(url, maxBytes);
      parts.push(part);
    }
    return new Uint8Array(Buffer.concat(parts));
  } catch (error) {
    if (error instanceof ListError) throw error;
    throw new UnreachableError(`${url} cannot be reached: ${messageOf(error)}.`);
  }
}

function tooBig(what: string, maxBytes: number): TooBigError {
  return new TooBigError(`${what} is longer than the ${maxBytes} bytes that may be expected.`);
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error && error.cause.message ? error.cause.message : error.message;
}
