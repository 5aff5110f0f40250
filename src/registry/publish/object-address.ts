/** A place in an object store. */
export interface ObjectAddress {
  bucket: string;
  /** What stands before each name: empty, or ends with `/`. */
  prefix: string;
}

const SCHEME = 's3://';

export function isObjectAddress(text: string): boolean {
  return text.toLowerCase().startsWith(SCHEME);
}

/** Reads `s3://BUCKET[/PREFIX]`; null for what is none. */
export function parseObjectAddress(text: string): ObjectAddress | null {
  if (!isObjectAddress(text)) return null;
  const [bucket = '', ...folders] = text.slice(SCHEME.length).replace(/\/+$/, '').split('/');
  const isName = /^[A-Za-z0-9][A-Za-z0-9._-]{1,61}[A-Za-z0-9]$/.test(bucket);
  // Names that every store and every web server in front of one spells alike.
  const areFolders = folders.every((folder) => /^[A-Za-z0-9._~-]+$/.test(folder) && !/^\.+$/.test(folder));
  if (!isName || !areFolders) return null;
  return { bucket, prefix: folders.map((folder) => `${folder}/`).join('') };
}
