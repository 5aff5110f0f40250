import { mayBeShop } from '../detectors/may-be-shop';
import { markPage, pageMark } from '../messages/page-mark';
import { send } from '../messages/send';
import { lookAtPage } from './look-at-page';

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

// A page that is rendered ahead is not yet one that the shopper sees.
if ((document as { prerendering?: boolean }).prerendering)
  document.addEventListener(
    'prerenderingchange',
    () => {
      tell('arrive');
      look();
    },
    { once: true },
  );
else if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', look, { once: true });
else look();
