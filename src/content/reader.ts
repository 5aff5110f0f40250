import { detect, sellersShown } from '../detectors/index';
import { markPage, pageMark } from '../messages/page-mark';
import { send } from '../messages/send';
import { markResults } from './mark-results';
import { putBadge } from './result-badge';
import { hideWarning, showWarning } from './warning';
import { watchPage } from './watch-page';

// It may be called twice, by the page's look and by its address.
if (pageMark() !== 'reader') {
  markPage('reader');
  const results = markResults({
    targets: () =>
      sellersShown(document, new URL(location.href)).map(({ identifier, at }) => ({
        about: identifier.identifier,
        at,
        identifier,
      })),
    send,
    putBadge,
  });
  watchPage({ page: document, window, send, detect, showWarning, hideWarning, afterReading: results });
}
