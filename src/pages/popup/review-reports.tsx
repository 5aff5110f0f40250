import { useEffect, useState } from 'preact/hooks';
import type { ReportItem, VolunteerKnown } from '../../messages/review-messages';
import { Button } from '../../ui/button';
import { useText } from '../../ui/text-context';
import { Statistics } from '../panel/statistics';
import { causeOf, type Ask } from './effects';
import { ReviewReport } from './review-report';

/** The reviews that were reported from this device, what became of them, and the way to judging others'. */
export function ReviewReports({ ask, onJudge }: { ask: Ask; onJudge: () => void }) {
  const { t } = useText();
  const [reports, setReports] = useState<readonly ReportItem[] | null>(null);
  const [known, setKnown] = useState<readonly VolunteerKnown[]>([]);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const waits = reports?.some(({ waitsForConsent }) => waitsForConsent) ?? false;
  const failed = (error: unknown) => setProblems([t('reports.failed', { cause: causeOf(error) })]);
  useEffect(() => void ask({ type: 'get-reports' }).then(setReports, failed), [ask]);

  const refresh = async () => {
    setBusy(true);
    try {
      const answer = await ask({ type: 'refresh-reports' });
      setReports(answer.reports);
      setKnown(answer.known);
      setProblems(answer.causes.map((cause) => t('reports.not-asked', { cause })));
    } catch (error) {
      if (waits) setProblems([t('reports.not-sent', { cause: causeOf(error) })]);
      else failed(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section class="block form">
      <h2>{t('reports.title')}</h2>
      {problems.map((problem) => (
        <p key={problem} role="alert" class="problem">
          {problem}
        </p>
      ))}
      {reports?.length === 0 && <p class="small soft">{t('reports.empty')}</p>}
      <ul class="stack" aria-live="polite">
        {reports?.map((report) => (
          <ReviewReport key={report.key} report={report} />
        ))}
      </ul>
      {known.map((one) => (
        <Statistics key={one.registryName} known={one} />
      ))}
      <div class="row">
        {reports && reports.length > 0 && (
          <Button small busy={busy} onClick={() => void refresh()}>
            {t(waits ? 'reports.agree' : 'reports.refresh')}
          </Button>
        )}
        <Button small onClick={onJudge}>
          {t('panel.open')}
        </Button>
      </div>
    </section>
  );
}
