import type { FiledRed } from '../core/filed-credit';
import { FactList } from './fact-list';
import { dateText } from './i18n/dates';
import { useText } from './text-context';

/** What an entry of the red list rests on: who vouches for it, by which criteria and which evidence, and how long it holds. */
export function RedEntry({ red }: { red: FiledRed }) {
  const { t, locale } = useText();
  const { criteria, sponsor, evidence, since, until } = red;
  const date = (time: string) => dateText(locale, Date.parse(time));
  return (
    <div class="stack-small">
      <FactList
        facts={[
          { label: t('red-entry.sponsor'), text: sponsor },
          { label: t('red-entry.criteria'), text: criteria.map((one) => t(`red-entry.criterion.${one}`)).join(t('separator')) }, // prettier-ignore
          { label: t('red-entry.evidence'), text: evidence },
          { label: t('red-entry.term'), text: t('red-entry.from-until', { from: date(since), until: date(until) }) },
        ]}
      />
      <p class="small soft">{t('red-entry.hint')}</p>
    </div>
  );
}
