/** The address that someone has typed, perhaps without its scheme; null where it can be none. */
export function addressOf(typed: string): string | null {
  const text = typed.trim();
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  return url && /^https?:$/.test(url.protocol) && url.hostname !== '' ? url.href : null;
}
