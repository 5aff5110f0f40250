import type { FiledName } from '../../../core/merchant-file';
import { identifierText } from '../../../ui/identifier-text';
import { useText } from '../../../ui/text-context';
import { Section } from '../parts/page';
import { usePublicWords } from './words';

/** The merchant's other proven names, each with what proves it, and the page about it. */
export function FiledNames({ names }: { names: readonly FiledName[] }) {
  const p = usePublicWords();
  const { t } = useText();
  return (
    <Section title={p('merchant.names-title')}>
      <p class="soft">{p('merchant.names-hint')}</p>
      <ul class="stack-small">
        {names.map(({ identifier, shared, by }) => {
          const { scheme, value } = identifierText(identifier, t);
          const why = p(`merchant.name-by.${by}`);
          return (
            <li key={identifier}>
              <a class="break" href={`#${encodeURIComponent(identifier)}`}>
                {value}
              </a>{' '}
              <span class="small soft">
                {`${scheme} · ${shared ? p('merchant.name-shared', { by: why, shared: t('match', identifierText(shared, t)) }) : why}`}
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
