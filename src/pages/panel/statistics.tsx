import { registryNameIn } from '../../core/registry-name';
import type { VolunteerKnown } from '../../messages/review-messages';
import { FactList } from '../../ui/fact-list';
import { monthText } from '../../ui/i18n/dates';
import { useText } from '../../ui/text-context';

/** What a device reported to one registry, or what a voice answered there and what it makes of that. */
export function Statistics({ known }: { known: VolunteerKnown }) {
  const { handle, month, statistics } = known;
  const { t, locale } = useText();
  const { reports, waiting, reverted, answers, seeds, seedsRight, reliability } = statistics;
  const facts =
    month === null
      ? [{ label: t('volunteer.reports'), text: t('volunteer.reports-of', { reports, waiting, reverted }) }]
      : [
          { label: t('volunteer.month'), text: monthText(locale, month) },
          { label: t('volunteer.answers'), text: t('volunteer.answers-of', { answers }) },
          { label: t('volunteer.seeds'), text: t('volunteer.seeds-of', { right: seedsRight, seeds }) },
          { label: t('volunteer.weight'), text: t('volunteer.percent', { percent: Math.round(reliability * 100) }) },
        ];
  return (
    <div class="stack">
      <FactList facts={facts} />
      <p class="small soft">
        {t(month === null ? 'volunteer.handle' : 'volunteer.voice', {
          registry: registryNameIn(known, locale),
          handle,
        })}
      </p>
    </div>
  );
}
