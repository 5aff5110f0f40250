import { useMemo, useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { LevelSign } from '../../ui/level-sign';
import { Reasons } from '../../ui/reasons';
import { useText } from '../../ui/text-context';
import { verdictText } from '../../ui/verdict-text';
import { SAMPLE_HOST, sampleVerdict } from './sample-verdict';

/** A button that shows, in this page, what stands in place of a blacklisted shop: of an invented one, and saying so. `now` in ms. */
export function Sample({ now }: { now: number }) {
  const { t } = useText();
  const [shown, setShown] = useState(false);
  return (
    <>
      <div class="row">
        <Button onClick={() => setShown(!shown)}>{t(shown ? 'welcome.sample-hide' : 'welcome.sample-show')}</Button>
      </div>
      <div aria-live="polite">{shown && <SampleVerdict now={now} />}</div>
    </>
  );
}

function SampleVerdict({ now }: { now: number }) {
  const { t, locale } = useText();
  const text = useMemo(
    () => verdictText(sampleVerdict(t('welcome.sample-registry'), now), locale, now),
    // Of when it was opened: nothing in it is to move on while it is read.
    [t, locale],
  );
  return (
    <section class="sample stack" aria-labelledby="sample">
      <p id="sample" class="small sample-note">
        {t('welcome.sample-note')}
      </p>
      <p class={`word level level-${text.level} level-plain`}>
        <LevelSign level={text.level} />
        {text.word}
      </p>
      <p class="host">{SAMPLE_HOST}</p>
      <h3 class="sentence">{text.sentence}</h3>
      <p class="small soft">{text.source}</p>
      <p>{text.advice}</p>
      <details>
        <summary>{t('blocked.why')}</summary>
        <Reasons text={text} />
        <ul class="points small soft">
          {text.unknowns.map((unknown) => (
            <li key={unknown}>{unknown}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}
