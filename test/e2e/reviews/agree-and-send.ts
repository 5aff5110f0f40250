import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { openView } from '../../../src/demo/popup';
import type { Shopper } from '../../../src/demo/shopper';
import type { Translate } from '../../../src/ui/i18n/translate';
import { press } from '../stage/console-page';
import { answerConsent } from '../stage/firefox-consent';
import type { Gate } from '../stage/gate';
import type { Camera } from '../whole-case/camera';
import { untilSeen } from '../whole-case/until-seen';

interface Scene {
  shopper: Shopper;
  gate: Gate;
  popup: Page;
  t: Translate;
  camera: Camera;
}

/** In Firefox a report waits among what was filed until the volunteer has agreed in the browser's own question; then it goes. */
export async function agreeAndSend({ shopper, gate, popup, t, camera }: Scene): Promise<void> {
  await popup.bringToFront();
  await openView(popup, 'sent');
  await untilSeen(popup, t('reports.state.consent'));
  await camera(popup, 'waits-for-consent');
  expect(gate.sent.filter(({ path }) => path.startsWith('/v1/review-reports'))).toEqual([]);
  await press(popup, t('reports.agree'));
  expect(await answerConsent(shopper, 'agree')).toMatch(/website content/i);
  await untilSeen(popup, t('reports.refresh'));
  expect(gate.sent.filter(({ path }) => path.startsWith('/v1/review-reports'))).toHaveLength(1);
  // What became of the reports is asked by this device's own key, and has nothing to do with what its voice says later.
  gate.sent = gate.sent.filter(({ path }) => !path.startsWith('/v1/review-panels'));
  await openView(popup, 'verdict');
}
