import type { Page } from 'puppeteer-core';
import { runningCase } from './filed';
import type { Language, State } from './states';

const FILED = '?filed=7b0e2a52-6f6e-4d5e-9d53-0c7c0f4d3c11';

/** A case with every field that a complaint can have. */
function whole(language: Language) {
  const item = runningCase(language);
  const more = {
    purchasedOn: '2026-03-02',
    promisedOn: '2026-03-04',
    amount: { value: '1299.00', currency: language === 'en' ? 'GBP' : 'CNY' },
    goodFaith: true as const,
  };
  return { ...item, complaint: { ...item.complaint, ...more } };
}

const state = (name: string, country: string | null, reach?: State['reach']): State => ({
  name,
  page: 'handoff',
  wide: true,
  query: FILED,
  answers: (l) => ({
    'get-outbox': [whole(l)],
    remembered: { situation: { moment: 'after-paying', country } },
  }),
  ...(reach ? { reach } : {}),
});

const letter = async (page: Page) => {
  await page.locator('input[name=office][value^=card]').click();
  await page.type('input[name=own-name]', 'Lin Wei');
  await page.type('input[name=payment]', 'Visa, ending in 4242');
};

/** Every state of the page that makes a complaint ready for an authority or payment service. */
export const HANDOFF_STATES: State[] = [
  state('handoff-cn', 'CN'),
  state('handoff-de', 'DE'),
  state('handoff-ordered', 'US', (page) => page.locator('input[name=office][value=ftc]').click()),
  state('handoff-letter', 'GB', letter),
  { ...state('handoff-printed', 'US', letter), printed: true },
  { ...state('handoff-narrow', null), narrow: true },
  { ...state('handoff-gone', 'CN'), answers: () => ({ 'get-outbox': [] }) },
];
