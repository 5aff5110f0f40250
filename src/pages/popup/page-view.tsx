import type { PageReport } from '../../messages/protocol';
import { Button } from '../../ui/button';
import { LevelSign } from '../../ui/level-sign';
import { useText } from '../../ui/text-context';
import { ByClick } from './by-click';
import type { PopupEffects } from './effects';
import { InspectReviews } from './inspect-reviews';
import { ReviewTrust } from './review-trust';
import { ListStatus } from './list-status';
import type { PageAndLists } from './use-page';
import { VerdictView } from './verdict-view';

interface PageViewProps {
  onInspect: () => Promise<void>;
  page: PageAndLists;
  effects: Pick<PopupEffects, 'ask' | 'situation'>;
  onLeave: () => void;
  onComplain: () => void;
}

/** What is known of the page, or in one sentence why nothing is. */
export function PageView({ page, effects, onLeave, onComplain, onInspect }: PageViewProps) {
  const { t } = useText();
  const { state } = page;
  const lists = <ListStatus lists={page.lists} onUpdate={page.updateLists} onOptions={page.openOptions} />;
  const byClick = ({ access }: PageReport) => access === 'by-click' && <ByClick onGrant={page.grant} />;
  switch (state.kind) {
    case 'loading':
      return <Plain sentence={t('page.loading')} moving />;
    case 'error':
      return (
        <Plain sentence={t('page.error')} hint={t('page.error-hint', { cause: state.cause })}>
          <Button onClick={page.reload}>{t('page.retry')}</Button>
        </Plain>
      );
    case 'not-read':
      return (
        <>
          <Plain sentence={t('page.not-read')} hint={t('page.not-read-hint')} />
          {lists}
        </>
      );
    case 'no-access':
      return (
        <Plain sentence={t('page.no-access')} hint={t('page.no-access-hint')}>
          <Button kind="primary" onClick={page.grant}>
            {t('page.grant')}
          </Button>
        </Plain>
      );
    case 'left-alone':
      return (
        <>
          <Plain sentence={t('page.left-alone')} hint={t('page.left-alone-hint')} />
          {lists}
        </>
      );
    case 'no-registry':
      return (
        <Plain sentence={t('page.no-registry')}>
          <Button onClick={page.openOptions}>{t('options.open')}</Button>
        </Plain>
      );
    case 'no-shop':
      return (
        <>
          <Plain sentence={t('page.no-shop')} hint={t('page.no-shop-hint')} />
          {byClick(state.report)}
          <InspectReviews onInspect={onInspect} />
          {lists}
        </>
      );
    case 'verdict':
      return (
        <>
          <VerdictView
            report={state.report}
            effects={effects}
            onLeave={onLeave}
            onUpdate={page.updateLists}
            onComplain={onComplain}
            aside={byClick(state.report)}
          />
          <ReviewTrust url={state.report.url} ask={effects.ask} />
          <InspectReviews onInspect={onInspect} />
          {lists}
        </>
      );
  }
}

interface PlainProps {
  sentence: string;
  hint?: string;
  moving?: boolean;
  children?: preact.ComponentChildren;
}

function Plain({ sentence, hint, moving = false, children }: PlainProps) {
  return (
    <section class="level verdict" role="status">
      {moving && <LevelSign level="checking" />}
      <p class="plain">{sentence}</p>
      {hint && <p>{hint}</p>}
      {children && <div class="row">{children}</div>}
    </section>
  );
}
