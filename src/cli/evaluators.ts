import * as v from 'valibot';
import { EvaluatorSchema } from '../core/rating/evaluator';
import { EvaluatorsSchema } from '../registry/ratings/evaluators-view';
import { RATING_FORMATS } from '../registry/ratings/read-ratings';
import { UsageError, type Call, type Command } from './command';
import { feedBytes } from './feed-bytes';
import { connectRegistry, type RegistryClient } from './registry-client';
import { printable, table } from './table';

export const command: Command = {
  usage: [
    '[list]',
    '       register NAME --method TEXT --since DATE --conflicts TEXT [--weight N] [--platform]',
    '       import NAME FILE|URL --format csv|json|schema.org',
    '       withdraw NAME',
    '  --method TEXT     how it comes to its ratings, for people',
    '  --since DATE      since when its method is this one, 2025-01-01',
    '  --conflicts TEXT  whose money it takes and what else may sway it; "none declared" is an answer too',
    '  --weight N        what one of its ratings weighs at most, 0 to 5; without it 0: shown, and counts for nothing',
    '  --platform        a marketplace on the sellers that it earns by: shown as its own score, and never counts',
    '  --format FORMAT   csv (identifier,value,worst,best,count,date), json (objects of the same names) or schema.org',
    'To register a name again changes what is said of it. Rows that are not taken are told with their reasons.',
  ].join('\n'),
  options: {
    method: { type: 'string' },
    since: { type: 'string' },
    conflicts: { type: 'string' },
    weight: { type: 'string', default: '0' },
    platform: { type: 'boolean', default: false },
    format: { type: 'string' },
  },
  async run(call) {
    const [act = 'list', ...rest] = call.positionals;
    const prepare = Object.hasOwn(ACTS, act) ? ACTS[act] : undefined;
    if (!prepare) throw new UsageError('say one of list, register, import, withdraw');
    const perform = await prepare(call, rest);
    const registry = await connectRegistry(call.dataDir);
    try {
      await perform(registry);
      return 0;
    } finally {
      await registry.close();
    }
  },
};

type Prepare = (call: Call, rest: string[]) => Promise<(registry: RegistryClient) => Promise<void>>;

const NamedSchema = v.object({ name: v.string() });
const ImportedSchema = v.object({
  taken: v.number(),
  refused: v.object({
    count: v.number(),
    examples: v.array(v.object({ row: v.number(), reason: v.string() })),
  }),
});

/** Each looks at how it is called first, before a database is opened. Throws UsageError. */
const ACTS: Record<string, Prepare> = {
  async list({ io, json }, rest) {
    if (rest.length > 0) throw new UsageError('list takes no name');
    return async (registry) => {
      const all = await registry.ask(EvaluatorsSchema, { method: 'GET', path: '/v1/evaluators' });
      io.out(json ? JSON.stringify(all) : inWords(all));
    };
  },
  async register({ io, json, values }, rest) {
    const { method, since, conflicts, weight, platform } = values;
    const kind = platform === true ? 'platform' : 'evaluator';
    const said = { name: oneName(rest), kind, method, since, conflicts, weight: Number(weight) };
    const body = v.safeParse(EvaluatorSchema, said);
    if (!body.success)
      throw new UsageError(body.issues.map((one) => `--${v.getDotPath(one) ?? ''}: ${one.message}`).join('; '));
    return async (registry) => {
      const done = await registry.ask(NamedSchema, { method: 'POST', path: '/v1/evaluators', json: body.output });
      io.out(json ? JSON.stringify(done) : `${printable(done.name)} is registered`);
    };
  },
  async import({ io, json, values: { format } }, [name, location, ...more]) {
    if (name === undefined || location === undefined || more.length > 0)
      throw new UsageError('name an evaluator, and one file or address');
    const known = RATING_FORMATS.find((one) => one === format);
    if (!known) throw new UsageError(`--format is one of ${RATING_FORMATS.join(', ')}`);
    const bytes = await feedBytes(location);
    return async (registry) => {
      const path = `/v1/evaluators/ratings?${new URLSearchParams({ evaluator: name, format: known }).toString()}`;
      const { taken, refused } = await registry.ask(ImportedSchema, { method: 'POST', path, bytes });
      const rows = refused.examples.map(({ row, reason }) => `  row ${row}: ${printable(reason)}`);
      const unsaid = refused.count > rows.length ? ['  …'] : [];
      const text = [`${taken} ratings taken, ${refused.count} rows refused`, ...rows, ...unsaid].join('\n');
      io.out(json ? JSON.stringify({ taken, refused }) : text);
    };
  },
  async withdraw({ io, json }, rest) {
    const name = oneName(rest);
    return async (registry) => {
      const done = await registry.ask(NamedSchema, { method: 'POST', path: '/v1/evaluators/withdrawal', json: { name } }); // prettier-ignore
      io.out(json ? JSON.stringify(done) : `${printable(done.name)} is shown, and counts no more`);
    };
  },
};

function oneName([name, ...more]: string[]): string {
  if (name === undefined || more.length > 0) throw new UsageError('name one evaluator');
  return name;
}

function inWords({ evaluators }: v.InferOutput<typeof EvaluatorsSchema>): string {
  if (evaluators.length === 0) return 'no evaluator is registered';
  const rows = evaluators.map((one) => [
    printable(one.name),
    one.kind,
    one.kind === 'platform' ? 'shown only' : String(one.weight),
    one.since,
    one.errorRate === null ? `${one.examined} examined` : `${(one.errorRate * 100).toFixed(0)} % wrong of ${one.examined}`, // prettier-ignore
    one.withdrawn === null ? '' : `withdrawn ${one.withdrawn.slice(0, 10)}`,
    printable(one.method),
    printable(one.conflicts),
  ]);
  return table(['name', 'kind', 'weight', 'since', 'error', 'state', 'method', 'conflicts of interest'], rows);
}
