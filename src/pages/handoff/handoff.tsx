import { useState } from 'preact/hooks';
import { authoritiesFor } from '../../core/handoff/authorities';
import { packFor, type Matter, type Own } from '../../core/handoff/pack';
import { Button } from '../../ui/button';
import { CopyButton } from '../../ui/copy-button';
import { CountryChoice } from '../../ui/country-choice';
import { Select } from '../../ui/field';
import { LOCALES } from '../../ui/i18n/catalogues';
import { languageName } from '../../ui/i18n/language-name';
import { pickLocale } from '../../ui/i18n/pick-locale';
import { translator, type Locale } from '../../ui/i18n/translate';
import { packText } from '../../ui/pack-text';
import { useText } from '../../ui/text-context';
import { AuthorityChoice } from './authority-choice';
import { OwnFields } from './own-fields';
import { PackView } from './pack-view';

interface HandoffProps {
  matter: Matter;
  country: string | null;
  onCountry: (country: string | null) => void;
  onPrint: () => void;
}

/** Whom to hand it to, what only the shopper can add, and the pack as that office asks for it. */
export function Handoff({ matter, country, onCountry, onPrint }: HandoffProps) {
  const { t, locale } = useText();
  const [chosen, setChosen] = useState<string | null>(null);
  const [own, setOwn] = useState<Own>({});
  const [language, setLanguage] = useState<Locale | null>(null);
  const offices = authoritiesFor(country);
  const office = offices.find(({ id }) => id === chosen) ?? offices[0];
  if (!office) return null;
  const pack = packFor(office, matter, own);
  const words = translator(language ?? languageFor(office.languages, locale));
  return (
    <>
      <section class="card screen">
        <h2>{t('handoff.whom')}</h2>
        <CountryChoice country={country} onChange={onCountry} />
        <AuthorityChoice offices={offices} chosen={office.id} onChoose={setChosen} />
      </section>
      <section class="card screen">
        <h2>{t('handoff.own')}</h2>
        <p class="small soft">{t('handoff.own-hint')}</p>
        <OwnFields office={office} matter={matter} own={own} onChange={setOwn} />
        <Select
          name="language"
          label={t('handoff.language')}
          value={words.locale}
          onChange={(value) => setLanguage(value)}
          choices={LOCALES.map((one) => ({ value: one, label: languageName(locale, one) }))}
          hint={languageNote(
            office.languages,
            t('handoff.language-hint', { languages: namesOf(office.languages, locale) }),
          )}
        />
      </section>
      <section class="card screen">
        <h2>{t('handoff.do')}</h2>
        <div class="row">
          <CopyButton text={packText(pack, words)} label={t('handoff.copy-all')} done={t('filed.copied')} />
          <Button small onClick={onPrint}>
            {t('handoff.print')}
          </Button>
          {office.url && (
            <a class="button button-small" href={office.url} target="_blank" rel="noreferrer">
              {t('handoff.open-office', { host: new URL(office.url).host })}
            </a>
          )}
        </div>
        <p class="small soft">{t('handoff.print-hint')}</p>
      </section>
      <PackView pack={pack} words={words} />
    </>
  );
}

/** The first of the office's languages that there are words in, else English; of one's own bank, the page's own. */
function languageFor(languages: readonly string[], own: Locale): Locale {
  if (languages.length === 0) return own;
  return pickLocale(languages);
}

function languageNote(languages: readonly string[], note: string): string | undefined {
  return languages.length > 0 ? note : undefined;
}

function namesOf(languages: readonly string[], locale: Locale): string {
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  return new Intl.ListFormat(locale).format(languages.map((one) => names.of(one) ?? one));
}
