import { creditOf } from '../looks/credit';
import { filePrefix } from '../../../src/core/merchant-file';
import { ago, type Language } from './account-answers';
import { SHOP } from './merchant-answers';

/** Of which nothing is known but a grade. */
export const graded = (language: Language) => ({
  [`GET /v1/merchants/${filePrefix(SHOP)}`]: {
    files: [
      {
        identifier: SHOP,
        listings: [],
        undecided: 0,
        credit: [
          { day: ago(400).slice(0, 10), grade: 'BBB', score: 0.74, low: 0.6, high: 0.85 },
          { day: ago(210).slice(0, 10), grade: 'B', score: 0.52, low: 0.42, high: 0.63 },
          { day: ago(60).slice(0, 10), grade: 'BB', score: 0.63, low: 0.55, high: 0.71 },
        ],
        explained: {
          ...creditOf(language).explained,
          // No decision of this registry is among them.
          shares: creditOf(language).explained?.shares.filter(({ kind }) => kind === 'rating'),
          further: 0,
          grade: 'BB',
          uncapped: 'BB',
          caps: [{ reason: 'identity-unverified', atMost: 'A' }],
        },
        others: creditOf(language).others,
        red: {
          criteria: ['identity-and-record', 'complaints-remedied'],
          sponsor: language === 'en' ? 'Chamber of commerce of the city' : '市商会',
          evidence:
            language === 'en'
              ? 'Licence of 2019; four complaints, all put right in time.'
              : '2019 年取得执照；四起投诉均按期补救。',
          since: ago(90),
          until: ago(-270),
        },
      },
    ],
  },
});
