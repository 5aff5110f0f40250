import { nameIn } from '../core/registry-name';
import type { Identifier } from '../core/identifier';
import { merchantPage } from '../core/merchant-page';
import type { Reason, Verdict } from '../core/verdict';
import { parseWebAddress } from '../core/web-address';
import { daysBetween, dateText, monthText } from './i18n/dates';
import { translate, translator, type Locale } from './i18n/translate';
import { identifierText } from './identifier-text';

/** One labelled fact, ready to show. */
export interface Fact {
  label: string;
  text: string;
}

/** One reason in words: what is said, on what it rests, and where to object. */
export interface ReasonText {
  level: Reason['level'];
  text: string;
  facts: Fact[];
  /** An appeal, a reply, a missed deadline … one sentence each. */
  notes: string[];
  object: { label: string; url: string } | null;
  /** Of whom to ask how the merchant was told, and for its own words, about which name; null where there is nothing to ask for. */
  reply: { registryId: string; registryName: string; identifier: Identifier; hasReply: boolean } | null;
}

/** Words one reason. `now` in ms; `lists` give the date of the list it comes from. */
export function reasonText(reason: Reason, lists: Verdict['lists'], locale: Locale, now: number): ReasonText {
  const t = translator(locale);
  const { scheme, value } = identifierText(reason.identifier, t);
  // Whom the page may be taken for is listed; the page itself is not.
  const isHint = reason.domains !== undefined;
  const registry = nameIn(reason.registry, locale);
  const list = lists.find((one) => one.registry.id === reason.registry.id);
  const facts: [string, string | null][] = [
    [t('fact.match'), t('match', { value, scheme })],
    [t('fact.seen'), t(`evidence.${reason.evidence}`)],
    [t('fact.source'), sourceIn(reason, locale)],
    [t('fact.registry'), reason.registry.name === reason.source ? null : registry],
    [t('fact.stages'), reason.stages.map((stage) => t(`stage.${stage}`)).join(t('separator')) || null],
    [t('fact.grade'), reason.grade === 'NR' ? null : reason.grade],
    [t('fact.listed'), isHint ? null : monthText(locale, reason.listed)],
    [t('fact.term'), isHint ? null : termText(reason, locale)],
    [t('fact.list'), list ? listDate(list, locale, now) : null],
  ];
  return {
    level: reason.level,
    text: reasonSentence(reason, locale),
    facts: facts.flatMap(([label, text]) => (text === null ? [] : { label, text })),
    notes: reason.flags.map((flag) => (flag === 'identity-link' && trailText(reason, locale)) || t(`flag.${flag}`)),
    // A registry's address comes from its list: only a web address may become a link.
    object: parseWebAddress(reason.registry.url)
      ? {
          label: t('verdict.object', { registry }),
          url: merchantPage(reason.registry.url, reason.identifier),
        }
      : null,
    reply: asksFor(reason, registry),
  };
}

function termText({ expires }: Reason, locale: Locale): string {
  return expires
    ? translate(locale, 'fact.term-until', { month: monthText(locale, expires) })
    : translate(locale, 'fact.term-open');
}

/** The one sentence of a reason: what, since when, says who. Facts only. */
export function reasonSentence(reason: Reason, locale: Locale): string {
  const t = translator(locale);
  const isAppealed = reason.code === 'blacklisted-softened' && reason.flags.includes('under-appeal');
  return t(isAppealed ? 'verdict.blacklisted-appealed' : `verdict.${reason.code}`, {
    source: sourceIn(reason, locale),
    month: monthText(locale, reason.listed),
    categories:
      reason.categories.map((category) => t(`category.${category}`)).join(t('separator')) || t('category.none'),
    scheme: identifierText(reason.identifier, t).scheme,
    grade: reason.grade,
    domains: (reason.domains ?? []).join(t('separator')),
    ...reason.voices,
  });
}

/** Who says it: what the registry decided itself goes by its name in the reader's language. */
export function sourceIn({ source, registry }: Reason, locale: Locale): string {
  return source === registry.name ? nameIn(registry, locale) : source;
}

/** A registry that decided itself has told the merchant before; a feed's entry has at most a reply. */
function asksFor({ flags, list, source, registry, identifier }: Reason, registryName: string): ReasonText['reply'] {
  const hasReply = flags.includes('reply-exists');
  const isOwn = source === registry.name && (list === 'blacklist' || list === 'watch');
  if (!hasReply && (!isOwn || flags.includes('identity-link'))) return null;
  return { registryId: registry.id, registryName, identifier, hasReply };
}

/** Why an entry that was made for another name of the merchant holds for this one; null where that is not so, or not known. */
export function trailText({ trail, listed }: Reason, locale: Locale): string | null {
  if (!trail) return null;
  const t = translator(locale);
  const shop = identifierText(trail.shop, t);
  const common = { shop: t('match', { value: shop.value, scheme: shop.scheme }), month: monthText(locale, listed) };
  if (trail.shared === null) return t(`trail.${trail.by}`, common);
  const { value, scheme } = identifierText(trail.shared, t);
  return t('trail.shared', { ...common, scheme, value });
}

/** The date of a list, with its age once it is old. */
export function listDate(list: Verdict['lists'][number], locale: Locale, now: number): string {
  const date = dateText(locale, list.issued);
  return list.age === 'current'
    ? date
    : translate(locale, 'fact.list-aged', { date, count: daysBetween(list.issued, now) });
}
