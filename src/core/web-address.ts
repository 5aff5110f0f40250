/** What the core uses of the WHATWG URL interface, which browsers, workers and Node all have. */
interface WebAddress {
  readonly protocol: string;
  readonly host: string;
  readonly hostname: string;
  readonly pathname: string;
  readonly search: string;
}

declare const URL: new (text: string) => WebAddress;

/** Parses an `http:` or `https:` address as a browser does (host to ASCII, IPv4 forms to dotted decimal); null if it is none. */
export function parseWebAddress(text: string): WebAddress | null {
  try {
    const address = new URL(text);
    return address.protocol === 'http:' || address.protocol === 'https:' ? address : null;
  } catch {
    return null;
  }
}
