import { nameIn } from '../../core/registry-name';
import { Button } from '../../ui/button';
import { useText } from '../../ui/text-context';
import type { Ask } from '../popup/effects';
import { ShopLookForm } from './shop-look-form';
import { useShopLooks } from './use-shop-looks';

/** Volunteers look at shops for the registry, if they want to: one shop at a time, asked for by a press. */
export function ShopLooks({ ask }: { ask: Ask }) {
  const { t } = useText();
  const { looking, next, said, busy, takePart, fetchNext, decline, give } = useShopLooks(ask);
  // Until the worker has said how it stands there is nothing to choose.
  if (!looking) return said === null ? null : <p class="card">{said}</p>;
  const { on, registry } = looking;
  return (
    <section class="card" aria-labelledby="shop-looks">
      <h2 id="shop-looks">{t('shop-look.title')}</h2>
      <p>{t('shop-look.intro')}</p>
      {!registry && <p>{t('shop-look.no-registry')}</p>}
      {registry && <p class="small soft">{t('shop-look.means', { registry: nameIn(registry, t.locale) })}</p>}
      {next && (
        <ShopLookForm
          key={next.task.id}
          next={next}
          busy={busy}
          onGive={(result) => give(next, result)}
          onDecline={() => decline(next)}
        />
      )}
      <div role="status">{said && <p>{said}</p>}</div>
      {registry && !next && (
        <div class="row">
          {on ? (
            <>
              <Button busy={busy} onClick={fetchNext}>
                {t('shop-look.ask')}
              </Button>
              <Button busy={busy} onClick={() => takePart(false)}>
                {t('shop-look.stop')}
              </Button>
            </>
          ) : (
            <Button busy={busy} onClick={() => takePart(true)}>
              {t('shop-look.take-part')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
