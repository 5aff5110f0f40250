import * as v from 'valibot';
import { PreferencesSchema, type Preferences } from './preferences';
import { RegistryIdSchema } from './published-list/root';

const { dangerNeeds, danger, caution, marketplacesOff, language } = PreferencesSchema.entries;

/** A registry that an organisation wants followed, and fully believed. */
const OrderedRegistrySchema = v.object({
  id: RegistryIdSchema,
  url: v.pipe(v.string(), v.maxLength(2000), v.url(), v.regex(/^https?:/i, 'not an http(s) address')),
  /** The registry's signed root file as text, since an administrator's schema can't hold what it likes. */
  root: v.pipe(v.string(), v.maxLength(100_000), v.parseJson()),
});

/** What an organisation may set for the browsers that it runs, each by itself: what is left out is the shopper's to choose. */
const FIELDS = {
  registries: v.pipe(v.array(OrderedRegistrySchema), v.maxLength(50)),
  dangerNeeds,
  danger,
  caution,
  marketplacesOff,
  language,
  diary: v.boolean(),
  sync: v.boolean(),
};
type Ordered = { [Name in keyof typeof FIELDS]?: v.InferOutput<(typeof FIELDS)[Name]> };
export type Policy = Readonly<Ordered>;

/** A setting that the shopper can't change. */
export type Locked = Exclude<keyof Policy, 'registries'>;

/** Reads a policy field by field: one that does not hold is left out, so that a slip in one does not undo the others. `refused`: their names. */
export function readPolicy(given: unknown): { policy: Policy; refused: string[] } {
  const said = new Map(Object.entries(given !== null && typeof given === 'object' ? given : {}));
  const policy: Record<string, unknown> = {};
  const refused: string[] = [];
  for (const [name, schema] of Object.entries(FIELDS)) {
    if (!said.has(name)) continue;
    const parsed = v.safeParse(schema as v.GenericSchema, said.get(name));
    if (parsed.success) policy[name] = parsed.output;
    else refused.push(name);
  }
  return { policy, refused };
}

/** The names of what a policy sets. */
export function lockedBy({ registries: _, ...set }: Policy): Locked[] {
  return Object.keys(set) as Locked[];
}

/** What the shopper wants, as far as the policy leaves it to them. A registry that is ordered is fully believed. */
export function obeyed(wishes: Preferences, policy: Policy): Preferences {
  const { registries = [], ...set } = policy;
  const ordered = new Set(registries.map(({ id }) => id));
  const trust = Object.fromEntries(Object.entries(wishes.trust).filter(([id]) => !ordered.has(id)));
  return { ...wishes, ...set, trust: ordered.size > 0 ? trust : wishes.trust };
}
