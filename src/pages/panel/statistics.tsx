import type { VolunteerKnown } from '../../messages/review-messages';
import { FactList } from '../../ui/fact-list';
import { useText } from '../../ui/text-context';

/** What a volunteer did at one registry, and what it makes of their answers. */
export function Statistics({ known: { registryName, handle, statistics } }: { known: VolunteerKnown }) {
  const { t } = useText();
  const { reports, waiting, reverted, answers, seeds, seedsRight, reliability } = statistics;
  const facts = [
    { label: t('volunteer.reports'), text: t('volunteer.reports-of', { reports, waiting, reverted }) },
    { label: t('volunteer.answers'), text: String(answers) },
    { label: t('volunteer.seeds'), text: t('volunteer.seeds-of', { right: seedsRight, seeds }) },
    { label: t('volunteer.weight'), text: t('volunteer.percent', { percent: Math.round(reliability * 100) }) },
  ];
  return (
    <div class="stack">
      <FactList facts={facts} />
      <p class="small soft">{t('volunteer.handle', { registry: registryName, handle })}</p>
    </div>
  );
}
