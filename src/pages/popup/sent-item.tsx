import { registryNameIn } from '../../core/registry-name';
import type { OutboxItem } from '../../messages/protocol';
import { Button } from '../../ui/button';
import { dateText } from '../../ui/i18n/dates';
import { useText } from '../../ui/text-context';
import { ReceiptCode } from './filed';
import { nextSteps } from './sent-next';
import { aboutText, heardText, stateText } from './sent-status';

/** One filed complaint: about whom, how it stands, what comes next, its receipt, and the registry's reasons in its own words. */
export function SentItem({ item, onOpen }: { item: OutboxItem; onOpen: () => void }) {
  const { t, locale } = useText();
  const { complaint, receipt } = item;
  return (
    <li class="sent stack">
      <div>
        <h3>{aboutText(item)}</h3>
        <p class="small soft">{t(`category.${complaint.category}`)}</p>
        <p class="small soft">
          {t(item.state === 'queued' ? 'sent.written-on' : 'sent.filed-on', {
            date: dateText(locale, item.filedAt),
            registry: registryNameIn(item, locale),
          })}
        </p>
      </div>
      <SentStatus item={item} />
      {receipt?.reason && (
        <figure class="quote">
          <figcaption class="small soft">{t('sent.reason')}</figcaption>
          <blockquote class="verbatim">{receipt.reason}</blockquote>
        </figure>
      )}
      {receipt && <ReceiptCode code={receipt.receipt} />}
      <div class="row">
        <Button small onClick={onOpen}>
          {t('sent.open')}
        </Button>
        <Unread item={item} />
      </div>
    </li>
  );
}

/** How it stands in words, since when, what comes next, and what went wrong on the way. */
export function SentStatus({ item }: { item: OutboxItem }) {
  const { t, locale } = useText();
  const { receipt, state, waitsForConsent: held = false } = item;
  const heard = heardText(item, t);
  return (
    <div>
      <p>
        <strong>{held && !receipt ? t('sent.held') : stateText(item, t)}</strong>
        {receipt?.decidedAt && (
          <>
            {' '}
            <span class="small soft whole">
              {t('sent.decided-on', { date: dateText(locale, Date.parse(receipt.decidedAt)) })}
            </span>
          </>
        )}
      </p>
      {held && <p class="small">{t(receipt ? 'sent.held-more' : 'sent.held-why')}</p>}
      {heard && <p class="small">{heard}</p>}
      {nextSteps(item, t, Date.now()).map((step) => (
        <p key={step} class="small">
          {step}
        </p>
      ))}
      {(state !== 'sent' || item.lastError) && (item.attempts > 0 || item.slow) && (
        <p class="small soft">
          {state !== 'sent' &&
            item.attempts > 0 &&
            `${t('sent.attempts', { count: item.attempts })}${t('sentence.gap')}`}
          {item.slow ? t('sent.slow') : item.lastError && t('sent.last-error', { cause: item.lastError })}
        </p>
      )}
    </div>
  );
}

/** How many messages the case handlers wrote, and what still waits to be sent. */
function Unread({ item: { case: view, followUps } }: { item: OutboxItem }) {
  const { t } = useText();
  const messages = view?.messages.filter(({ by }) => by === 'handler').length ?? 0;
  const waiting = followUps.filter(({ state }) => state === 'queued').length;
  const words = [
    messages > 0 && t('sent.messages', { count: messages }),
    waiting > 0 && t('sent.waiting', { count: waiting }),
  ].filter(Boolean);
  return words.length > 0 ? <span class="small soft">{words.join(' · ')}</span> : null;
}
