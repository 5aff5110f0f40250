import { Button } from '../../ui/button';
import { useText } from '../../ui/text-context';

/** The way to the page that makes a complaint ready for an authority or payment service. */
export function HandOn({ onOpen }: { onOpen: () => void }) {
  const { t } = useText();
  return (
    <div>
      <Button small onClick={onOpen}>
        {t('handoff.open')}
      </Button>
      <p class="small soft">{t('handoff.open-hint')}</p>
    </div>
  );
}
