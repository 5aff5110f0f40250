import { TextField } from '../../ui/field';
import { useText } from '../../ui/text-context';
import type { TextOf } from './complaint-form';

interface ContactFieldsProps {
  field: (name: TextOf) => {
    name: string;
    value: string;
    onChange: (value: string) => void;
    problem: string | undefined;
  };
}

/** Who complains, each only if they want to say it; sealed before it is sent. */
export function ContactFields({ field }: ContactFieldsProps) {
  const { t } = useText();
  return (
    <fieldset class="form">
      <legend>{t('form.contact')}</legend>
      <p class="small soft">{t('form.contact-hint')}</p>
      <TextField {...field('contactName')} label={t('form.contact-name')} optional />
      <div class="pair">
        <TextField {...field('contactEmail')} label={t('form.contact-email')} optional />
        <TextField {...field('contactPhone')} label={t('form.contact-phone')} optional />
      </div>
      <TextField {...field('contactAddress')} label={t('form.contact-address')} optional />
    </fieldset>
  );
}
