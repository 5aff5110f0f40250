import type { Marketplace } from '../core/marketplaces/marketplace';
import type { Site } from '../core/site';
import { detect } from '../detectors/index';
import { pricePlace } from '../detectors/price-place';
import { sellersShown } from '../detectors/sellers-shown';
import { markPage, pageMark } from '../messages/page-mark';
import { send } from '../messages/send';
import { markResults } from './mark-results';
import { isSeen } from './is-seen';
import { showNote } from './payment-note';
import { priceMark } from './price-mark';
import { putBadge } from './result-badge';
import { hideWarning, showWarning } from './warning';
import { watchPage } from './watch-page';

// It may be called twice, by the page's look and by its address.
if (pageMark() !== 'reader') {
  markPage('reader');
  let market: Marketplace | undefined;
  const markSellers = markResults({
    targets: () =>
      market
        ? sellersShown(market, document, new URL(location.href)).map(({ identifier, at }) => ({
            about: identifier.identifier,
            at,
            identifier,
          }))
        : [],
    send,
    putBadge,
  });
  const mark = priceMark({ place: () => pricePlace(document, market, isSeen), putBadge });
  const afterReading = (site: Site) => {
    ({ market } = site);
    mark.refresh();
    return markSellers();
  };
  watchPage({
    page: document,
    window,
    send,
    detect,
    showWarning: (banner, actions) => {
      const onHide = () => {
        mark.show(null);
        actions.onHide();
      };
      showWarning(banner, { ...actions, onHide });
      mark.show(banner);
    },
    hideWarning: () => {
      hideWarning();
      mark.show(null);
    },
    showNote,
    afterReading,
  });
}
