import en from '../../docs/store/en.json';
import privacy from '../../docs/store/privacy.json';
import zhCN from '../../docs/store/zh-CN.json';

/** The texts of the shops' pages, as data in `docs/store/`. */
export const LISTINGS = { en, 'zh-CN': zhCN } as const;
export type ListingLanguage = keyof typeof LISTINGS;
export const PRIVACY = privacy;

/** The long text. */
export function descriptionOf(language: ListingLanguage): string {
  return LISTINGS[language].description.join('\n\n');
}

/** What is declared to the shops, in one page to copy from. */
export function privacyText(): string {
  const { purpose, permissions, data, promises } = PRIVACY;
  return [
    '# Single purpose',
    purpose,
    '# Permissions and why',
    ...Object.entries(permissions).map(([name, why]) => `${name}: ${why}`),
    '# What leaves the device, and when',
    'Nothing, unless the shopper sends it on purpose.',
    ...data.map(
      ({ chrome, firefox, what, when }) =>
        `${chrome} (Chrome, Edge) / ${firefox} (Firefox, optional)\n${what}\n${when}`,
    ),
    '# Certified',
    ...promises.map((promise) => `- ${promise}`),
  ].join('\n\n');
}
