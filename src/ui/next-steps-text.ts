import { inLanguage } from '../core/in-languages';
import { nextSteps, STEPS_BY_LAW, type Moment, type NextStep } from '../core/verdict/next-steps';
import type { Verdict } from '../core/verdict';
import { translator, type Locale, type Translate } from './i18n/translate';

export interface NextStepText {
  text: string;
  /** The law whose period or sum it names; it is told from general knowledge. */
  law: string | null;
  /** Of an office. */
  url: string | null;
}

/** Where the shopper stands. `country`: ISO 3166-1; null: unknown. */
export interface Situation {
  moment: Moment;
  country: string | null;
}

/** What to do now in words, the most pressing first. */
export function nextStepsText(
  { level }: Pick<Verdict, 'level'>,
  { moment, country, onPlatform }: Situation & { onPlatform: boolean },
  locale: Locale,
): { title: string; steps: NextStepText[] } {
  const t = translator(locale);
  return {
    title: t(`moment.${moment}`),
    steps: nextSteps(level, moment, country, onPlatform).map((next) => ({
      text: t(`step.${next.step}`, next.office ? { office: inLanguage(next.office.name, locale) } : {}),
      law: lawOf(next, t),
      url: next.office?.url ?? null,
    })),
  };
}

function lawOf({ step }: NextStep, t: Translate): string | null {
  const known = STEPS_BY_LAW.find((one) => one === step);
  return known ? t(`law.${known}`) : null;
}
