import { useEffect, useState } from 'preact/hooks';
import type { PageReport } from '../../messages/protocol';
import { Button } from '../../ui/button';
import { ProjectSign } from '../../ui/level-sign';
import { NextSteps } from '../../ui/next-steps';
import { ObjectLinks } from '../../ui/object-links';
import { useText } from '../../ui/text-context';
import { verdictText } from '../../ui/verdict-text';
import { useSituation } from '../use-situation';
import type { BlockedEffects } from './effects';
import { Stopped } from './stopped';
import { Why } from './why';

/** Stands where a blacklisted address was opened: what is said of it and by whom, the way back first, what to do, and where to object. */
export function Blocked({ effects }: { effects: BlockedEffects }) {
  const { t, locale } = useText();
  const [situation, choose] = useSituation(effects.situation);
  const [report, setReport] = useState<PageReport | null | 'loading'>('loading');
  const [cause, setCause] = useState<string | null>(null);
  const { ask, tabId } = effects;

  useEffect(() => {
    if (tabId === null) return setReport(null);
    void ask({ type: 'get-page', tabId }).then(setReport, () => setReport(null));
  }, [ask, tabId]);

  const proceed = async (tab: number) => {
    try {
      const answer = await ask({ type: 'continue-today', tabId: tab });
      if (answer) effects.open(answer.url);
      else setReport(null);
    } catch (error) {
      setCause(error instanceof Error ? error.message : String(error));
    }
  };

  const known = report !== 'loading' && report !== null && report.verdict.reasons.length > 0;
  return (
    <main class="card">
      {known && <Stopped report={report} />}
      {report !== 'loading' && !known && (
        <>
          <h1 class="sentence">{t('blocked.gone')}</h1>
          <p>{t('blocked.gone-hint')}</p>
        </>
      )}
      <div class="row">
        <Button kind="primary" focused onClick={effects.leave}>
          {t('blocked.back')}
        </Button>
        {known && tabId !== null && <Button onClick={() => void proceed(tabId)}>{t('blocked.continue')}</Button>}
      </div>
      {known && <p class="small soft">{t('blocked.continue-hint')}</p>}
      {known && situation && (
        <NextSteps verdict={report.verdict} onPlatform={false} situation={situation} onChange={choose} />
      )}
      {known && <Why verdict={report.verdict} ask={ask} />}
      {known && <ObjectLinks reasons={verdictText(report.verdict, locale, Date.now()).reasons} />}
      <p role="alert" class="problem">
        {cause && t('blocked.failed', { cause })}
      </p>
      <p class="small soft project">
        <ProjectSign size={16} /> {t('app.name')}
      </p>
    </main>
  );
}
