import type { Deps } from '../deps';
import type { App } from '../schema-routes';
import { reviewCaseRoutes } from './case-routes';
import { clusterRoutes } from './cluster-routes';
import { panelRoutes } from './panel-routes';
import { reportRoutes } from './report-routes';
import { reviewStaffRoutes } from './staff-routes';
import { tokenRoutes } from './token-routes';
import { trustRoutes } from './trust-routes';
import { volunteerRoutes } from './volunteer-routes';

/** Suspected reviews: reports, panels, what handlers do, and what everyone may know. */
export function reviewRoutes(app: App, deps: Deps): void {
  reportRoutes(app, deps);
  tokenRoutes(app, deps);
  panelRoutes(app, deps);
  clusterRoutes(app, deps);
  reviewStaffRoutes(app, deps);
  volunteerRoutes(app, deps);
  reviewCaseRoutes(app, deps);
  trustRoutes(app, deps);
}
