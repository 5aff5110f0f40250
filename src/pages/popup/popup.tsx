import { useState } from 'preact/hooks';
import { ProjectSign } from '../../ui/level-sign';
import { useText } from '../../ui/text-context';
import { ComplaintView } from './complaint-view';
import type { PopupEffects } from './effects';
import { PageView } from './page-view';
import { SentView } from './sent-view';
import { Tabs } from './tabs';
import { usePage } from './use-page';

const VIEWS = ['verdict', 'complain', 'sent'] as const;
export type View = (typeof VIEWS)[number];

/** The whole popup: the verdict on the page in a tab, a complaint about it, and all that was filed. */
export function Popup({ effects, first = 'verdict' }: { effects: PopupEffects; first?: View }) {
  const { t } = useText();
  const [view, setView] = useState<View>(first);
  const page = usePage(effects);
  return (
    <>
      <header class="head">
        <h1 class="head-name">
          <ProjectSign />
          {t('app.name')}
        </h1>
        <Tabs
          label={t('app.views')}
          tabs={VIEWS.map((id) => ({ id, label: t(`view.${id}`) }))}
          current={view}
          onChoose={setView}
        />
      </header>
      <main class="panel">
        <div role="tabpanel" id={`panel-${view}`} aria-labelledby={`tab-${view}`}>
          {view === 'verdict' && (
            <PageView
              page={page}
              ask={effects.ask}
              onLeave={() => void effects.leave()}
              onComplain={() => setView('complain')}
            />
          )}
          {view === 'complain' && <ComplaintView effects={effects} page={page} onSeeSent={() => setView('sent')} />}
          {view === 'sent' && <SentView ask={effects.ask} />}
        </div>
      </main>
    </>
  );
}
