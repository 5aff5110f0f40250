/** The words of one language by key; the forms of a plural are keys of their own, `age.old#one`. */
export type Catalogue = Readonly<Record<string, string>>;
/** By BCP 47 tag. */
export type Catalogues = Readonly<Record<string, Catalogue>>;

/** The language in which everything has words, and which speaks where another has none. */
export const FALLBACK = 'en';

/**
 * The words of any language, with the English ones for what it has none, so that no page ever shows a key; English where there is no
 * such catalogue. Each is put together when it is first asked for: the worker, which begins anew all the time, needs one at most.
 */
export function inFull(catalogues: Catalogues): (locale: string) => Catalogue {
  const english = catalogues[FALLBACK] ?? {};
  const known = new Map([[FALLBACK, english]]);
  return (locale) => {
    const own = catalogues[locale];
    const words = known.get(locale) ?? (own ? completed(own, english) : english);
    known.set(locale, words);
    return words;
  };
}

function completed(own: Catalogue, english: Catalogue): Catalogue {
  const has = new Set(Object.keys(own).map(withoutForm));
  return { ...Object.fromEntries(Object.entries(english).filter(([key]) => !has.has(withoutForm(key)))), ...own };
}

/** `age.old` of `age.old#one`. */
export function withoutForm(key: string): string {
  return key.split('#')[0] ?? key;
}
