import type { Deps } from '../deps';
import type { App } from '../schema-routes';
import { accountRoutes } from './account-routes';
import { auditRoutes } from './audit-routes';
import { passkeyRoutes } from './passkey-routes';
import { sessionRoutes } from './session-routes';
import { throttleTries } from './throttle';

/** Who works for the registry: accounts, log-in, and who did what. */
export function staffRoutes(app: App, deps: Deps): void {
  const throttle = throttleTries(deps);
  accountRoutes(app, deps, throttle);
  sessionRoutes(app, deps, throttle);
  passkeyRoutes(app, deps, throttle);
  auditRoutes(app, deps);
}
