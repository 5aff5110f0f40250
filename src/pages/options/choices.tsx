import type { Identifier } from '../../core/identifier';
import type { ChoiceReport } from '../../messages/options-report';
import { Button } from '../../ui/button';
import { identifierText } from '../../ui/identifier-text';
import { useText } from '../../ui/text-context';
import { TrustForm } from './trust-form';
import type { LiveOptions } from './use-options';

interface ChoicesProps {
  choices: readonly ChoiceReport[];
  change: LiveOptions['change'];
}

/** The merchants that are let through or no longer warned of, each to be undone. */
export function Choices({ choices, change }: ChoicesProps) {
  const { t } = useText();
  return (
    <section class="card" aria-labelledby="choices">
      <h2 id="choices">{t('options.choices')}</h2>
      <p>{t('options.choices-hint')}</p>
      {choices.length === 0 && <p class="soft">{t('options.choices-none')}</p>}
      <ul class={choices.length > 0 ? 'stack' : 'stack empty'} aria-live="polite">
        {choices.map(({ kind, identifier, inPrivate }) => (
          <li key={`${kind} ${identifier} ${inPrivate}`} class="item">
            <div class="row spread">
              <span>
                <strong>{t('match', { ...identifierText(identifier as Identifier, t) })}</strong>
                <br />
                {t(`options.choice.${kind}`)}
                {inPrivate && (
                  <>
                    <br />
                    <span class="soft">{t('options.choice-private')}</span>
                  </>
                )}
              </span>
              <Button small onClick={() => void change({ type: 'unchoose', kind, identifier, inPrivate })}>
                {t('options.undo')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <TrustForm change={change} />
    </section>
  );
}
