import type { OutboxItem } from '../../messages/protocol';
import { dateText } from '../../ui/i18n/dates';
import type { Translate } from '../../ui/i18n/translate';
import { useText } from '../../ui/text-context';
import { ReceiptCode } from './filed';

/** One filed complaint: about whom, how it stands, its receipt, and the registry's reasons in its own words. */
export function SentItem({ item }: { item: OutboxItem }) {
  const { t, locale } = useText();
  const { complaint, receipt, state } = item;
  return (
    <li class="sent stack">
      <div>
        <h3>{complaint.against.name ?? hostOf(complaint.against.url)}</h3>
        <p class="small soft">{t(`category.${complaint.category}`)}</p>
        <p class="small soft">
          {t('sent.filed-on', { date: dateText(locale, item.filedAt), registry: item.registryName })}
        </p>
      </div>
      <p>
        <strong>{stateText(item, t)}</strong>
        {receipt?.decidedAt && (
          <span class="small soft">
            {' '}
            {t('sent.decided-on', { date: dateText(locale, Date.parse(receipt.decidedAt)) })}
          </span>
        )}
      </p>
      {state !== 'sent' && item.attempts > 0 && (
        <p class="small soft">
          {t('sent.attempts', { count: item.attempts })}{' '}
          {item.lastError && t('sent.last-error', { cause: item.lastError })}
        </p>
      )}
      {receipt?.reason && (
        <figure class="quote">
          <figcaption class="small soft">{t('sent.reason')}</figcaption>
          <blockquote class="verbatim">{receipt.reason}</blockquote>
        </figure>
      )}
      {receipt && <ReceiptCode code={receipt.receipt} />}
    </li>
  );
}

/** How it stands: the outbox's word until the registry has one, the outcome once there is one. */
function stateText({ state, receipt }: OutboxItem, t: Translate): string {
  if (receipt?.outcome) return t(`outcome.${receipt.outcome}`);
  if (receipt) return t(`state.${receipt.state}`);
  return t(state === 'queued' ? 'state.queued' : 'state.refused');
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
