import { useState } from 'preact/hooks';
import { registryNameIn } from '../../core/registry-name';
import type { TrustKnown } from '../../messages/review-messages';
import { Button } from '../../ui/button';
import { ReviewTrustItem } from '../../ui/review-trust-item';
import { useText } from '../../ui/text-context';
import { causeOf, type Ask } from './effects';

/** What registries have decided about the reviews of the page's goods, beside the grade, once the shopper asks. */
export function ReviewTrust({ url, ask }: { url: string; ask: Ask }) {
  const { t } = useText();
  const [known, setKnown] = useState<readonly TrustKnown[] | null>(null);
  const [cause, setCause] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const find = async () => {
    setBusy(true);
    try {
      setKnown(await ask({ type: 'ask-review-trust', url }));
      setCause(null);
    } catch (error) {
      setCause(causeOf(error));
    } finally {
      setBusy(false);
    }
  };
  if (!/^https?:/i.test(url)) return null;
  return (
    <section class="block stack review-trust">
      <h2>{t('trust.title')}</h2>
      <div aria-live="polite" class="stack">
        {cause !== null && <p class="problem">{t('reports.not-asked', { cause })}</p>}
        {known?.map((one) => (
          <Known key={one.registryName} known={one} />
        ))}
        {known && known.every((one) => 'trust' in one && one.trust.length === 0) && <p>{t('trust.none')}</p>}
        {known?.some((one) => 'trust' in one && one.trust.length > 0) && <p class="small soft">{t('trust.note')}</p>}
      </div>
      {known === null && (
        <>
          <div class="row">
            <Button small busy={busy} onClick={() => void find()}>
              {t('trust.ask')}
            </Button>
          </div>
          <p class="small soft">{t('trust.ask-hint')}</p>
        </>
      )}
    </section>
  );
}

function Known({ known }: { known: TrustKnown }) {
  const { t } = useText();
  const registry = registryNameIn(known, t.locale);
  if ('cause' in known) return <p>{t('trust.failed', { registry, cause: known.cause })}</p>;
  if (known.trust.length === 0) return null;
  return (
    <div>
      <p class="small soft">{t('trust.by', { registry })}</p>
      <ul class="stack">
        {known.trust.map((one) => (
          <ReviewTrustItem key={one.case} trust={one} />
        ))}
      </ul>
    </div>
  );
}
