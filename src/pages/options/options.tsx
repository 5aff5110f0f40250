import { useEffect } from 'preact/hooks';
import { trustOf } from '../../core/verdict/agreement';
import type { OptionsReport } from '../../messages/options-report';
import { markLanguage } from '../../ui/i18n/mark-language';
import { Button } from '../../ui/button';
import { pickLocale } from '../../ui/i18n/pick-locale';
import { translator, type Locale } from '../../ui/i18n/translate';
import { ProjectSign } from '../../ui/level-sign';
import { TextProvider } from '../../ui/text-context';
import { Choices } from './choices';
import { DiaryOption } from './diary-option';
import type { OptionsEffects } from './effects';
import { Language } from './language';
import { Marketplaces } from './marketplaces';
import { Registries } from './registries';
import { SyncOption } from './sync-option';
import { YourData } from './your-data';
import { useOptions } from './use-options';
import { Warnings } from './warnings';

/** How many registries, of those that are known by their keys, have full trust. */
const mayAlarm = ({ registries, preferences }: OptionsReport) =>
  registries.filter(
    ({ registryId: id, fingerprints }) => fingerprints.length > 0 && trustOf(preferences, { id }) === 'full',
  ).length;

interface OptionsProps {
  effects: OptionsEffects;
  /** The language until the worker has said which is set. */
  first: Locale;
  /** BCP 47. */
  browserLanguage: string;
}

/** The whole options page, in the language that it is itself set to. */
export function Options({ effects, first, browserLanguage }: OptionsProps) {
  const options = useOptions(effects);
  const { report, cause } = options;
  const locale = report ? pickLocale([browserLanguage], report.preferences.language) : first;
  const t = translator(locale);
  const locked = report?.locked ?? [];
  useEffect(() => {
    markLanguage(document.documentElement, locale);
    document.title = `${t('options.title')} · ${t('app.name')}`;
  }, [locale]);
  return (
    <TextProvider value={{ locale, t }}>
      <main class="sheet">
        <h1 class="sheet-head">
          <ProjectSign size={24} />
          {t('options.title')}
        </h1>
        <div role="alert">{cause !== null && <p class="card problem">{t('options.failed', { cause })}</p>}</div>
        {!report && cause === null && <p class="soft">{t('options.loading')}</p>}
        {!report && cause !== null && (
          <div class="row">
            <Button onClick={options.reload}>{t('page.retry')}</Button>
          </div>
        )}
        {report && (
          <>
            <Registries effects={effects} options={options} report={report} />
            <Warnings
              preferences={report.preferences}
              mayAlarm={mayAlarm(report)}
              locked={locked}
              prefer={options.prefer}
            />
            <Choices choices={report.choices} change={options.change} />
            <Marketplaces preferences={report.preferences} locked={locked} prefer={options.prefer} />
            <DiaryOption preferences={report.preferences} locked={locked} prefer={options.prefer} />
            <Language preferences={report.preferences} locked={locked} prefer={options.prefer} />
            <SyncOption preferences={report.preferences} locked={locked} prefer={options.prefer} />
            <YourData effects={effects} change={options.change} />
          </>
        )}
      </main>
    </TextProvider>
  );
}
