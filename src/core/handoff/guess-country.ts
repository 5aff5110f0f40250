import { COUNTRIES } from './authorities';

/**
 * The country that the languages of a browser (BCP 47) hint at: a first guess, which the shopper can change. English alone hints at none,
 * other languages at the country where most speak them. Null: none of those we know.
 */
export function guessCountry(languages: readonly string[]): string | null {
  for (const tag of languages) {
    const region = regionOf(tag);
    if (region && COUNTRIES.includes(region)) return region;
  }
  return null;
}

function regionOf(tag: string): string | undefined {
  try {
    const locale = new Intl.Locale(tag);
    return locale.region ?? (locale.language === 'en' ? undefined : locale.maximize().region);
  } catch {
    return undefined;
  }
}
