/** `url` if it is a plain web address that may become a link, else null: what a registry sends is never a `javascript:` link. */
export function webAddress(url: string): string | null {
  try {
    const { protocol, href } = new URL(url);
    return protocol === 'https:' || protocol === 'http:' ? href : null;
  } catch {
    return null;
  }
}
