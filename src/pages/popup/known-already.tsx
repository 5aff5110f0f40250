import { useEffect, useState } from 'preact/hooks';
import { nameIn } from '../../core/registry-name';
import type { Complaint } from '../../core/complaint';
import type { FilingKnown, ListReport } from '../../messages/protocol';
import { dateText, monthText } from '../../ui/i18n/dates';
import type { Locale, Translate } from '../../ui/i18n/translate';
import { useText } from '../../ui/text-context';
import { identifierText } from '../../ui/identifier-text';
import { causeOf, type Ask } from './effects';

interface KnownAlreadyProps {
  ask: Ask;
  registry: ListReport;
  complaint: Complaint;
}

/** Before filing: whether this purchase was complained of already, and what is decided on the merchant. Never in the way of filing. */
export function KnownAlready({ ask, registry, complaint }: KnownAlreadyProps) {
  const { t, locale } = useText();
  const [known, setKnown] = useState<FilingKnown | null>(null);
  useEffect(() => {
    void ask({ type: 'check-filing', registryId: registry.registryId, complaint }).then(setKnown, (error: unknown) =>
      setKnown({ own: null, registry: { cause: causeOf(error) } }),
    );
  }, []);
  const words = known
    ? knownWords(known, t, locale)
    : [t('complaint.known-asking', { registry: nameIn(registry, locale) })];
  return (
    <div class="known level" role="status" aria-busy={known === null}>
      {words.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}

function knownWords({ own, registry }: FilingKnown, t: Translate, locale: Locale): string[] {
  const mine = own ? [ownWords(own, t, locale)] : [];
  if ('cause' in registry) return [...mine, t('complaint.known-not', { cause: registry.cause })];
  const matter = registry.matter ? [t(`complaint.known.${registry.matter}`)] : [];
  const decided = registry.decided.flatMap(({ identifier, list, since }) => {
    if (list !== 'blacklist' && list !== 'watch' && list !== 'redlist') return [];
    const { value } = identifierText(identifier, t);
    return [t(`complaint.known.${list}`, { name: value, month: monthText(locale, since) })];
  });
  const all = [...mine, ...matter, ...decided];
  return all.length > 0 ? all : [t('complaint.known-nothing')];
}

function ownWords({ filedAt, receipt, by }: NonNullable<FilingKnown['own']>, t: Translate, locale: Locale): string {
  const date = dateText(locale, filedAt);
  if (by === 'likeness') return t('complaint.known-own-like', { date });
  return receipt ? t('complaint.known-own', { date, code: receipt }) : t('complaint.known-own-waiting', { date });
}
