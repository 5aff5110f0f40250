import { useState } from 'preact/hooks';
import { inLanguage } from '../../../core/in-languages';
import { CopyButton } from '../../../ui/copy-button';
import type { Locale } from '../../../ui/i18n/translate';
import type { MerchantNotice } from '../api/cases';
import { LanguageChoice } from '../parts/language-choice';
import { useWords } from '../words';

/** The letter to a merchant with its link, to be copied and sent outside of the product. `first`: the language that it is shown in first. */
export function Letter({ notice, first }: { notice: MerchantNotice; first: Locale }) {
  const w = useWords();
  const [language, setLanguage] = useState(first);
  const text = inLanguage(notice, language);
  return (
    <>
      <p>{w('claim.text')}</p>
      <LanguageChoice language={language} onChange={setLanguage} among={Object.keys(notice)} />
      <p class="code verbatim" lang={language}>
        {text}
      </p>
      <div>
        <CopyButton text={text} label={w('claim.copy')} done={w('action.copied')} />
      </div>
    </>
  );
}
