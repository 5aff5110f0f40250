import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { useText } from '../../ui/text-context';
import type { Access } from '../access';

/** Whether the extension may read pages; where it may not, why it should, and the button that asks. */
export function SiteAccess({ access }: { access: Access }) {
  const { t } = useText();
  const [granted, setGranted] = useState<boolean | null>(null);
  const [refused, setRefused] = useState(false);
  useEffect(() => void access.has().then(setGranted, () => setGranted(false)), [access]);
  const ask = async () => {
    // The first thing after the click: browsers ask only in answer to one.
    const given = await access.ask().catch(() => false);
    setGranted(given);
    setRefused(!given);
  };
  if (granted === null) return null;
  return (
    <section class="card" aria-labelledby="access">
      <h2 id="access">{t('welcome.access')}</h2>
      <p role="status">
        {t(granted ? 'welcome.access-yes' : refused ? 'welcome.access-refused' : 'welcome.access-no')}
      </p>
      {!granted && (
        <div class="row">
          <Button kind="primary" onClick={() => void ask()}>
            {t('page.grant')}
          </Button>
        </div>
      )}
    </section>
  );
}
