import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import fastify from 'fastify';
import { isPassword } from './accounts/password-hash';
import { requireActors } from './accounts/require-actor';
import { staffRoutes } from './accounts/routes';
import { assignmentRoutes } from './cases/assignment-routes';
import { caseworkRoutes } from './cases/casework-routes';
import { caseRoutes } from './cases/routes';
import { commitmentRoutes } from './commitments/routes';
import { consolePages } from './console-pages';
import { crossOrigin } from './cross-origin';
import { decisionRoutes } from './decisions/routes';
import type { Deps } from './deps';
import { answerError, errorAnswers } from './error-answers';
import { evidenceRoutes } from './evidence/routes';
import { feedRoutes } from './feeds/routes';
import { graphRoutes } from './graph/routes';
import { inspectionRoutes } from './inspections/routes';
import { complainantRoutes } from './intake/complainant-routes';
import { complaintDataRoutes } from './intake/data-routes';
import { rateStore } from './intake/rate-store';
import { quarantineRoutes } from './intake/quarantine-routes';
import { intakeRoutes } from './intake/routes';
import { listRoutes } from './listings/routes';
import { claimDataRoutes } from './merchant/data-routes';
import { merchantFileRoutes } from './merchant/file-routes';
import { merchantRoutes } from './merchant/routes';
import { openDataRoutes } from './open-data/routes';
import { describeApi } from './openapi';
import { evaluatorRoutes } from './ratings/evaluator-routes';
import { ratingRoutes } from './ratings/routes';
import { redListRoutes } from './redlist/routes';
import { refuseCompressed } from './refuse-compressed';
import { registryRoute } from './registry-route';
import { reviewRoutes } from './reviews/routes';
import { statisticsRoutes } from './statistics/routes';
import { validatorCompiler, type App } from './schema-routes';

/** In the place of Fastify's own compilers, which take a while to load, although both of ours are set. */
const unasked = (): never => {
  throw new Error('There is a compiler already.');
};
const OWN_MACHINE = ['127.0.0.1', '::1'];

/** The registry's API, not listening yet. It holds nothing between requests: all of it is in the database and the list folder. */
export async function buildApp(deps: Deps): Promise<App> {
  const app: App = fastify({
    logger: deps.logger ?? false,
    // A proxy on this machine says whom it speaks for.
    trustProxy: 'loopback',
    routerOptions: { ignoreTrailingSlash: true },
    bodyLimit: 262_144,
    frameworkErrors: answerError,
    schemaController: {
      compilersFactory: { buildValidator: unasked, buildSerializer: unasked },
    },
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(() => JSON.stringify);
  errorAnswers(app);
  crossOrigin(app);
  refuseCompressed(app);
  await app.register(helmet, {
    // Nothing here is a page, but for the console, which says its own policy. Whether only TLS is spoken is for the web server in front to say.
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    strictTransportSecurity: false,
  });
  await app.register(rateLimit, {
    global: false,
    store: rateStore(deps.db, deps.receiptKey, deps.now),
    allowList: OWN_MACHINE,
  });
  await app.register(cookie);
  // What is hashed for names that nobody has is made now, or the first such log-in would take longer.
  await isPassword('', null);
  requireActors(app, deps);
  describeApi(app, deps);
  intakeRoutes(app, deps);
  quarantineRoutes(app, deps);
  complainantRoutes(app, deps);
  complaintDataRoutes(app, deps);
  caseRoutes(app, deps);
  caseworkRoutes(app, deps);
  assignmentRoutes(app, deps);
  merchantRoutes(app, deps);
  claimDataRoutes(app, deps);
  merchantFileRoutes(app, deps);
  decisionRoutes(app, deps);
  feedRoutes(app, deps);
  evidenceRoutes(app, deps);
  listRoutes(app, deps);
  graphRoutes(app, deps);
  ratingRoutes(app, deps);
  evaluatorRoutes(app, deps);
  redListRoutes(app, deps);
  commitmentRoutes(app, deps);
  inspectionRoutes(app, deps);
  registryRoute(app, deps);
  staffRoutes(app, deps);
  reviewRoutes(app, deps);
  statisticsRoutes(app, deps);
  openDataRoutes(app, deps);
  consolePages(app, deps);
  return app;
}
