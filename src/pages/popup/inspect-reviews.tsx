import { useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { useText } from '../../ui/text-context';
import { causeOf } from './effects';

/** Opens the inspector of reviews beside the page. */
export function InspectReviews({ onInspect }: { onInspect: () => Promise<void> }) {
  const { t } = useText();
  const [cause, setCause] = useState<string | null>(null);
  const open = () => void onInspect().catch((error: unknown) => setCause(causeOf(error)));
  return (
    <section class="block stack">
      <div class="row">
        <Button small onClick={open}>
          {t('inspector.open')}
        </Button>
      </div>
      <p class="small soft">{t('inspector.open-hint')}</p>
      <p role="alert" class="problem">
        {cause === null ? '' : t('inspector.open-failed', { cause })}
      </p>
    </section>
  );
}
