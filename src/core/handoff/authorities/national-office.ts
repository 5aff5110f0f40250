import type { Authority, Power } from '../authority';
import { NOT_CONFIRMED, NO_PAGE, REPORT_FORM, REPORT_NEEDS, toldBy, USUAL_FORM, USUAL_NEEDS } from '../forms';

type Texts = readonly [en: string, zh: string];

/** An office of one country, in its words: what it is called, where it is, and what it takes; `pages` say so, where any were found. */
export function office(
  country: string,
  id: string,
  url: string,
  powers: readonly Power[],
  [en, zh]: Texts,
  [takesEn, takesZh]: Texts,
  languages: readonly string[],
  /** With a space between, where there are more. */
  pages?: string,
): Authority {
  const reports = powers.every((power) => power === 'enforces');
  return {
    id,
    countries: [country],
    powers,
    name: { en, 'zh-CN': zh },
    languages,
    url,
    takes: { en: takesEn, 'zh-CN': takesZh },
    form: reports ? REPORT_FORM : USUAL_FORM,
    needs: reports ? REPORT_NEEDS : USUAL_NEEDS,
    ...(pages ? toldBy(pages) : { source: NO_PAGE, checked: NOT_CONFIRMED }),
  };
}

/** What an office that decides takes. */
export const DECIDES: Texts = [
  'Disputes between consumers and merchants, in writing. The merchant should have been asked first.',
  '以书面方式处理消费者与商户的纠纷，须先向商户提出要求。',
];
