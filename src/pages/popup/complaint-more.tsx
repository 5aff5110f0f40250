import { useEffect, useState } from 'preact/hooks';
import { nameIn } from '../../core/registry-name';
import type { ListReport } from '../../messages/protocol';
import { currencyChoices } from '../../ui/currencies';
import { keptPriceText } from '../../ui/amount-text';
import { isolated } from '../../ui/i18n/isolated';
import { DateField, Select, TextArea, TextField } from '../../ui/field';
import { useText } from '../../ui/text-context';
import type { TextOf } from './complaint-form';
import type { Draft, DraftField } from './draft';
import { ContactFields } from './contact-fields';
import { WhomChoice } from './whom-choice';

const MAX_CLAIM = 2000;

interface ComplaintMoreProps {
  draft: Draft;
  registries: readonly ListReport[];
  onChange: (draft: Draft) => void;
  field: (name: TextOf) => {
    name: string;
    value: string;
    onChange: (value: string) => void;
    problem: string | undefined;
  };
  problem: (field: DraftField) => string | undefined;
  /** A field here needs attention. */
  open: boolean;
}

/** What makes a complaint usable by an authority (SAMR Order 20 art. 9, DSA art. 16): folded, none of it needed to file. */
export function ComplaintMore({ draft, registries, onChange, field, problem, open }: ComplaintMoreProps) {
  const { t } = useText();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (open) setShown(true);
  }, [open]);
  return (
    <details class="more" open={shown} onToggle={(event) => setShown(event.currentTarget.open)}>
      <summary>{t('complaint.more')}</summary>
      <div class="form">
        <p class="small soft">{t('complaint.more-hint')}</p>
        {draft.kind === 'complaint' && (
          <TextArea
            {...field('claim')}
            label={t('complaint.claim')}
            hint={t('complaint.claim-hint')}
            maxLength={MAX_CLAIM}
            optional
          />
        )}
        <TextField {...field('orderNumber')} label={t('form.order-number')} optional />
        <DateField {...field('purchasedOn')} label={t('complaint.purchased-on')} optional />
        <DateField {...field('promisedOn')} label={t('complaint.promised-on')} optional />
        <div class="pair">
          <TextField {...field('amount')} label={t('complaint.amount')} optional />
          <Select
            name="currency"
            label={t('complaint.currency')}
            value={draft.currency}
            onChange={(currency) => onChange({ ...draft, currency })}
            choices={currencyChoices(draft.currency)}
          />
        </div>
        <ContactFields field={field} />
        <WhomChoice draft={draft} onChange={onChange} field={field} problem={problem('identifiers')} />
        <TextField {...field('url')} label={t('form.url')} />
        {draft.page && (
          <label class="tick">
            <input
              type="checkbox"
              checked={draft.withPage}
              onChange={() => onChange({ ...draft, withPage: !draft.withPage })}
            />
            <span>
              {t('complaint.with-page')}{' '}
              <span class="small soft">
                {[draft.page.title, draft.page.offer, draft.page.price && keptPriceText(draft.page.price, t.locale)]
                  .flatMap((one) => (one ? [isolated(one)] : []))
                  .join(' · ')}
              </span>
            </span>
          </label>
        )}
        <label class="tick">
          <input
            type="checkbox"
            name="goodFaith"
            checked={draft.goodFaith}
            onChange={() => onChange({ ...draft, goodFaith: !draft.goodFaith })}
          />
          <span>{t('complaint.good-faith')}</span>
        </label>
        {registries.length > 1 && (
          <Select
            name="registryId"
            label={t('form.registry')}
            value={draft.registryId}
            onChange={(registryId) => onChange({ ...draft, registryId })}
            choices={registries.map((one) => ({ value: one.registryId, label: nameIn(one, t.locale) }))}
          />
        )}
      </div>
    </details>
  );
}
