const MAX = 200;

/** A file's name as the registry takes it: nothing invisible, no path, not too long. */
export function fileName(name: string): string {
  const clean = name.replace(/[\p{C}/\\]/gu, '').trim();
  return clean.slice(-MAX).trim() || 'file';
}
