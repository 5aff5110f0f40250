import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookForBrowser, type Family } from '../../scripts/find-browser.mjs';
import { asPopup } from '../../src/demo/album';
import { openView } from '../../src/demo/popup';
import { translator } from '../../src/ui/i18n/translate';
import { agreeAndSend } from './reviews/agree-and-send';
import { expectUnlinked } from './reviews/expect-unlinked';
import { InspectorHands } from './reviews/inspector-hands';
import { inventedShop, nextPageOfReviews } from './reviews/invented-shop';
import { reportedByOthers } from './reviews/reported-by-others';
import { REVIEW_SCRIPTS } from './reviews/review-script';
import { press } from './stage/console-page';
import { askForConsent } from './stage/firefox-consent';
import { openStage, type Stage } from './stage/open-stage';
import { servePages, type ServedPages } from './stage/serve-pages';
import { openCamera, type Camera } from './whole-case/camera';
import { Handler } from './whole-case/handler';
import { Merchant } from './whole-case/merchant';
import { untilSeen } from './whole-case/until-seen';

/** Where pictures go; none are made unless it is set. */
const PICTURES = process.env.PROBITY_PICTURES;
const PLAYED: [Family, keyof typeof REVIEW_SCRIPTS][] = [
  ['chromium', 'zh-CN'],
  ['firefox', 'en'],
  ...(PICTURES ? [['chromium', 'en'] as [Family, keyof typeof REVIEW_SCRIPTS]] : []),
];
/** A story goes on where the one before ended, so none is tried again. */
const ONCE = { timeout: 180_000, retry: 0 };
const SEEDS = {
  suspect: 'I bought this screw for my mother and it is great!',
  genuine: 'The shade arrived with a dent. A new one came after a week.',
};

