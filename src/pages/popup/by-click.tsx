import { Button } from '../../ui/button';
import { useText } from '../../ui/text-context';

/** That the page was read only because the shopper clicked, and how to have it read without. */
export function ByClick({ onGrant }: { onGrant: () => void }) {
  const { t } = useText();
  return (
    <section class="block stack" aria-label={t('page.by-click')}>
      <p class="small">
        {t('page.by-click')}
        {t('sentence.gap')}
        {t('page.by-click-hint')}
      </p>
      <div class="row">
        <Button small onClick={onGrant}>
          {t('page.grant')}
        </Button>
      </div>
    </section>
  );
}
