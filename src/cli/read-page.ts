import { open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

/** The size of a page after unpacking; real ones reach 3 MB. */
export const MAX_PAGE_BYTES = 32 * 1024 * 1024;

/**
 * Reads a saved page, `.gz` or plain, decodes it and parses it without running scripts or loading anything.
 * @throws Error that names the file, where it cannot be read, is no gzip, or exceeds 32 MB.
 */
export async function readPage(file: string): Promise<Document> {
  return parsePage(decodePage(await pageBytes(file)));
}

/** Parses HTML as a browser does with scripts off: styles are not evaluated, since sheets of real pages break the parser of them. */
export async function parsePage(html: string): Promise<Document> {
  const { JSDOM, VirtualConsole } = await import('jsdom');
  const { window } = new JSDOM('', { virtualConsole: new VirtualConsole() });
  return new window.DOMParser().parseFromString(html, 'text/html');
}

/**
 * Decodes by byte order mark; else as UTF-8 where the bytes are valid UTF-8, which other encodings hardly ever are by chance;
 * else as the page's own meta element says; else as Windows-1252, the web's fallback (WHATWG Encoding Standard).
 */
export function decodePage(bytes: Uint8Array): string {
  const marked = (
    [
      ['utf-8', [0xef, 0xbb, 0xbf]],
      ['utf-16le', [0xff, 0xfe]],
      ['utf-16be', [0xfe, 0xff]],
    ] as const
  ).find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (marked) return new TextDecoder(marked[0]).decode(bytes);
  const stated = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)/i
    .exec(new TextDecoder('latin1').decode(bytes.subarray(0, 65_536)))?.[1]
    ?.toLowerCase();
  // Its bytes are all ASCII, so they would pass for UTF-8.
  if (stated !== 'iso-2022-jp') {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      // Some other encoding.
    }
  }
  // Streaming avoids Node 20's short cut that takes Windows-1252 for Latin-1, without the euro sign.
  return decoder(stated).decode(bytes, { stream: true });
}

function decoder(label = 'windows-1252'): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder('windows-1252');
  }
}

async function pageBytes(file: string): Promise<Uint8Array> {
  const handle = await open(file).catch((error: NodeJS.ErrnoException) => {
    throw new Error(
      error.code === 'ENOENT' ? `${file}: no such file` : `${file}: cannot be read (${error.code ?? error.message})`,
    );
  });
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) throw new Error(`${file}: is no file`);
    if (stat.size > MAX_PAGE_BYTES) throw new Error(tooLarge(file));
    const bytes = await handle.readFile();
    return bytes[0] === 0x1f && bytes[1] === 0x8b ? await unpacked(file, bytes) : bytes;
  } finally {
    await handle.close();
  }
}

async function unpacked(file: string, bytes: Uint8Array): Promise<Uint8Array> {
  return promisify(gunzip)(bytes, { maxOutputLength: MAX_PAGE_BYTES }).catch((error: NodeJS.ErrnoException) => {
    throw new Error(
      error.code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge(file) : `${file}: is no whole gzip file (${error.message})`,
    );
  });
}

function tooLarge(file: string): string {
  return `${file}: is larger than ${MAX_PAGE_BYTES / 1024 / 1024} MB; no page of a shop is`;
}
