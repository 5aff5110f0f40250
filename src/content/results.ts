import { firstToMarkResults } from '../messages/page-mark';
import { send } from '../messages/send';
import { markResults } from './mark-results';
import { putBadge } from './result-badge';
import { searchTargets } from './search-targets';
import { watchResults } from './watch-results';

// It is called again when the page moves on within itself.
if (firstToMarkResults())
  watchResults(
    document,
    window,
    markResults({ targets: () => searchTargets(document, location.href), send, putBadge }),
  );
