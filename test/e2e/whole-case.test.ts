import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { translator } from '../../src/ui/i18n/translate';
import { lookForBrowser } from '../../scripts/find-browser.mjs';
import { openCamera } from './whole-case/camera';
import { Complainant } from './whole-case/complainant';
import { Handler } from './whole-case/handler';
import { Merchant } from './whole-case/merchant';
import { SCRIPTS } from './whole-case/script';
import { openTown } from './whole-case/town';

/** Where a picture of each step goes; none are taken unless it is set. */
const PICTURES = process.env.PROBITY_PICTURES;
/** It takes half a minute; on a machine that has much else to do, more. ms. */
const TIMEOUT = 240_000;
const LANGUAGES = ['zh-CN', 'en'] as const;

describe.skipIf(lookForBrowser('chromium') === null && !process.env.CI)('a whole case', () => {
  it.each(LANGUAGES)(
    'in %s: filed with a picture, replied to, decided by two, published, appealed, decided by a third, and taken back',
    async (language) => {
      const script = SCRIPTS[language];
      const t = translator(language);
      const camera = await openCamera(PICTURES && join(PICTURES, language));
      const town = await openTown(language, script.registry);
      try {
        const complainant = new Complainant(town, camera, script);
        expect(await complainant.lookAtShop('at-first')).toEqual({ level: 'unknown', shown: 'nothing' });
        expect(await complainant.complain()).toMatch(/^(\w{4}-){3}\w{4}$/);

        const { lin, wang, zhao } = script.handlers;
        const handler = await Handler.join(town, camera, lin, 'lin.wei', ['intake', 'handler']);
        const approver = await Handler.join(town, camera, wang, 'wang', ['approver']);
        const judge = await Handler.join(town, camera, zhao, 'zhao', ['appeals']);

        await handler.openCase('#/cases', 'intake');
        await handler.see(script.facts);
        await handler.take('accept');
        const merchant = await Merchant.open(town, camera, await handler.notify());
        await merchant.prove();
        await merchant.reply(script.reply);
        expect(await complainant.seeFiled('replied')).toContain(t('state.replied'));

        await handler.openCase('#/cases?all=1', 'replied');
        await handler.propose(script.decision);
        await approver.openCase('#/cases?state=proposed', 'proposed');
        await approver.take('approve');
        await handler.openCase('#/cases', 'decided');
        await handler.take('tell');
        await approver.publish(await handler.proposePublication('decision'), 'decision');

        expect(await complainant.lookAtShop('listed')).toEqual({ level: 'danger', shown: 'stopped' });
        expect(await complainant.seeFiled('decided')).toContain(script.decision.reason);

        await merchant.appeal(script.decision.reason, script.appeal);
        await approver.publish(await handler.proposePublication('appeal'), 'appeal');
        expect(await complainant.lookAtShop('appealed')).toEqual({ level: 'caution', shown: 'banner' });

        await judge.openCase('#/appeals', 'appeal');
        await judge.see(script.appeal);
        await judge.take('annul', script.annulled);
        await approver.publish(await handler.proposePublication('annulled'), 'annulled');
        expect(await complainant.lookAtShop('at-last')).toEqual({ level: 'unknown', shown: 'nothing' });
        expect(await complainant.seeFiled('annulled')).toContain(script.annulled);
        await merchant.lookAgain(script.annulled, 'annulled');
      } finally {
        await town.close();
      }
    },
    TIMEOUT,
  );
});
