import { ProjectSign } from '../../ui/level-sign';
import { useText } from '../../ui/text-context';
import { Button } from '../../ui/button';
import type { Ask } from '../popup/effects';
import { PanelReview } from './panel-review';
import { OwnStatistics } from './own-statistics';
import { ShopLooks } from './shop-looks';
import { usePanel } from './use-panel';
import { VoiceWaits } from './voice-waits';
import { WhatIsKnown } from './what-is-known';

/** Volunteers judge, one after the other, reviews that others reported. */
export function Panel({ ask }: { ask: Ask }) {
  const { t } = useText();
  const { state, said, judge, leave, load, beginAtOnce } = usePanel(ask);
  return (
    <main class="sheet">
      <h1 class="sheet-head">
        <ProjectSign size={24} />
        {t('panel.title')}
      </h1>
      <section class="card">
        <p>{t('panel.intro')}</p>
        <WhatIsKnown />
      </section>
      <div role="status">{said && <p class="card">{said}</p>}</div>
      {state.kind === 'review' && <PanelReview next={state.next} onJudge={judge} onLeave={leave} busy={state.busy} />}
      {state.kind === 'wait' && <VoiceWaits {...state} onAgain={load} onAtOnce={beginAtOnce} />}
      {/* While it loads it has the height of what most often comes, so that nothing below moves under a hand. */}
      {(state.kind === 'loading' || state.kind === 'nothing') && (
        <section class="card">
          <p>{state.kind === 'loading' ? t('panel.loading') : state.words}</p>
          <div class="row">
            <Button busy={state.kind === 'loading'} onClick={load}>
              {t('panel.again')}
            </Button>
          </div>
        </section>
      )}
      <ShopLooks ask={ask} />
      <OwnStatistics ask={ask} />
    </main>
  );
}
