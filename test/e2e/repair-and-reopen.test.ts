import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookForBrowser } from '../../scripts/find-browser.mjs';
import { hrefOf, streetPage } from '../../src/demo/street/street';
import { translator } from '../../src/ui/i18n/translate';
import { openCamera, type Camera } from './whole-case/camera';
import { Complainant } from './whole-case/complainant';
import { Handler } from './whole-case/handler';
import { Merchant } from './whole-case/merchant';
import { REPAIR_SCRIPTS } from './whole-case/repair-script';
import { SCRIPTS } from './whole-case/script';
import { openTown, type Town } from './whole-case/town';
import { Volunteer } from './whole-case/volunteer';

/** Where a picture of each step goes; without it none are taken, and one language is enough. */
const PICTURES = process.env.PROBITY_PICTURES;
const LANGUAGES = PICTURES ? (['zh-CN', 'en'] as const) : (['zh-CN'] as const);
/** ms; on a machine that has much else to do. A story goes on where the one before ended, so none is tried again. */
const TIMEOUT = 180_000;
const ONCE = { timeout: TIMEOUT, retry: 0 };
const HALF_AN_HOUR = 1_800_000;

describe.skipIf(lookForBrowser('chromium') === null && !process.env.CI).each(LANGUAGES)(
  'after a case, in %s',
  (language) => {
    const t = translator(language);
    const script = { ...SCRIPTS[language], ...REPAIR_SCRIPTS[language] };
    const { lin, wang, zhao } = script.handlers;
    let town: Town;
    let camera: Camera;
    let complainant: Complainant;
    let handler: Handler;
    beforeAll(async () => {
      camera = await openCamera(PICTURES && join(PICTURES, `repair-${language}`));
      town = await openTown(language, script.registry);
      complainant = new Complainant(town, camera, script);
    }, TIMEOUT);
    afterAll(() => town?.close());

    const asHandler = async (path: string, json?: object) => {
      const token = (await readFile(join(town.registry.dataDir, 'handler-token'), 'utf8')).trim();
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      const init = json ? { method: 'POST', body: JSON.stringify(json), headers } : { headers };
      const answer = await fetch(`${town.registry.url}${path}`, init);
      if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
      return (await answer.json()) as Record<string, unknown>;
    };
    const list = async (what: string) => {
      await town.registry.probity('publish');
      return await complainant.lookAtShop(what, { replied: false });
    };

    it(
      'a merchant reports a rectification; once it is checked the warning says so, and a year after the listing it is gone',
      ONCE,
      async () => {
        // Listed so long ago, for two years, that in half an hour a year will be over.
        const yearAgo = new Date(Date.now() + HALF_AN_HOUR);
        yearAgo.setUTCFullYear(yearAgo.getUTCFullYear() - 1);
        town.clock.ahead = yearAgo.getTime() - Date.now();
        await complainant.tell({
          category: 'service-default',
          stage: 'delivery',
          remedy: 'refund',
          facts: script.facts,
          orderNumber: script.orderNumber,
        });
        const letter = await town.registry.probity('cases', 'notify', '1');
        await town.registry.probity('decide', '1', '--outcome', 'upheld-unremedied', '--reason', script.decided, '--term', '24'); // prettier-ignore
        town.clock.ahead = 0;
        expect(await list('listed')).toEqual({ level: 'danger', shown: 'stopped' });

        const merchant = await Merchant.open(town, camera, letter);
        await merchant.prove();
        await merchant.handIn('rectification', script.rectification);
        handler = await Handler.join(town, camera, lin, 'lin.wei', ['intake', 'handler']);
        await handler.openCase('#/appeals', 'rectified');
        await handler.see(script.rectification);
        await handler.take('check-rectified', script.checked, { granted: 'granted' });
        await merchant.lookAgain(script.checked, 'rectified');
        const { listings } = (await asHandler('/v1/cases/1')) as {
          listings: { listedAt: string; expiresAt: string }[];
        };
        const [listed] = listings;
        expect(new Date(listed?.expiresAt ?? '').getFullYear() - new Date(listed?.listedAt ?? '').getFullYear()).toBe(
          1,
        );

        const url = hrefOf(streetPage(script.shop), town.street.port);
        const during = await list('under-rectification');
        expect(during.level).toBe('danger');
        const { report } = await town.shopper.visit(url);
        expect(JSON.stringify(report.verdict)).toContain('under-rectification');

        town.clock.ahead = Date.parse(listed?.expiresAt ?? '') - Date.now() + 60_000;
        expect(await list('rectified')).toEqual({ level: 'unknown', shown: 'nothing' });
        town.clock.ahead = 0;
      },
    );

    it('a complaint is refused, its complainant objects, and somebody else takes it and reopens it', ONCE, async () => {
      const receipt = await complainant.tell({
        category: 'inferior',
        stage: 'delivery',
        remedy: 'replacement',
        ...script.second,
      });
      expect(receipt).toMatch(/^(\w{4}-){3}\w{4}$/);
      await Handler.join(town, camera, wang, 'wang', ['approver']);
      await handler.openCase('#/cases?queue=free', 'intake');
      await handler.assign('by-who-refuses');
      await handler.take('refuse', script.refused, { ground: 'duplicate' });
      expect(await complainant.seeFiled('refused')).toContain(script.refused);
      await complainant.object(script.objection);

      // Whoever refused it has it no more, and does not answer the objection.
      await handler.openCase('#/cases?state=refused', 'objected');
      await handler.see(handler.words('obstacle.had-a-part'));
      expect(await handler.page.$$eval('.steps button', (all) => all.length)).toBe(0);

      const judge = await Handler.join(town, camera, zhao, 'zhao', ['appeals']);
      await judge.openCase('#/cases?queue=free', 'objection');
      await judge.see(script.objection);
      await judge.assign('by-a-third');
      await judge.take('reopen', script.reopened);
      const filed = await complainant.seeFiled('reopened');
      expect(filed).toContain(t('state.accepted'));
      await handler.openCase('#/cases?queue=free', 'reopened');
      await handler.see(script.reopened);
    });

    it('a volunteer looks at the shop; with a handler who found the same it is settled', ONCE, async () => {
      const scope = { from: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10) };
      await asHandler('/v1/inspections', { kind: 'special', scope, reason: script.inspection });
      const shop = await new Volunteer(town, camera).look(script.note);
      expect(new URL(shop).hostname).toBe(new URL(hrefOf(streetPage(script.shop), town.street.port)).hostname);
      await handler.page.goto(`${town.registryUrl}/console/#/inspections`);
      // By the handler's own account: where two people decide, the registry's token has looked at nothing.
      await handler.page.evaluate(async (note) => {
        const answer = await fetch('/v1/inspections/tasks/1/results', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ finding: 'irregular', note }),
        });
        if (!answer.ok) throw new Error(await answer.text());
      }, script.note);
      expect(await asHandler('/v1/inspections/1')).toMatchObject({ tasks: [{ outcome: 'irregular', looked: 2 }] });
      await handler.page.goto(`${town.registryUrl}/console/#/inspections/1`);
      await handler.see(script.note);
      await camera(handler.page, 'inspection', 'whole');
    });
  },
);
