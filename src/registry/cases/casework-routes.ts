import * as v from 'valibot';
import { IdentifierSchema } from '../../core/sighting';
import { audit } from '../accounts/audit-repository';
import { toldByRegistry } from '../decisions/told-by-registry';
import type { Deps } from '../deps';
import { joinProven } from '../graph/join-proven';
import { newClaim } from '../merchant/claim-link';
import { claimsOf } from '../merchant/claim-repository';
import { noticeFor } from '../merchant/notice';
import { provable } from '../merchant/prove-control';
import { Problem } from '../problem';
import type { App } from '../schema-routes';
import { caseFileFor } from './case-file';
import { CasePathSchema } from './case-path';
import { sentKey } from './once';
import { CaseFileSchema, NewClaimSchema, SteppedSchema } from './case-views';
import { MessageTextSchema } from './message-repository';
import { staffActor } from './staff-actor';
import { STEP_EXAMPLES } from './step-examples';
import { takeStaffStep } from './staff-step';
import { StaffStepSchema } from './step-schema';
import { mustFindCase } from './take-step';
import { talk } from './talk';

/** The registry's people work on a case, each as far as their roles go. */
export function caseworkRoutes(app: App, deps: Deps): void {
  const { db, now } = deps;

  app.post(
    '/v1/cases/:id/steps',
    {
      // Which step is whose, the table of steps says.
      config: { permission: 'view-cases' },
      schema: {
        summary: 'Takes a step of a case. What is possible now stands in the case, as `can`.',
        security: 'handler',
        params: CasePathSchema,
        body: StaffStepSchema,
        examples: STEP_EXAMPLES,
        response: { 200: SteppedSchema },
      },
    },
    async ({ params: { id }, body, actor: sender }) => {
      const actor = staffActor(sender);
      await takeStaffStep(deps, id, body, actor);
      return { case: await caseFileFor(deps, id, actor) };
    },
  );

  app.post(
    '/v1/cases/:id/messages',
    {
      config: { permission: 'intake' },
      schema: {
        summary: 'Writes to the complainant or to the merchant.',
        idempotencyKey: 'optional',
        security: 'handler',
        params: CasePathSchema,
        body: v.strictObject({ to: v.picklist(['complainant', 'merchant']), text: MessageTextSchema }),
        examples: { example: { to: 'complainant', text: 'Please add the confirmation of your payment.' } },
        response: { 200: CaseFileSchema },
      },
    },
    async ({ params: { id }, body: { to, text }, actor: sender, headers }) => {
      const actor = staffActor(sender);
      await talk(deps, { caseId: id, actor, party: to, text, key: sentKey(headers) });
      return caseFileFor(deps, id, actor);
    },
  );

  app.post(
    '/v1/cases/:id/claims',
    {
      config: { permission: 'handle' },
      schema: {
        summary:
          'Makes the letter to the merchant, with a new link; its token is told this once. The step "notify" notes then that it was sent.',
        security: 'handler',
        params: CasePathSchema,
        response: { 201: NewClaimSchema },
      },
    },
    async ({ params: { id }, actor }, reply) => {
      staffActor(actor, ['handler']);
      const matter = await mustFindCase(db, id);
      const made = await db.transaction(async (tx) => {
        const claim = await newClaim(tx, id, now(), deps);
        const own = await toldByRegistry(tx, [id]);
        await audit(tx, actor, 'case.new-link', `case:${id}`, {}, now());
        return { claim, notice: noticeFor(deps, matter, claim, { now: now(), byRegistry: own.has(id) }) };
      });
      return reply.code(201).send(made);
    },
  );

  app.post(
    '/v1/cases/:id/claims/proof',
    {
      config: { permission: 'handle' },
      schema: {
        summary: "Notes that a handler has seen a claim's challenge on the shop's own page.",
        security: 'handler',
        params: CasePathSchema,
        body: v.strictObject({ claim: v.pipe(v.number(), v.integer()), identifier: IdentifierSchema }),
        examples: { example: { claim: 1, identifier: 'domain:shop.example' } },
        response: { 200: CaseFileSchema },
      },
    },
    async ({ params: { id }, body: { claim, identifier }, actor: sender }) => {
      const actor = staffActor(sender, ['handler']);
      const { complaint } = await mustFindCase(db, id);
      const found = (await claimsOf(db, id)).find((one) => one.id === claim);
      if (!found) throw new Problem('not-found', `The case ${id} has no claim ${claim}.`);
      if (found.provenAt === null && !provable(complaint.content).includes(identifier))
        throw new Problem('conflict', `The complaint does not surely name "${identifier}".`);
      await db.transaction(async (tx) => {
        await joinProven({ ...deps, db: tx }, found, { identifier, provenBy: 'page-code', provenAt: now() });
        await audit(tx, sender, 'case.confirm-proof', `case:${id}`, { claim, identifier }, now());
      });
      return caseFileFor(deps, id, actor);
    },
  );
}
