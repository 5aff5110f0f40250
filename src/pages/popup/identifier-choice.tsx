import { useId } from 'preact/hooks';
import { Problem } from '../../ui/field';
import { identifierText } from '../../ui/identifier-text';
import { useText } from '../../ui/text-context';
import type { Draft } from './draft';

interface IdentifierChoiceProps {
  draft: Draft;
  onChange: (draft: Draft) => void;
  problem: string | undefined;
}

/** Whom the complaint is about: every identifier seen on the page, to keep or to untick. */
export function IdentifierChoice({ draft, onChange, problem }: IdentifierChoiceProps) {
  const { t } = useText();
  const id = useId();
  const tick = (index: number) =>
    onChange({
      ...draft,
      identifiers: draft.identifiers.map((one, at) => (at === index ? { ...one, ticked: !one.ticked } : one)),
    });
  return (
    <fieldset class="field">
      <legend>{t('form.identifiers')}</legend>
      {draft.identifiers.map(({ seen, ticked }, index) => {
        const { scheme, value } = identifierText(seen.identifier, t);
        return (
          <label key={`${seen.identifier} ${seen.seenIn}`} class="tick">
            <input
              type="checkbox"
              checked={ticked}
              onChange={() => tick(index)}
              aria-invalid={problem !== undefined && index === 0}
              aria-describedby={problem ? id : undefined}
            />
            <span>
              {value}{' '}
              <span class="small soft">
                {scheme} · {t(`evidence.${seen.evidence}`)}
              </span>
            </span>
          </label>
        );
      })}
      {problem && <Problem id={id} text={problem} />}
    </fieldset>
  );
}
