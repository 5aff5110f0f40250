import type { OutboxItem } from '../../messages/protocol';
import { Button } from '../../ui/button';
import { CopyButton } from '../../ui/copy-button';
import { useText } from '../../ui/text-context';
import { HandOn } from './hand-on';
import { useHeadingFocus } from './use-heading-focus';

interface FiledProps {
  item: OutboxItem;
  onSeeSent: () => void;
  /** Makes it ready for an authority too; by its key. */
  onHandOn: (key: string) => void;
}

/** What became of a complaint that was just filed. */
export function Filed({ item, onSeeSent, onHandOn }: FiledProps) {
  const { t } = useText();
  const heading = useHeadingFocus();
  const isSlow = item.state === 'queued' && item.slow === true;
  const files = item.followUps.filter(({ act }) => act.kind === 'file');
  return (
    <section class="block form" role="status">
      <h2 class="sentence" ref={heading} tabIndex={-1}>
        {isSlow ? t('filed.slow') : t(`filed.${item.state}`)}
      </h2>
      {item.receipt && <ReceiptCode code={item.receipt.receipt} />}
      {isSlow && <p>{t('sent.slow')}</p>}
      {item.state === 'refused' && item.lastError && <p>{t('fault.said', { cause: item.lastError })}</p>}
      {item.state !== 'refused' && files.length > 0 && (
        <p>
          {t('evidence.followed', { done: files.filter(({ state }) => state === 'sent').length, count: files.length })}
        </p>
      )}
      <div class="row">
        <Button onClick={onSeeSent}>{t('filed.see')}</Button>
      </div>
      <HandOn onOpen={() => onHandOn(item.key)} />
    </section>
  );
}

/** A receipt code, to read out, to select, to copy. */
export function ReceiptCode({ code }: { code: string }) {
  const { t } = useText();
  return (
    <div class="row">
      <code class="receipt" aria-label={t('filed.code')}>
        {code}
      </code>
      <CopyButton text={code} />
    </div>
  );
}