for (const [family, language] of PLAYED)
  describe.skipIf(lookForBrowser(family) === null && !process.env.CI)(`reviews (${family}, ${language})`, () => {
    const t = translator(language);
    const script = REVIEW_SCRIPTS[language];
    let stage: Stage;
    let shop: ServedPages;
    let product: string;
    let camera: Camera;
    beforeAll(async () => {
      const folder = PICTURES && join(PICTURES, family, `reviews-${language}`);
      camera = await openCamera(folder, family === 'chromium' ? ['dark', 'light'] : []);
      shop = await servePages((_, path) => (path.includes('page=2') ? nextPageOfReviews() : inventedShop()));
      product = `lamps.localhost:${shop.port}/products/lamp`;
      stage = await openStage(family, {
        fill: async (registry) => void (await registry.probity('publish')),
        // The volunteers of the story are as old as it is.
        limits: { quorum: { days: 0 } },
        language,
      });
    }, ONCE.timeout);
    afterAll(async () => {
      await stage?.close();
      await shop?.close();
    });

    const popupOn = async (url: string) => {
      const { tabId, page, report } = await stage.shopper.visit(url);
      const popup = await stage.shopper.openPopup(tabId);
      await asPopup(popup);
      return { popup, page, tabId, level: report.verdict.level };
    };
    const asHandler = async (path: string, body?: object) => {
      const token = (await readFile(`${stage.registry.dataDir}/handler-token`, 'utf8')).trim();
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      const init = body ? { method: 'POST', body: JSON.stringify(body), headers } : { headers };
      const answer = await fetch(`${stage.registry.url}${path}`, init);
      if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
      return (await answer.json()) as Record<string, unknown>;
    };
    const clusters = async () => (await asHandler('/v1/review-clusters')).clusters as unknown[];

    it(
      'from the popup: sees, picks, says why, checks and sends; offline it waits and goes out later, once',
      ONCE,
      async () => {
        const { shopper, gate } = stage;
        const { popup, page, tabId } = await popupOn(`http://${product}`);
        const asks = family === 'firefox';
        if (asks) await askForConsent(shopper);
        const sent: string[] = [];
        page.on('request', (request) => request.url().startsWith('http') && sent.push(request.url()));
        await press(popup, t('inspector.open'));
        await page.bringToFront();
        const hands = new InspectorHands(shopper, page, tabId);
        await hands.says(t('inspector.title'));
        // The marks stand where the page put its reviews, under names that it can't know.
        const marked = async (count: number) =>
        await page.waitForFunction((wanted) => document.querySelectorAll('.jdgm-rev > :first-child:not(span)').length === wanted, {}, count); // prettier-ignore
        await marked(8);
        await camera(page, 'inspector');
        await page.click('#more');
        await hands.says(t('review.scope', { shown: 45 }));
        await hands.press(t('inspector.pick'));
        await hands.press(t('inspector.preview'));
        await hands.says(t('inspector.need-pick'));
        await hands.press(t('inspector.reason.copied'));
        await hands.press(t('inspector.comment'));
        await page.keyboard.type(script.comment);
        await camera(page, 'reasons');
        await hands.press(t('inspector.preview'));
        await hands.says(t('inspector.preview-title'));
        await hands.says(script.comment);
        await camera(page, 'preview');
        expect(await clusters()).toEqual([]);

        gate.mood = 'gone';
        await hands.press(t('inspector.send'));
        await hands.says(t(asks ? 'inspector.consent' : 'inspector.queued'));
        expect(await clusters()).toEqual([]);
        gate.mood = 'open';
        if (asks) await agreeAndSend({ shopper, gate, popup, t, camera });
        await shopper.ask({ type: 'refresh-outbox' });
        await shopper.ask({ type: 'refresh-outbox' });
        expect(await clusters()).toMatchObject([{ product, direction: 'praise', volunteers: 1, batches: 1 }]);
        // The page itself sent nothing.
        expect(sent).toEqual([]);
        await hands.press(t('inspector.close'));
        await marked(0);

        // The next page of its reviews is a document of its own; one of them stands on both.
        await popup.bringToFront();
        await press(popup, t('inspector.open'));
        await page.bringToFront();
        await hands.says(t('review.scope', { shown: 45 }));
        await page.click('#next');
        await hands.says(t('review.scope', { shown: 57 }));
        await hands.says(t('inspector.joined', { count: 44 }));
        await camera(page, 'next-page');
      },
    );

    it(
      'judges what others reported among examples, offline too, and is told how often it was right',
      ONCE,
      async () => {
        const { shopper, gate, registry } = stage;
        await reportedByOthers(registry.url, `http://${product}`);
        for (const [known, text] of Object.entries(SEEDS))
          await asHandler('/v1/review-seeds', { text, stars: 5, known });
        const panel = await shopper.openOwnPage('src/pages/panel/index.html');
        await untilSeen(panel, t('panel.known'));
        await press(panel, t('panel.wait.at-once'));
        await untilSeen(panel, t('panel.question'));
        await camera(panel, 'panel', 'whole');
        expect(await panel.evaluate(() => document.body.textContent)).not.toMatch(/lamps\.localhost|Buyer|heron|votes/);
        /** The next review that is not `last`; none are left: what the page says then. */
        const next = async (last: string) => {
          const shown = await panel.waitForFunction(
            (before, none) => {
              if (document.body.innerText.includes(none)) return none;
              const text = document.querySelector('.review')?.textContent ?? '';
              return text !== before && text;
            },
            { timeout: 10_000 },
            last,
            t('panel.none'),
          );
          return String(await shown.jsonValue());
        };
        const judge = (text: string) =>
          press(panel, t(text.includes(SEEDS.genuine) ? 'panel.genuine' : 'panel.suspect'));
        const first = await next('');
        gate.mood = 'gone';
        await judge(first);
        await untilSeen(panel, t('panel.queued'));
        await untilSeen(panel, t('panel.failed', { cause: '' }).trim());
        gate.mood = 'open';
        await press(panel, t('panel.again'));
        let answered = 1;
        for (let shown = await next(first); shown !== t('panel.none'); shown = await next(shown), answered += 1)
          await judge(shown);
        // Three of the page, what the two other assessors reported, and the two examples; its own is not shown.
        expect(answered).toBe(7);
        await press(panel, t('panel.statistics'));
        await untilSeen(panel, t('volunteer.seeds-of', { right: 2, seeds: 2 }));
        await camera(panel, 'own-statistics', 'whole');
        expectUnlinked(gate.sent);
      },
    );

    it(
      'becomes a case, of which a second person decides; shoppers read it beside the grade, until a third takes it back',
      ONCE,
      async () => {
        const { shopper, registry, files } = stage;
        const { lin, wang, zhao } = script.handlers;
        const registryUrl = registry.url.replace('127.0.0.1', 'localhost');
        const place = { shopper, language, registry, registryUrl };
        const handler = await Handler.join(place, camera, lin, 'lin.wei', ['intake', 'handler']);
        const approver = await Handler.join(place, camera, wang, 'wang', ['approver']);
        await handler.openFinding(product, script.opening);
        await handler.openCase('#/cases', 'accepted');
        await handler.see(script.opening);
        const merchant = await Merchant.open({ shopper, language, files }, camera, await handler.notify());
        await merchant.prove('alleged.registry-title');
        await merchant.reply(script.reply);
        await handler.openCase('#/cases?all=1', 'replied');
        await handler.propose(script.decision);
        await approver.openCase('#/cases?state=proposed', 'proposed');
        await approver.take('approve');
        await handler.openCase('#/cases', 'decided');
        await handler.take('tell');
        await approver.publish(await handler.proposePublication('decision'), 'decision');

        const fact = t('trust.praise', { all: 3, suspect: 3 });
        const look = async (words: string) => {
          await shopper.ask({ type: 'update-lists' });
          const { popup, level } = await popupOn(`http://${product}`);
          stage.gate.asked.length = 0;
          await press(popup, t('trust.ask'));
          await untilSeen(popup, words);
          expect(stage.gate.asked.join()).toMatch(/^GET \/v1\/review-trust\/[0-9a-f]{5}$/);
          return { popup, level };
        };
        const { popup, level } = await look(fact);
        expect(level).toBe('danger');
        // 45 reviews, three of five stars left out: (5·1 + 5·3 + 10·4 + 22·5) / 42 = 4.05 ± 0.40, its interval rounded outwards.
        await untilSeen(
          popup,
          t('trust.adjusted', { left: 3, stars: '4.0', low: '3.6', high: '4.5', of: 45, mean: '4.1' }),
        );
        await popup.$eval('.review-trust', (section) => section.scrollIntoView({ block: 'center' }));
        await camera(popup, 'trust');
        await openView(popup, 'sent');
        await press(popup, t('reports.refresh'));
        await untilSeen(popup, t('reports.state.open', { count: 1 }));
        await camera(popup, 'filed');

        const judge = await Handler.join(place, camera, zhao, 'zhao', ['appeals']);
        await merchant.appeal(script.decision.reason, script.appeal);
        await judge.openCase('#/appeals', 'appeal');
        await judge.take('annul', script.annulled);
        await approver.publish(await handler.proposePublication('annulled'), 'annulled');
        expect((await look(t('trust.none'))).level).toBe('unknown');
      },
    );
  });
