import type { Authority } from '../../core/handoff/authority';
import { inLanguage } from '../../core/in-languages';
import { useText } from '../../ui/text-context';

interface AuthorityChoiceProps {
  offices: readonly Authority[];
  /** An office's id. */
  chosen: string;
  onChoose: (id: string) => void;
}

/** The offices of a country and the letters about the payment, each with what it does and takes. */
export function AuthorityChoice({ offices, chosen, onChoose }: AuthorityChoiceProps) {
  const { t, locale } = useText();
  return (
    <fieldset>
      <legend>{t('handoff.office')}</legend>
      {offices.map(({ id, name, takes, powers }) => (
        <label key={id} class="tick">
          <input type="radio" name="office" value={id} checked={id === chosen} onChange={() => onChoose(id)} />
          <span>
            {inLanguage(name, locale)}{' '}
            <span class="mark">{powers.map((power) => t(`handoff.power.${power}`)).join(t('separator'))}</span>
            {id === chosen && <span class="under small soft">{inLanguage(takes, locale)}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
