import { useState } from 'preact/hooks';
import type { VolunteerKnown } from '../../messages/review-messages';
import { Button } from '../../ui/button';
import { useText } from '../../ui/text-context';
import { causeOf, type Ask } from '../popup/effects';
import { Statistics } from './statistics';

/** What this volunteer did, once they ask for it. */
export function OwnStatistics({ ask }: { ask: Ask }) {
  const { t } = useText();
  const [known, setKnown] = useState<readonly VolunteerKnown[]>([]);
  const [causes, setCauses] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const refresh = async () => {
    setBusy(true);
    try {
      const answer = await ask({ type: 'refresh-reports' });
      setKnown(answer.known);
      setCauses(answer.causes);
    } catch (error) {
      setCauses([causeOf(error)]);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section class="card">
      <h2>{t('volunteer.title')}</h2>
      <div aria-live="polite">
        {known.map((one) => (
          <Statistics key={one.registryName} known={one} />
        ))}
        {causes.map((cause) => (
          <p key={cause}>{t('reports.not-asked', { cause })}</p>
        ))}
      </div>
      <div class="row">
        <Button small busy={busy} onClick={() => void refresh()}>
          {t('panel.statistics')}
        </Button>
      </div>
    </section>
  );
}
