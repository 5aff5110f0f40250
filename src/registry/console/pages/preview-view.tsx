import type { Preview } from '../api/publication';
import { identifierText } from '../../../ui/identifier-text';
import { useText } from '../../../ui/text-context';
import { Section } from '../parts/page';
import { useWords } from '../words';

/** What would be published: how many entries come, change and go, and the first of each by name. */
export function PreviewView({ preview }: { preview: Preview }) {
  const w = useWords();
  const { t } = useText();
  const { version, entries, changes, examples, refused } = preview;
  const kinds = (['added', 'changed', 'removed'] as const).filter((kind) => changes[kind] > 0);
  return (
    <>
      <dl class="figures">
        <Figure label={w('publication.version')} value={String(version)} />
        <Figure label={w('publication.entries')} value={number(entries, w.locale)} />
        <Figure label={w('publication.added')} value={number(changes.added, w.locale)} />
        <Figure label={w('publication.changed-entries')} value={number(changes.changed, w.locale)} />
        <Figure label={w('publication.removed')} value={number(changes.removed, w.locale)} />
        <Figure label={w('publication.refused')} value={number(refused.count, w.locale)} />
      </dl>
      {kinds.length === 0 && <p>{w('publication.nothing')}</p>}
      <div class="columns">
        {kinds.map((kind) => (
          <Section key={kind} title={w(`publication-kind.${kind}`)}>
            <ul class="names">
              {examples[kind].map((name) => (
                <li key={name}>{t('match', identifierText(name, t))}</li>
              ))}
            </ul>
            <More of={changes[kind]} shown={examples[kind].length} />
          </Section>
        ))}
        {refused.count > 0 && (
          <Section title={w('publication-kind.refused')}>
            <ul class="names">
              {refused.examples.map(({ identifier, why }) => (
                <li key={identifier}>
                  {t('match', identifierText(identifier, t))} <span class="small soft">{w(`unlistable.${why}`)}</span>
                </li>
              ))}
            </ul>
            <More of={refused.count} shown={refused.examples.length} />
          </Section>
        )}
      </div>
    </>
  );
}

function More({ of, shown }: { of: number; shown: number }) {
  const w = useWords();
  return of > shown ? <p class="small soft">{w('publication.more', { count: of - shown })}</p> : null;
}

function Figure({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt class="small soft">{label}</dt>
      <dd class="figure">{value}</dd>
    </div>
  );
}

function number(value: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(value);
}
