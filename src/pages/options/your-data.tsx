import { useRef, useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import type { MessageParams } from '../../ui/i18n/phrase';
import type { MessageKey } from '../../ui/i18n/translate';
import { useText } from '../../ui/text-context';
import { causeOf } from '../cause-of';
import { Ask } from './ask';
import type { OptionsEffects } from './effects';
import { readSettingsFile } from './read-settings-file';
import type { LiveOptions } from './use-options';

interface YourDataProps {
  effects: OptionsEffects;
  change: LiveOptions['change'];
}

/** Settings to take elsewhere, and the end of everything that is kept here. */
export function YourData({ effects, change }: YourDataProps) {
  const { t } = useText();
  // Kept by key, since what was done may have changed the language.
  const [told, setTold] = useState<[MessageKey, MessageParams?]>();
  const [asking, setAsking] = useState<boolean | null>(null);
  const picker = useRef<HTMLInputElement>(null);

  const exportAll = async () => {
    const file = await effects.ask({ type: 'export-settings' }).catch((error: unknown) => {
      setTold(['options.failed', { cause: causeOf(error) }]);
      return null;
    });
    if (file) effects.save('probity-settings.json', `${JSON.stringify(file, null, 2)}\n`);
  };
  const importAll = async (chosen: File | undefined) => {
    if (!chosen) return;
    const file = await readSettingsFile(chosen);
    if (!file) setTold(['options.import-no-file']);
    else if (await change({ type: 'import-settings', file })) setTold(['options.imported']);
    if (picker.current) picker.current.value = '';
  };
  return (
    <section class="card" aria-labelledby="data">
      <h2 id="data">{t('options.data')}</h2>
      <p>{t('options.export-hint')}</p>
      <div class="row">
        <Button onClick={() => void exportAll()}>{t('options.export')}</Button>
        <Button onClick={() => picker.current?.click()}>{t('options.import')}</Button>
        <input
          ref={picker}
          type="file"
          accept=".json,application/json"
          hidden
          onChange={(event) => void importAll(event.currentTarget.files?.[0])}
        />
      </div>
      <p role="status">{told && t(...told)}</p>
      <h3>{t('options.erase')}</h3>
      <p>{t('options.erase-hint')}</p>
      {asking ? (
        <Ask
          question={t('options.erase-ask')}
          yes={t('options.erase-yes')}
          onYes={async () => (await change({ type: 'erase-all' })) && setTold(['options.erased'])}
          onNo={() => setAsking(false)}
        />
      ) : (
        <div class="row">
          <Button focused={asking === false} onClick={() => setAsking(true)}>
            {t('options.erase-all')}
          </Button>
        </div>
      )}
    </section>
  );
}
