import { detect } from '../detectors/index';
import { send } from '../messages/send';
import { hideWarning, showWarning } from './warning';
import { unclobbered } from './unclobbered';
import { watchPage } from './watch-page';

const page = unclobbered(document);
const start = () => watchPage({ page, window, send, detect, showWarning, hideWarning });

// A page that is rendered ahead is not yet one that the shopper sees.
if ((page as { prerendering?: boolean }).prerendering)
  page.addEventListener('prerenderingchange', start, { once: true });
else start();
