import { detect } from '../detectors/index';
import { markPage, pageMark } from '../messages/page-mark';
import { send } from '../messages/send';
import { hideWarning, showWarning } from './warning';
import { watchPage } from './watch-page';

// It may be called twice, by the page's look and by its address.
if (pageMark() !== 'reader') {
  markPage('reader');
  watchPage({ page: document, window, send, detect, showWarning, hideWarning });
}
