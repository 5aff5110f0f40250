import { MOST_VOICES } from '../../core/verdict/agreement';
import { RadioGroup } from '../../ui/radio-group';
import { useText } from '../../ui/text-context';

interface AgreementProps {
  /** How many of the registries that are followed may alarm. */
  of: number;
  /** How many of them must, as the shopper has set it. */
  wanted: number;
  onChange: (wanted: number) => void;
}

/** How many registries must blacklist a shop before the warning is red. What was set for more of them stays until it is changed. */
export function Agreement({ of, wanted, onChange }: AgreementProps) {
  const { t } = useText();
  const most = Math.min(MOST_VOICES, Math.max(of, wanted));
  if (most < 2) return <p class="small soft">{t(of === 1 ? 'options.needs-only-one' : 'options.needs-none')}</p>;
  const label = (needs: number) => {
    if (needs > of) return t('options.needs-beyond', { needs });
    if (needs === 1) return t('options.needs-any');
    return needs === of ? t('options.needs-all', { of }) : t('options.needs-some', { needs, of });
  };
  return (
    <>
      <RadioGroup
        legend={t('options.needs')}
        choices={Array.from({ length: most }, (_, at) => ({ value: String(at + 1), label: label(at + 1) }))}
        value={String(wanted)}
        onChange={(value) => onChange(Number(value))}
      />
      <p class="small soft">{t('options.needs-hint')}</p>
    </>
  );
}
