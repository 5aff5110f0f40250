/** Where in the console someone is: `#/audit?subject=case:12`. */
export interface Route {
  /** `audit`; empty: the first page that one may see. */
  page: string;
  /** What follows it, `12` of `#/cases/12`. */
  rest: string[];
  query: URLSearchParams;
}

/** Reads the part of an address behind its `#`; what can't be decoded is taken as it stands. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?', 2);
  const [page = '', ...rest] = path.split('/').map(decoded);
  return { page, rest: rest.filter(Boolean), query: new URLSearchParams(query) };
}

/** The address of a page, `#/cases/12?tab=messages`; what is undefined or empty is left out. */
export function hrefOf(path: readonly (string | number)[], query: Record<string, string | undefined> = {}): string {
  const search = new URLSearchParams(Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  const tail = search.size > 0 ? `?${search}` : '';
  return `#/${path.map((one) => encodeURIComponent(one)).join('/')}${tail}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
