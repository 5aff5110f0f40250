import { useState } from 'preact/hooks';
import type { ReviewTrust } from '../../core/review-trust';
import { Ask } from '../../pages/options/ask';
import { Tabs } from '../../pages/popup/tabs';
import { Button } from '../../ui/button';
import { CountryChoice } from '../../ui/country-choice';
import { NextSteps } from '../../ui/next-steps';
import type { Situation } from '../../ui/next-steps-text';
import { ObjectLinks } from '../../ui/object-links';
import { ReviewTrustItem } from '../../ui/review-trust-item';
import { useText } from '../../ui/text-context';
import { verdictText } from '../../ui/verdict-text';
import { NOW, verdictOf } from './samples';
import { galleryWords } from './words';

const nothing = () => undefined;

/** What to do at the moment that is chosen, with a button, and where to object. */
export function NextThings() {
  const { locale } = useText();
  const [country, setCountry] = useState<string | null>('CN');
  const verdict = verdictOf(locale, 'danger');
  return (
    <>
      <Steps />
      <CountryChoice country={country} onChange={setCountry} />
      <ObjectLinks reasons={verdictText(verdict, locale, NOW).reasons} />
    </>
  );
}

function Steps() {
  const { locale, t } = useText();
  const [situation, setSituation] = useState<Situation>({ moment: 'after-paying', country: 'GB' });
  return (
    <NextSteps verdict={verdictOf(locale, 'danger')} onPlatform situation={situation} onChange={setSituation}>
      <div class="row">
        <Button kind="primary" onClick={nothing}>
          {t('verdict.complain')}
        </Button>
      </div>
    </NextSteps>
  );
}

const TRUST: ReviewTrust = {
  product: 'https://shop.example/cup',
  merchant: 'domain:shop.example',
  direction: 'praise',
  sample: 86,
  date: '2026-03-18T08:00:00Z',
  reports: 4,
  decided: { suspect: 11, genuine: 3, unsettled: 1 },
  adjusted: { stars: 3.9, low: 3.5, high: 4.2, mean: 4.4, left: 11, of: 86 },
  case: 12,
  decidedAt: '2026-03-20T08:00:00Z',
  appealed: false,
};

/** Many and one, with stars and without, as decided and under appeal. */
export function Trust() {
  const one = { suspect: 1, genuine: 0, unsettled: 0 };
  return (
    <ul class="stack">
      <ReviewTrustItem trust={TRUST} showProduct />
      <ReviewTrustItem
        trust={{ ...TRUST, direction: 'attack', decided: one, sample: 1, reports: 1, adjusted: null, appealed: true }}
      />
    </ul>
  );
}

const TABS = ['verdict', 'complain', 'sent'] as const;

/** A row of tabs, and a question before what can't be taken back, which comes when it is asked for: it takes the focus. */
export function Asking() {
  const { locale, t } = useText();
  const words = galleryWords(locale);
  const [tab, setTab] = useState<(typeof TABS)[number]>('verdict');
  const [asking, setAsking] = useState(false);
  const tabs = TABS.map((id) => ({ id, label: t(`view.${id}`) }));
  return (
    <>
      <Tabs label={t('app.views')} tabs={tabs} current={tab} onChoose={setTab} />
      {TABS.map((id) => (
        <div key={id} id={`panel-${id}`} role="tabpanel" aria-labelledby={`tab-${id}`} hidden={id !== tab}>
          {t(`view.${id}`)}
        </div>
      ))}
      {asking ? (
        <Ask
          question={words.ask}
          yes={t('diary.delete-all')}
          onYes={async () => nothing()}
          onNo={() => setAsking(false)}
        />
      ) : (
        <div class="row">
          <Button onClick={() => setAsking(true)}>{words.ask}</Button>
        </div>
      )}
    </>
  );
}
