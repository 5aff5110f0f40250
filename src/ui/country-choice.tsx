import { COUNTRIES } from '../core/handoff/authorities';
import { Select } from './field';
import { useText } from './text-context';

const ELSEWHERE = 'elsewhere';

interface CountryChoiceProps {
  /** ISO 3166-1; null: none of those that are known. */
  country: string | null;
  onChange: (country: string | null) => void;
}

/** In which country the shopper lives: the browser names the countries. */
export function CountryChoice({ country, onChange }: CountryChoiceProps) {
  const { t, locale } = useText();
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const choices = COUNTRIES.map((code) => ({ value: code, label: names.of(code) ?? code })).toSorted((a, b) =>
    a.label.localeCompare(b.label, locale),
  );
  return (
    <Select
      name="country"
      label={t('next.country')}
      value={country ?? ELSEWHERE}
      onChange={(value) => onChange(value === ELSEWHERE ? null : value)}
      choices={[...choices, { value: ELSEWHERE, label: t('next.elsewhere') }]}
    />
  );
}
