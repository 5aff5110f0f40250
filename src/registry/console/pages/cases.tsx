import type { Route } from '../route';
import { CasePage } from './case';
import { MerchantPage } from './merchant';
import { QueuePage } from './queue';

/** `#/cases` is the queue, `#/cases/12` a case, and `#/merchant/…` all of one merchant. */
export function CasesPage({ route }: { route: Route }) {
  if (route.page === 'merchant') return <MerchantPage key={route.rest[0]} route={route} />;
  return route.rest[0] === undefined ? <QueuePage route={route} /> : <CasePage key={route.rest[0]} route={route} />;
}
