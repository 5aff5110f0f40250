import { COURIERS } from '../../core/couriers';
import { inLanguage } from '../../core/in-languages';
import { namedParty } from '../../core/named-party';
import { Select, TextField } from '../../ui/field';
import { useText } from '../../ui/text-context';
import type { TextOf } from './complaint-form';
import type { Draft } from './draft';
import { IdentifierChoice } from './identifier-choice';
import { WHOM } from './whom';

interface WhomChoiceProps {
  draft: Draft;
  onChange: (draft: Draft) => void;
  field: (name: TextOf) => {
    name: string;
    value: string;
    onChange: (value: string) => void;
    problem: string | undefined;
  };
  /** What is wrong with whom it names. */
  problem: string | undefined;
}

/** Whom the complaint is about: the page's merchant, by what was seen of it, or the courier or the marketplace, and then nobody else. */
export function WhomChoice({ draft, onChange, field, problem }: WhomChoiceProps) {
  const { t, locale } = useText();
  const market = namedParty(`platform:${draft.platform}`);
  return (
    <>
      <fieldset class="field">
        <legend>{t('form.whom')}</legend>
        {WHOM.filter((one) => one !== 'platform' || market).map((one) => (
          <label key={one} class="tick">
            <input
              type="radio"
              name="whom"
              value={one}
              checked={draft.whom === one}
              onChange={() => onChange({ ...draft, whom: one })}
            />
            <span>{t(`form.whom.${one}`, { platform: market ? inLanguage(market.title, locale) : '' })}</span>
          </label>
        ))}
        <p class="small soft">{t('form.whom-hint')}</p>
      </fieldset>
      {draft.whom === 'merchant' && (
        <>
          <IdentifierChoice draft={draft} onChange={onChange} problem={problem} />
          <TextField {...field('name')} label={t('form.name')} optional />
          <TextField {...field('address')} label={t('complaint.address')} optional />
        </>
      )}
      {draft.whom === 'courier' && (
        <Select
          {...field('courier')}
          label={t('form.courier')}
          choices={COURIERS.map(({ name, title }) => ({ value: name, label: inLanguage(title, locale) }))}
        />
      )}
    </>
  );
}
