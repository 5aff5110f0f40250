import { useEffect, useState } from 'preact/hooks';
import type { Matter } from '../../core/handoff/pack';
import { ProjectSign } from '../../ui/level-sign';
import { useText } from '../../ui/text-context';
import { causeOf } from '../cause-of';
import { useSituation } from '../use-situation';
import type { HandoffEffects, Source } from './effects';
import { Handoff } from './handoff';
import { matterOf } from './matter-of';

/** A complaint made ready for an office or the payment service: nothing is sent from here. */
export function HandoffPage({ effects, source }: { effects: HandoffEffects; source: Source }) {
  const { t, locale } = useText();
  const [matter, setMatter] = useState<Matter | null | 'loading' | { cause: string }>('loading');
  const [situation, choose] = useSituation(effects.situation);
  useEffect(
    () => void matterOf(effects, source, locale).then(setMatter, (error) => setMatter({ cause: causeOf(error) })),
    [],
  );
  const isThere = matter !== null && matter !== 'loading' && !('cause' in matter);
  return (
    <main class="sheet">
      <header class="stack screen">
        <h1 class="sheet-head">
          <ProjectSign /> {t('handoff.title')}
        </h1>
        <p>{t('handoff.intro')}</p>
      </header>
      {matter === 'loading' && <p role="status">{t('handoff.loading')}</p>}
      {matter === null && (
        <section class="card" role="status">
          <h2>{t('handoff.gone')}</h2>
          <p>{t('handoff.gone-hint')}</p>
        </section>
      )}
      {matter !== null && typeof matter === 'object' && 'cause' in matter && (
        <p role="alert" class="card problem">
          {t('sent.failed', { cause: matter.cause })}
        </p>
      )}
      {isThere && situation && (
        <Handoff
          matter={matter}
          country={situation.country}
          onCountry={(country) => choose({ ...situation, country })}
          onPrint={effects.print}
        />
      )}
    </main>
  );
}
