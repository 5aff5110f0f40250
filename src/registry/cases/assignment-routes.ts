import * as v from 'valibot';
import { statesOfWork } from '../../core/casework/assignment';
import { CASE_STATES } from '../../core/complaint';
import type { Deps } from '../deps';
import type { App } from '../schema-routes';
import { assignCase, colleaguesFor } from './assign-case';
import { caseFileFor } from './case-file';
import { countOverdue } from './assignment-repository';
import { CasePathSchema } from './case-path';
import { CaseFileSchema } from './case-views';
import { staffActor } from './staff-actor';

const person = v.nullable(v.pipe(v.string(), v.uuid()));

/** The registry's people say who of them works on a case. It keeps nobody else from a step. */
export function assignmentRoutes(app: App, deps: Deps): void {
  app.get(
    '/v1/cases/overdue',
    {
      config: { permission: 'take-cases' },
      schema: {
        summary: "How many cases of the reader's own, and of nobody's that are the reader's work, are overdue.",
        security: 'handler',
        response: { 200: v.object({ mine: v.number(), nobodys: v.number() }) },
      },
    },
    async ({ actor: { id, roles } }) => {
      const at = deps.now();
      return {
        mine: await countOverdue(deps.db, { assignee: id, states: CASE_STATES }, at),
        nobodys: await countOverdue(deps.db, { assignee: null, states: statesOfWork(roles) }, at),
      };
    },
  );

  app.get(
    '/v1/cases/:id/colleagues',
    {
      config: { permission: 'take-cases' },
      schema: {
        summary: 'Who can be given a case as it stands, and how many cases each has.',
        security: 'handler',
        params: CasePathSchema,
        response: {
          200: v.object({
            colleagues: v.array(v.object({ id: v.string(), name: v.string(), cases: v.number() })),
          }),
        },
      },
    },
    async ({ params: { id }, actor }) => ({ colleagues: await colleaguesFor(deps, id, staffActor(actor)) }),
  );

  app.post(
    '/v1/cases/:id/assignment',
    {
      config: { permission: 'take-cases' },
      schema: {
        summary:
          'Takes a case, hands it over or gives it back: from who has it, as the sender saw it, to someone; null is nobody.',
        security: 'handler',
        params: CasePathSchema,
        body: v.strictObject({ from: person, to: person }),
        examples: { example: { from: null, to: '7b1c7a52-4d0e-4c1b-9a39-0b7d1d4f2a11' } },
        response: { 200: CaseFileSchema },
      },
    },
    async ({ params: { id }, body, actor: sender }) => {
      const actor = staffActor(sender);
      await assignCase(deps, id, body, actor);
      return caseFileFor(deps, id, actor);
    },
  );
}
