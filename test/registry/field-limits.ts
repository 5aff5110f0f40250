/** A schema as the API's description has it, as far as its limits go. */
export interface Described {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Described[];
  oneOf?: Described[];
  properties?: Record<string, Described>;
  required?: string[];
  additionalProperties?: unknown;
  items?: Described | Described[];
  prefixItems?: Described[];
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  pattern?: string;
  format?: string;
}

/** One limit of one field: the whole body with the field at its limit (undefined: that is the example's own value), and one beyond. */
export interface Limit {
  field: string;
  limit: string;
  at: unknown;
  beyond: unknown;
}

type Put = (value: unknown) => unknown;

/** All limits of a body, field by field: fields that the example leaves out are put into it, each by itself. */
export function limitsOf(schema: Described, example: unknown, field = '', put: Put = (value) => value): Limit[] {
  const either = schema.anyOf ?? schema.oneOf;
  if (either) {
    const branches = either.filter((one) => one.type !== 'null');
    const fitting = branches.filter((one) => fits(one, example));
    return (fitting.length > 0 ? fitting : branches).flatMap((one) =>
      limitsOf(one, fits(one, example) ? example : least(one), field, put),
    );
  }
  const value = example === undefined ? least(schema) : example;
  const limit = (name: string, at: unknown, beyond: unknown): Limit => ({
    field,
    limit: name,
    at: at === undefined ? undefined : put(at),
    beyond: put(beyond),
  });
  if (schema.const !== undefined || schema.enum) return [limit('one of a few', undefined, 'none of them')];
  switch (schema.type) {
    case 'object':
      return ofObject(schema, value as Record<string, unknown>, field, put);
    case 'array':
      return ofArray(schema, value as unknown[], field, put, limit);
    case 'string':
      return ofText(schema, limit);
    case 'number':
    case 'integer': {
      const { minimum, maximum } = schema;
      return [
        // Where no largest is told, the largest that there is must at least be read.
        limit('a number', maximum === undefined ? Number.MAX_SAFE_INTEGER : undefined, 'many'),
        ...(maximum === undefined ? [] : [limit(`at most ${maximum}`, maximum, maximum + 1)]),
        ...(minimum === undefined ? [] : [limit(`at least ${minimum}`, minimum, minimum - 1)]),
      ];
    }
    case 'boolean':
      return [limit('yes or no', undefined, 'perhaps')];
    default:
      throw new Error(`What are the limits of ${field}, ${JSON.stringify(schema)}?`);
  }
}

function ofObject(schema: Described, value: Record<string, unknown>, field: string, put: Put): Limit[] {
  const inside = Object.entries(schema.properties ?? {}).flatMap(([name, one]) =>
    limitsOf(one, value[name], below(field, name), (changed) => put({ ...value, [name]: changed })),
  );
  const missing = (schema.required ?? []).map((name) => {
    const { [name]: _, ...rest } = value;
    return { field: below(field, name), limit: 'must be there', at: undefined, beyond: put(rest) };
  });
  if (schema.additionalProperties !== false) return [...inside, ...missing];
  const surplus = put({ ...value, surplus: 'not asked for' });
  return [...inside, ...missing, { field: below(field, 'surplus'), limit: 'unknown', at: undefined, beyond: surplus }];
}

function ofArray(
  schema: Described,
  value: unknown[],
  field: string,
  put: Put,
  limit: (name: string, at: unknown, beyond: unknown) => Limit,
): Limit[] {
  const { items, minItems, maxItems } = schema;
  if (!items || Array.isArray(items)) return [limit('a list', undefined, 'no list')];
  const item = value[0] ?? least(items);
  const many = (count: number) => Array.from({ length: count }, () => item);
  const [, ...rest] = value;
  return [
    limit('a list', undefined, 'no list'),
    ...limitsOf(items, item, below(field, '0'), (changed) => put([changed, ...rest])),
    ...(maxItems === undefined ? [] : [limit(`at most ${maxItems}`, many(maxItems), many(maxItems + 1))]),
    ...(minItems ? [limit(`at least ${minItems}`, many(minItems), many(minItems - 1))] : []),
  ];
}

