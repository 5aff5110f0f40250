import { h, render } from 'preact';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { CASE_STATES } from '../e2e/console-looks/case-states';
import { CREDIT_STATES } from '../e2e/console-looks/credit-states';
import { INSPECTION_STATES } from '../e2e/console-looks/inspection-states';
import { MERCHANT_STATES } from '../e2e/console-looks/merchant-states';
import { RATING_STATES } from '../e2e/console-looks/rating-states';
import { REVIEW_STATES } from '../e2e/console-looks/review-states';
import { NOT_FOUND, served } from '../e2e/console-looks/served';
import { STATES, type State } from '../e2e/console-looks/states';
import { brokenBy, madeHostile } from './hostile';
import { driverOf, openPage } from './stage';

const dom = openPage();
const { document } = dom.window;

const ALL = [
  ...CASE_STATES,
  ...STATES,
  ...MERCHANT_STATES,
  ...CREDIT_STATES,
  ...INSPECTION_STATES,
  ...REVIEW_STATES,
  ...RATING_STATES,
];

let show: Record<string, () => void>;
beforeAll(async () => {
  const { App } = await import('../../src/registry/console/app');
  const { showPublicPage } = await import('../../src/registry/console/merchant/public-app');
  const { ClaimsPage } = await import('../../src/registry/console/merchant/claims-page');
  const { MerchantsPage } = await import('../../src/registry/console/merchant/merchants-page');
  const root = () => document.getElementById('root')!;
  show = {
    '': () => render(h(App, { first: 'en', storage: localStorage }), root()),
    'merchant/claims.html': () => showPublicPage(ClaimsPage),
    'merchant/merchants.html': () => showPublicPage(MerchantsPage),
  };
});

const missed: string[] = [];

describe('hostile words in everything that people write', () => {
  it.each(ALL)(
    'are text that turns nothing, in the state $name',
    async ({ name, path = '', hash, answers, shows, reach }: State) => {
      const replies = madeHostile(served(answers('en')));
      vi.stubGlobal('fetch', async (input: string, init?: RequestInit) => {
        const request = `${init?.method ?? 'GET'} ${String(input).split('?', 1)[0]}`;
        const { status, body } = replies[request] ?? madeHostile(NOT_FOUND);
        return Response.json(body, { status });
      });
      dom.reconfigure({ url: `https://registry.example/console/${path}${hash}` });
      document.body.innerHTML = '<div id="root"></div>';
      const page = driverOf(document);
      show[path]!();
      try {
        await page.waitForSelector(shows).catch((error: unknown) => {
          throw new Error(document.body.textContent ?? '', { cause: error });
        });
        expect(brokenBy(document)).toEqual([]);
        await reach?.(page as never).catch(() => missed.push(name));
        document.querySelectorAll('details').forEach((one) => (one.open = true));
        await new Promise((resolve) => void setTimeout(resolve, 20));
        expect(brokenBy(document)).toEqual([]);
      } finally {
        render(null, document.getElementById('root')!);
      }
    },
  );

  it('were seen in nearly all that the states show', () => {
    expect(missed.length).toBeLessThan(ALL.length / 10);
  });
});
