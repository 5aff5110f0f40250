import type { Sighting } from '../core/sighting';
import { asksByPrivateQr } from '../detectors/private-qr';
import type { World } from './world';

/** A sighting with what pictures on a shop's own checkout ask for. Its reader, which comes to every shop's page, does not look at them. */
export async function lookForQr({ browser }: World, tabId: number, sighting: Sighting): Promise<Sighting> {
  if (sighting.kind !== 'checkout' || sighting.platform !== null) return sighting;
  try {
    const target = { tabId, frameIds: [0] };
    const [frame] = await browser.scripting.executeScript({ target, func: asksByPrivateQr });
    return frame?.result === true ? { ...sighting, payment: [...(sighting.payment ?? []), 'qr-transfer'] } : sighting;
  } catch {
    // The tab is gone, or the page stands in the way: then nothing is said of it.
    return sighting;
  }
}
