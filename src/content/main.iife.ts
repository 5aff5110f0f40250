import { shopHints } from '../detectors/shop-hints';
import { send } from '../messages/send';
import { fetchReader } from './page-reader';
import { watchPage } from './watch-page';

const start = () =>
  watchPage({
    page: document,
    window,
    send,
    mayBeShop: (page) => shopHints(page) !== null,
    fetchReader: () => fetchReader(send),
  });

// A page that is rendered ahead is not yet one that the shopper sees.
if ((document as { prerendering?: boolean }).prerendering)
  document.addEventListener('prerenderingchange', start, { once: true });
else start();
