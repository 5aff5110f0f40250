import { useState } from 'preact/hooks';
import type { VolunteerKnown } from '../../messages/review-messages';
import { Button } from '../../ui/button';
import { useText } from '../../ui/text-context';
import { causeOf, type Ask } from '../popup/effects';
import { Statistics } from './statistics';

/** What this month's voice did, once it is asked for. */
export function OwnStatistics({ ask }: { ask: Ask }) {
  const { t } = useText();
  const [known, setKnown] = useState<VolunteerKnown | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const refresh = async () => {
    setBusy(true);
    try {
      const answer = await ask({ type: 'voice-statistics' });
      setKnown(answer);
      setSaid(answer ? null : t('panel.no-voice'));
    } catch (error) {
      setSaid(t('reports.not-asked', { cause: causeOf(error) }));
    } finally {
      setBusy(false);
    }
  };
  return (
    <section class="card">
      <h2>{t('volunteer.title')}</h2>
      <div aria-live="polite">
        {known && <Statistics known={known} />}
        {said && <p>{said}</p>}
      </div>
      <div class="row">
        <Button small busy={busy} onClick={() => void refresh()}>
          {t('panel.statistics')}
        </Button>
      </div>
    </section>
  );
}
