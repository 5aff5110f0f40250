import { inLanguage } from '../../core/in-languages';
import { MARKETPLACES } from '../../core/marketplaces';
import type { SightedIdentifier, Sighting } from '../../core/sighting';
import { isOneOfMany } from '../../core/verdict/one-of-many';
import { priceText } from '../../ui/amount-text';
import { FactList } from '../../ui/fact-list';
import type { Locale, Translate } from '../../ui/i18n/translate';
import { identifierText } from '../../ui/identifier-text';
import { waysText } from '../../ui/payment-note';
import type { Fact } from '../../ui/reason-text';
import { useText } from '../../ui/text-context';

/** What the page says of itself, folded: names, price, every identifier that was seen, and whether it has its form. */
export function PageFacts({ sighting }: { sighting: Sighting }) {
  const { t, locale } = useText();
  return (
    <details class="block">
      <summary>{t('facts.title')}</summary>
      <FactList
        facts={[
          ...displayFacts(sighting, t, locale),
          ...(sighting.payment ? [{ label: t('payment.label'), text: waysText(sighting.payment, t) }] : []),
          ...identifierFacts(sighting, t),
        ]}
      />
    </details>
  );
}

function displayFacts({ facts, platform }: Sighting, t: Translate, locale: Locale): Fact[] {
  const rows: [string, string | undefined][] = [
    [t('facts.merchant'), facts.merchantName],
    [t('facts.company'), facts.companyName],
    [t('facts.by-platform'), facts.soldByPlatform ? t('facts.by-platform-yes') : undefined],
    [t('facts.product'), facts.productName],
    [t('facts.price'), facts.price && priceText(facts.price, facts.currency, locale)],
    [ratingLabel(platform, t, locale), facts.rating && ratingText(facts.rating, facts.ratingCount, t)],
  ];
  return rows.flatMap(([label, text]) => (text ? [{ label, text }] : []));
}

function identifierFacts(sighting: Sighting, t: Translate): Fact[] {
  const sellers = sighting.identifiers.filter((one) => isOneOfMany(sighting, one)).length;
  const merchants = sighting.identifiers.filter((one) => !isOneOfMany(sighting, one));
  const count = sellers > 0 ? [{ label: t('facts.sellers'), text: String(sellers) }] : [];
  const named = merchants.map(({ identifier, evidence, validity }) => {
    const { scheme, value } = identifierText(identifier, t);
    return {
      label: scheme,
      text: [value, t(`evidence.${evidence}`), ...formNote({ evidence, validity }, t)].join('\n'),
    };
  });
  return [...named, ...noRegistration(sighting, t), ...count];
}

/** Of a number that the page's author wrote: whether it has its form, which is all that can be told here. */
function formNote({ evidence, validity }: Pick<SightedIdentifier, 'evidence' | 'validity'>, t: Translate): string[] {
  if (validity === 'doubtful') return [t('facts.doubtful')];
  return evidence === 'claimed' ? [t('facts.well-formed')] : [];
}

/** That a shop of its own shows no number of any register here. Law may ask for one, on this page or on another (E-Commerce Law, art. 15). */
function noRegistration({ platform, identifiers }: Sighting, t: Translate): Fact[] {
  const shown = platform !== null || identifiers.some(({ evidence }) => evidence === 'claimed');
  return shown ? [] : [{ label: t('facts.registration'), text: t('facts.registration-none') }];
}

/** Whose score it is: the marketplace's, by its own rules, or only what the page says. */
function ratingLabel(platform: Sighting['platform'], t: Translate, locale: Locale): string {
  const title = MARKETPLACES.find(({ name }) => name === platform)?.title;
  return title ? t('facts.rating-on', { platform: inLanguage(title, locale) }) : t('facts.rating');
}

function ratingText(rating: string, ratingCount: string | undefined, t: Translate): string {
  const count = Number(ratingCount?.replace(/[,\s]/g, '') || Number.NaN);
  return Number.isInteger(count) ? t('facts.rating-count', { rating, count }) : rating;
}
