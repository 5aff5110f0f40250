import { mayBeShop } from '../detectors/may-be-shop';
import { extensionApi } from '../messages/extension-api';
import { MIRROR } from '../messages/mirror-key';
import { markPage, pageMark } from '../messages/page-mark';
import { send } from '../messages/send';
import { lookAtPage } from './look-at-page';
import { showVeil } from './veil';
import { veilListedAddress } from './veil-listed-address';

// A worker that is out of reach (the extension was reloaded) leaves the page as it is.
const tell = (type: 'arrive' | 'call-reader') => void send({ type }).catch(() => {});

const look = () =>
  lookAtPage({
    mayBeShop: () => mayBeShop(document, location.pathname),
    size: () => document.getElementsByTagName('*').length,
    mark: pageMark,
    setMark: markPage,
    callReader: () => tell('call-reader'),
    after: (ms, then) => setTimeout(then, ms),
  });

const wait = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

const veil = () => {
  const api = extensionApi();
  if (!api) return;
  const { storage, i18n } = api;
  void veilListedAddress({
    host: location.hostname,
    now: () => Date.now(),
    readIndex: async () => (await storage.local.get([MIRROR]))[MIRROR],
    readShards: (keys) => storage.local.get(keys),
    veil: () => showVeil(() => i18n.getMessage('veil')),
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
