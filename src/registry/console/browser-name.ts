/** Browsers and systems by the marks they leave in a User-Agent, the more special ones first. */
const BROWSERS = [
  ['Edge', /\bEdg\//],
  ['Firefox', /\bFirefox\//],
  ['Chrome', /\bChrome\//],
  ['Safari', /\bSafari\//],
] as const;
const SYSTEMS = [
  ['Android', /\bAndroid\b/],
  ['iOS', /\b(iPhone|iPad)\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMac OS X\b/],
  ['Linux', /\bLinux\b/],
] as const;

/** A User-Agent in two words, `Firefox, Linux`; null where it says neither. */
export function browserName(agent: string): string | null {
  const named = [BROWSERS, SYSTEMS].flatMap((all) => all.find(([, mark]) => mark.test(agent))?.[0] ?? []);
  return named.length > 0 ? named.join(', ') : null;
}
