import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Verdict } from '../core/verdict';
import { MOMENTS } from '../core/verdict/next-steps';
import { CountryChoice } from './country-choice';
import { nextStepsText, type Situation } from './next-steps-text';
import { useText } from './text-context';

interface NextStepsProps {
  verdict: Pick<Verdict, 'level'>;
  onPlatform: boolean;
  situation: Situation;
  onChange: (situation: Situation) => void;
  /** Buttons that do some of it: after the steps to take before paying, which come first; once money has gone, before their list, so that they stay in sight. */
  children?: ComponentChildren;
}

/** What to do now: by where the shopper stands, and, once money has gone, by country. */
export function NextSteps({ verdict, onPlatform, situation, onChange, children }: NextStepsProps) {
  const { t, locale } = useText();
  const id = useId();
  const { steps } = nextStepsText(verdict, { ...situation, onPlatform }, locale);
  const buttonsFirst = situation.moment !== 'before-paying' && steps.length > 1;
  return (
    <section class="stack next" aria-labelledby={id}>
      <h2 id={id}>{t('next.title')}</h2>
      <fieldset class="segments">
        <legend class="unseen">{t('next.moment')}</legend>
        {MOMENTS.map((moment) => (
          <label key={moment} class="segment">
            <input
              type="radio"
              name={`${id}-moment`}
              value={moment}
              checked={situation.moment === moment}
              onChange={() => onChange({ ...situation, moment })}
            />
            <span>{t(`moment.${moment}`)}</span>
          </label>
        ))}
      </fieldset>
      {buttonsFirst && children}
      <ol class="steps" aria-live="polite">
        {steps.map(({ text, law, url }) => (
          <li key={text}>
            {text}{' '}
            {url && (
              <a href={url} target="_blank" rel="noreferrer">
                {new URL(url).host}
              </a>
            )}
            {law && <span class="small soft law">{t('next.law', { law })}</span>}
          </li>
        ))}
      </ol>
      {!buttonsFirst && children}
      {situation.moment !== 'before-paying' && (
        <CountryChoice country={situation.country} onChange={(country) => onChange({ ...situation, country })} />
      )}
    </section>
  );
}
