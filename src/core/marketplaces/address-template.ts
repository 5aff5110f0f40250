/**
 * An address with gaps: `//HOST/PATH?QUERY`, host and query at will. `*` stands for one part of a host or path, or less;
 * `**` for any number of parts; `{scheme}` for an id of this scheme. Every parameter of its query must be there:
 * `?seller={amazon}`, or bare `?q`. A template is data, and matching takes linear time but for its few gaps.
 */
interface Template {
  host: RegExp | null;
  path: RegExp;
  query: [name: string, scheme: string | null][];
  /** The schemes of the gaps in host and path, in their order. */
  schemes: string[];
}

interface Address {
  readonly hostname: string;
  readonly pathname: string;
  readonly search: string;
}

const MAX_LENGTH = 2000;
const compiled = new Map<string, Template>();

/** The ids in an address, by scheme, if it matches the template; null if it does not. They are as the address spells them. */
export function matchAddress(template: string, address: Address): Map<string, string> | null {
  const { host, path, query, schemes } = compile(template);
  if (address.pathname.length + address.search.length > MAX_LENGTH) return null;
  const inHost = host ? host.exec(address.hostname) : [''];
  const inPath = path.exec(address.pathname.replace(/(?<=.)\/+$/, ''));
  if (!inHost || !inPath) return null;
  const found = [...inHost.slice(1), ...inPath.slice(1)];
  const ids = new Map(schemes.map((scheme, at) => [scheme, unescaped(found[at] ?? '')]));
  const parameters = new Map(address.search.slice(1).split('&').map(pair));
  for (const [name, scheme] of query) {
    const value = parameters.get(name);
    if (!value) return null;
    if (scheme) ids.set(scheme, value);
  }
  return ids;
}

function compile(text: string): Template {
  const known = compiled.get(text);
  if (known) return known;
  const [, host, path = '', query = ''] = /^(?:\/\/([^/]*))?(\/[^?]*)(?:\?(.*))?$/.exec(text) ?? [];
  const schemes = [...`${host ?? ''}${path}`.matchAll(/\{([^}]+)\}/g)].map(([, scheme = '']) => scheme);
  const template: Template = {
    host: host === undefined ? null : pattern(host, '[^.]'),
    path: pattern(path, '[^/]'),
    query: query
      .split('&')
      .filter(Boolean)
      .map((part) => /^([^=]+)(?:=\{(.+)\})?$/.exec(part) ?? [])
      .map(([, name = '', scheme]) => [name, scheme ?? null]),
    schemes,
  };
  compiled.set(text, template);
  return template;
}

/** `one`: the class of characters within one part. */
function pattern(text: string, one: string): RegExp {
  const parts = text.split(/(\*\*|\*|\{[^}]+\})/).map((part) => {
    if (part === '**') return '.*';
    if (part === '*') return `${one}*`;
    return part.startsWith('{') ? `(${one}+?)` : part.replace(/[\\^$.+?()[\]|/-]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('')}$`);
}

function pair(text: string): [string, string] {
  const equals = text.indexOf('=');
  return equals < 0 ? [text, ''] : [text.slice(0, equals), unescaped(text.slice(equals + 1).replaceAll('+', ' '))];
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
