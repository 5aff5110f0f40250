import { detect } from '../detectors/index';
import { send } from '../messages/send';
import { hideWarning, showWarning } from './warning';
import { watchPage } from './watch-page';

const start = () => watchPage({ page: document, window, send, detect, showWarning, hideWarning });

// A page that is rendered ahead is not yet one that the shopper sees.
if ((document as { prerendering?: boolean }).prerendering)
  document.addEventListener('prerenderingchange', start, { once: true });
else start();
