import { useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { ProjectSign } from '../../ui/level-sign';
import { useText } from '../../ui/text-context';
import { BoughtHere } from '../diary/bought-here';
import { DiaryNews } from '../diary/diary-news';
import { ComplaintView } from './complaint-view';
import type { PopupEffects } from './effects';
import { EvidenceList } from './evidence-list';
import { PageView } from './page-view';
import { ReviewReports } from './review-reports';
import { SentView } from './sent-view';
import { Tabs } from './tabs';
import { useOutbox } from './use-outbox';
import { usePage } from './use-page';

const VIEWS = ['verdict', 'complain', 'sent'] as const;
export type View = (typeof VIEWS)[number];

/** What was filed, with a way to the tab where more can be done with it. */
function Sent({ effects }: { effects: PopupEffects }) {
  const { t } = useText();
  const outbox = useOutbox(effects.ask);
  const open = (filed: string) => void effects.openComplaint({ filed });
  return (
    <>
      <SentView outbox={outbox} onOpen={open}>
        <div class="row">
          <Button small onClick={() => open('')}>
            {t('sent.all')}
          </Button>
        </div>
      </SentView>
      <ReviewReports ask={effects.ask} onJudge={() => void effects.openPanel()} />
    </>
  );
}

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
            <>
              <DiaryNews ask={effects.ask} />
              <PageView
                page={page}
                effects={effects}
                onLeave={() => void effects.leave()}
                onComplain={() => setView('complain')}
                onInspect={() => effects.inspect()}
              />
              <BoughtHere ask={effects.ask} tabId={effects.tabId} page={page.state.kind} />
            </>
          )}
          {view === 'complain' && (
            <ComplaintView
              effects={effects}
              page={page}
              evidence={(files, draft) => (
                <EvidenceList files={files}>
                  <Button small onClick={() => void effects.openComplaint({ about: draft.url })}>
                    {t('evidence.add-in-tab')}
                  </Button>
                </EvidenceList>
              )}
              onSeeSent={() => setView('sent')}
            />
          )}
          {view === 'sent' && <Sent effects={effects} />}
        </div>
      </main>
    </>
  );
}
