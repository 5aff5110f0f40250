import { useEffect, useState } from 'preact/hooks';
import { dayAt } from '../../core/diary/day';
import type { Note } from '../../core/diary/purchase';
import type { PurchaseOffer } from '../../messages/diary-messages';
import { Button } from '../../ui/button';
import { useText } from '../../ui/text-context';
import type { Ask } from '../popup/effects';
import { DIARY_PAGE } from './addresses';
import { countryOf, freshNote } from './note-draft';
import { NoteForm } from './note-form';

interface BoughtHereProps {
  ask: Ask;
  tabId: number | null;
  /** How the page stands: it is asked about again when that changes. */
  page: string;
}

/** On a merchant's page, where a diary is kept: notes a purchase. Nothing anywhere else. */
export function BoughtHere({ ask, tabId, page }: BoughtHereProps) {
  const { t } = useText();
  const [offer, setOffer] = useState<PurchaseOffer | null>(null);
  const [step, setStep] = useState<'closed' | 'open' | 'noted'>('closed');
  useEffect(() => {
    // The verdict comes first; without an answer there is nothing to note.
    if (tabId !== null && page !== 'loading')
      void ask({ type: 'get-purchase-offer', tabId }).then(setOffer, () => setOffer(null));
  }, [ask, tabId, page]);

  if (!offer || tabId === null) return null;
  const { url, amount, country } = offer;
  const save = async (note: Note) => {
    await ask({ type: 'add-purchase', tabId, url, id: crypto.randomUUID(), note });
    setStep('noted');
  };
  return (
    <section class="block stack bought-here" aria-label={t('diary.title')}>
      {step === 'open' ? (
        <NoteForm
          first={freshNote(amount, country ?? countryOf(navigator.language), dayAt(Date.now()))}
          onSave={save}
          onCancel={() => setStep('closed')}
        />
      ) : (
        <div class="row">
          <Button small onClick={() => setStep('open')}>
            {t('diary.bought-here')}
          </Button>
          <a class="small" href={DIARY_PAGE} target="_blank" rel="noreferrer">
            {t('diary.open')}
          </a>
        </div>
      )}
      <p role="status" class="small">
        {step === 'noted' ? t('diary.noted') : ''}
      </p>
    </section>
  );
}
