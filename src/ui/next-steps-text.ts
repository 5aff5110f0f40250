import { nextSteps, type Moment, type Region } from '../core/verdict/next-steps';
import type { Verdict } from '../core/verdict';
import { translator, type Locale } from './i18n/translate';

export interface NextStepText {
  text: string;
  /** Of a public office. */
  url: string | null;
}

/** What to do now in words, the most pressing first. */
export function nextStepsText(
  { level }: Pick<Verdict, 'level'>,
  situation: { moment: Moment; region: Region | null; onPlatform: boolean },
  locale: Locale,
): { title: string; steps: NextStepText[] } {
  const t = translator(locale);
  const { moment, region, onPlatform } = situation;
  return {
    title: t(`moment.${moment}`),
    steps: nextSteps(level, moment, region, onPlatform).map(({ step, office, url = null }) => ({
      text: t(`step.${step}`, office ? { office: t(`office.${office}`) } : {}),
      url,
    })),
  };
}
