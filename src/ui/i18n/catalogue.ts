/** The words of one language by key; the forms of a plural are keys of their own, `age.old#one`. */
export type Catalogue = Readonly<Record<string, string>>;
/** By BCP 47 tag. */
export type Catalogues = Readonly<Record<string, Catalogue>>;

/** The language in which everything has words, and which speaks where another has none. */
export const FALLBACK = 'en';

/** Each of them with the English words for what it has none, so that no page ever shows a key. */
export function inFull(catalogues: Catalogues): Catalogues {
  const english = catalogues[FALLBACK] ?? {};
  return Object.fromEntries(
    Object.entries(catalogues).map(([locale, own]) => [locale, locale === FALLBACK ? own : completed(own, english)]),
  );
}

function completed(own: Catalogue, english: Catalogue): Catalogue {
  const has = new Set(Object.keys(own).map(withoutForm));
  return { ...Object.fromEntries(Object.entries(english).filter(([key]) => !has.has(withoutForm(key)))), ...own };
}

/** `age.old` of `age.old#one`. */
export function withoutForm(key: string): string {
  return key.split('#')[0] ?? key;
}
