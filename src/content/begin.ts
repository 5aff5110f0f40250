import { read } from '../detectors/unclobbered';
import { extensionApi } from '../messages/extension-api';
import { send } from '../messages/send';
import { lookAtPage } from './look-at-page';
import { showVeil } from './veil';
import { veilListedAddress, type VeilWorld } from './veil-listed-address';

/**
 * What is done on every page. `fingerprint` is the page's quickest way to the fingerprint of an identifier. A script starts cold on
 * each page, and each function that runs has to be compiled there: so a page that is no shop goes through few of them.
 */
export function begin(fingerprint: VeilWorld['fingerprint']): void {
  // A worker that is out of reach (the extension was reloaded) leaves the page as it is.
  const tell = (type: 'arrive' | 'call-reader') => void send({ type }).catch(() => {});

  const callReader = () => tell('call-reader');

  const start = () => {
    const api = extensionApi();
    if (api)
      void veilListedAddress({
        fingerprint,
        host: location.hostname,
        now: Date.now,
        kept: api.storage.local,
        veil: () => showVeil(() => api.i18n.getMessage('veil')),
        isBlocked: async () => (await send({ type: 'check-address' })).blocked,
        wait: (ms) => new Promise((done) => setTimeout(done, ms)),
      });
    const look = () => lookAtPage(document, location.pathname, callReader);
    if (read(document, 'readyState') === 'loading') document.addEventListener('DOMContentLoaded', look, { once: true });
    else look();
  };

  // A page that is rendered ahead is not yet one that the shopper sees.
  if (read(document, 'prerendering'))
    document.addEventListener(
      'prerenderingchange',
      () => {
        tell('arrive');
        start();
      },
      { once: true },
    );
  else start();
}
