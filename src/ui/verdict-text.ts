import { nameIn } from '../core/registry-name';
import type { Level, Reason, Verdict } from '../core/verdict';
import { disagree } from '../core/verdict/agreement';
import { daysBetween } from './i18n/dates';
import { translator, type Locale, type Translate } from './i18n/translate';
import { identifierText } from './identifier-text';
import { listDate, reasonSentence, reasonText, sourceIn, trailText, type ReasonText } from './reason-text';

/** A verdict in words, in the order in which it is shown. */
export interface VerdictText {
  level: Level;
  /** The level in a word or two: `Blacklisted`. */
  word: string;
  /** Shown before the sentence when a list is old: how old, and that this may be out of date. */
  age: string | null;
  sentence: string;
  /** Why an entry that was made for another name of the merchant holds for this page; null where that is not so. */
  trail: string | null;
  /** On what the sentence rests: source, date of the list, identifier that matched; null where nothing did. */
  source: string | null;
  /** What to do now. */
  advice: string;
  /** Gravest first. */
  reasons: ReasonText[];
  /** That the sources contradict each other, when they do. */
  disagreement: string | null;
  /** What we don't know, and whose lists these are. */
  unknowns: string[];
}

/** Words a verdict for a shopper: facts with dates and sources, no word about persons. `now` in ms since 1970. */
export function verdictText(verdict: Verdict, locale: Locale, now: number): VerdictText {
  const t = translator(locale);
  const first = verdict.reasons[0];
  const trail = first ? trailText(first, locale) : null;
  return {
    level: verdict.level,
    word: t(`level.${verdict.level}`),
    age: ageNote(verdict.lists, t, now),
    sentence: first
      ? reasonSentence(first, locale)
      : t(verdict.level === 'checking' ? 'verdict.checking' : 'verdict.none'),
    trail,
    source: first ? sourceLine(first, verdict.lists, locale, now) : null,
    advice: t(`advice.${verdict.level}`),
    reasons: verdict.reasons.map((reason) =>
      withoutNote(reasonText(reason, verdict.lists, locale, now), reason === first ? trail : null),
    ),
    disagreement: disagree(verdict.reasons) ? t('verdict.disagree') : null,
    unknowns: unknowns(verdict, t),
  };
}

/** The reason without what was said already. */
function withoutNote(reason: ReasonText, said: string | null): ReasonText {
  return { ...reason, notes: reason.notes.filter((note) => note !== said) };
}

function sourceLine(reason: Reason, lists: Verdict['lists'], locale: Locale, now: number): string {
  const t = translator(locale);
  const list = lists.find((one) => one.registry.id === reason.registry.id);
  const date = list ? listDate(list, locale, now) : '';
  return t('verdict.source', {
    source: sourceIn(reason, locale),
    date,
    match: identifierText(reason.identifier, t).value,
  });
}

/** One line on the list that is most out of date; null while all are current. */
function ageNote(lists: Verdict['lists'], t: Translate, now: number): string | null {
  const aged = lists.filter((list) => list.age !== 'current').sort((a, b) => a.issued - b.issued);
  const oldest = aged.find((list) => list.age === 'expired') ?? aged[0];
  if (!oldest) return null;
  return t(oldest.age === 'expired' ? 'age.expired' : 'age.old', { count: daysBetween(oldest.issued, now) });
}

function unknowns({ reasons, lists }: Verdict, t: Translate): string[] {
  const scope = reasons.length === 0 ? t('unknown.none') : t('unknown.scope');
  const claimed = reasons.some((reason) => reason.evidence === 'claimed') ? [t('unknown.claimed')] : [];
  return [
    ...claimed,
    scope,
    ...lists.map((list) => t('unknown.not-state', { registry: nameIn(list.registry, t.locale) })),
  ];
}
