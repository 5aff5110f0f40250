import { mayBeShop } from '../detectors/may-be-shop';
import { extensionApi } from '../messages/extension-api';
import { MIRROR } from '../messages/mirror-key';
import { markPage, pageMark } from '../messages/page-mark';
import { send } from '../messages/send';
import { lookAtPage } from './look-at-page';
import { showVeil } from './veil';
import { veilListedAddress, type VeilWorld } from './veil-listed-address';

/** What is done on every page. `fingerprint` is the page's quickest way to the fingerprint of an identifier. */
export function begin(fingerprint: VeilWorld['fingerprint']): void {
  // A worker that is out of reach (the extension was reloaded) leaves the page as it is.
  const tell = (type: 'arrive' | 'call-reader') => void send({ type }).catch(() => {});

  const look = () => {
    // Kept, so that the browser counts again only where the page has changed.
    const elements = document.getElementsByTagName('*');
    lookAtPage({
      mayBeShop: () => mayBeShop(document, location.pathname),
      size: () => elements.length,
      mark: pageMark,
      setMark: markPage,
      callReader: () => tell('call-reader'),
      after: (ms, then) => setTimeout(then, ms),
    });
  };

  const wait = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

  const veil = () => {
    const api = extensionApi();
    if (!api) return;
    const { local } = api.storage;
    void veilListedAddress({
      fingerprint,
      host: location.hostname,
      now: () => Date.now(),
      readIndex: async () => (await local.get([MIRROR]))[MIRROR],
      readShards: (keys) => local.get(keys),
      veil: () => showVeil(() => api.i18n.getMessage('veil')),
      isBlocked: async () => (await send({ type: 'check-address' })).blocked,
      wait,
    });
  };

  // A page that is rendered ahead is not yet one that the shopper sees.
  if ((document as { prerendering?: boolean }).prerendering)
    document.addEventListener(
      'prerenderingchange',
      () => {
        tell('arrive');
        veil();
        look();
      },
      { once: true },
    );
  else {
    veil();
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', look, { once: true });
    else look();
  }
}
