import * as v from 'valibot';
import { LanguageTagSchema } from './language-tag';

/** So many languages may a registry name itself in. */
const MAX_LANGUAGES = 50;

/** Its names in languages, by BCP 47 tag. What is no tag is passed over, so that a later kind of key harms nobody. */
export const NamesSchema = v.pipe(
  v.record(v.pipe(v.string(), v.maxLength(100)), v.pipe(v.string(), v.minLength(1), v.maxLength(200))),
  v.maxEntries(MAX_LANGUAGES),
  v.transform((names) => Object.fromEntries(Object.entries(names).filter(([tag]) => v.is(LanguageTagSchema, tag)))),
);
export type Names = Readonly<v.InferOutput<typeof NamesSchema>>;

/** What an operator sets of them: there a slip is to be said, not passed over. */
export const OwnNamesSchema = v.pipe(
  v.record(LanguageTagSchema, v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200))),
  v.maxEntries(MAX_LANGUAGES),
);

/** A registry by its name, and its names in languages where it has any. */
export interface Named {
  name: string;
  names?: Names | undefined;
}

/** The registry that something else is of. */
export interface OfRegistry {
  registryName: string;
  registryNames?: Names | undefined;
}

/** What a registry is called in a language (BCP 47): of `zh-Hans-CN` also what is said for `zh-Hans` or `zh`; else its plain name. */
export function nameIn({ name, names = {} }: Named, tag: string): string {
  for (let wanted = tag; wanted !== ''; wanted = wanted.slice(0, Math.max(0, wanted.lastIndexOf('-'))))
    if (Object.hasOwn(names, wanted)) return names[wanted] ?? name;
  return name;
}

/** What the registry that something is of is called in a language. */
export function registryNameIn({ registryName: name, registryNames: names }: OfRegistry, tag: string): string {
  return nameIn({ name, names }, tag);
}

/** The same the other way about: what something keeps of the registry that it is of. */
export function ofRegistry({ name, names }: Named): OfRegistry {
  return { registryName: name, ...(names ? { registryNames: names } : {}) };
}

/** A registry's id and names, and nothing else that is known of it. */
export function namedOf({ id, name, names }: Named & { id: string }): Named & { id: string } {
  return { id, name, ...(names ? { names } : {}) };
}
