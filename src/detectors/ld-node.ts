/** A thing and its properties, as schema.org's words describe it, whichever mark-up they stand in. */
export type LdNode = Record<string, unknown>;

export function isNode(value: unknown): value is LdNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The values of a property, which may have one, many or none. */
export function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}

/** The first value that is a thing with properties of its own. */
export function first(value: unknown): LdNode | undefined {
  return list(value).find(isNode);
}

/** The first string or number as text, cut to what anyone would show. */
export function plain(value: unknown): string | undefined {
  const [one] = list(value);
  return typeof one === 'number' || typeof one === 'string'
    ? String(one).trim().slice(0, 1000) || undefined
    : undefined;
}

/** The names of a thing's types, without the vocabulary's address. */
export function typesOf(node: LdNode): string[] {
  return list(node['@type'])
    .slice(0, 20)
    .filter((type) => typeof type === 'string')
    .map((type) => type.slice(-200).replace(/^.*[/:#]/, ''));
}