/** A text without a longest length is checked otherwise, and none of those checks takes this one. */
const LONG = '§'.repeat(5000);

function ofText(schema: Described, limit: (name: string, at: unknown, beyond: unknown) => Limit): Limit[] {
  const { minLength = 0, maxLength } = schema;
  const fill = fillOf(schema);
  return [
    maxLength === undefined
      ? limit('bounded', undefined, LONG)
      : limit(`at most ${maxLength}`, fill(maxLength), fill(maxLength + 1)),
    ...(minLength > 0 ? [limit(`at least ${minLength}`, fill(minLength), fill(minLength - 1))] : []),
    limit('what no database holds', undefined, `${fill(minLength + 1).slice(0, -1)}\u0000`),
    limit('half a character', undefined, `${fill(minLength + 1).slice(0, -1)}\uD83D`),
  ];
}

/** Texts that fit whatever else is wanted of one. */
const WHOLE = [
  '2026-03-14',
  '2026-03-14T08:00:00.000Z',
  '00000000-0000-4000-8000-000000000000',
  'AAAA-AAAA-AAAA-AAAA',
  ...[10, 16, 43, 64, 86, 346].map((length) => 'a'.repeat(length)),
];
const FORMATS: Record<string, RegExp> = {
  date: /^\d{4}-\d\d-\d\d$/,
  'date-time': /T.*Z$/,
  uuid: /^[0-9a-f]{8}-.{27}$/,
  uri: /^https:/,
};

/** Whether a text is as a schema wants it. */
export function matches({ format, pattern, minLength = 0, maxLength = Infinity }: Described, text: string): boolean {
  const isLongEnough = text.length >= minLength && text.length <= maxLength;
  return (
    isLongEnough &&
    (format === undefined || FORMATS[format]!.test(text)) &&
    (pattern === undefined || new RegExp(pattern, 'u').test(text))
  );
}

/** Makes a text of a length that fits the rest of what the schema wants. */
function fillOf(schema: Described): (length: number) => string {
  const ends: [begins: string, goesOn: string][] = [
    ['', 'x'],
    ['https://shop.example/', 'x'],
    ['a@x', 'x'],
    ['+123', '1'],
    ['en', '-abcdefgh'],
  ];
  return (length) => {
    const texts = ends.map(([begins, goesOn]) => begins.padEnd(length, goesOn).slice(0, length));
    const { minLength: _, maxLength: _longest, ...rest } = schema;
    return texts.find((text) => matches(rest, text)) ?? texts[0]!;
  };
}

/** The least that a schema takes, where the example has nothing. */
function least(schema: Described): unknown {
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return least(either[0]!);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.type === 'object') {
    const { properties = {}, required = [] } = schema;
    return Object.fromEntries(required.map((name) => [name, least(properties[name] ?? {})]));
  }
  if (schema.type === 'array')
    return Array.from({ length: schema.minItems ?? 0 }, () => least(schema.items as Described));
  if (schema.type === 'string') return WHOLE.find((text) => matches(schema, text)) ?? fillOf(schema)(1);
  if (schema.type === 'boolean') return true;
  return schema.minimum ?? 1;
}

/** Whether a value could be of this branch: its kind, and the names that it has. */
function fits(branch: Described, value: unknown): boolean {
  if (branch.type !== 'object') return typeof value === branch.type;
  if (typeof value !== 'object' || value === null) return false;
  const given = value as Record<string, unknown>;
  const { properties = {}, required = [], additionalProperties } = branch;
  const constants = Object.entries(properties).filter(([, one]) => one.const !== undefined);
  return (
    constants.every(([name, one]) => given[name] === one.const) &&
    required.every((name) => Object.hasOwn(given, name)) &&
    (additionalProperties !== false || Object.keys(given).every((name) => Object.hasOwn(properties, name)))
  );
}

function below(field: string, name: string): string {
  return field === '' ? name : `${field}.${name}`;
}
