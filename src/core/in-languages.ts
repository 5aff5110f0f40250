/** A text in several languages, by BCP 47 tag; English is always among them. */
export type InLanguages = Readonly<Record<string, string>> & { readonly en: string };

/** The text in a language, else in English. */
export function inLanguage(text: InLanguages, tag: string): string {
  return (Object.hasOwn(text, tag) ? text[tag] : undefined) ?? text.en;
}
