import * as v from 'valibot';
import { LOOK_OUTCOMES } from '../../core/inspection/settle';
import type { Deps } from '../deps';
import type { App } from '../schema-routes';
import { giveResult, ResultSchema } from './give-result';
import { tasksFor } from './inspection-repository';
import { TaskViewSchema } from './inspection-view';
import { CaseOpeningSchema, openCaseFor } from './open-case';
import { showTasks } from './show-tasks';

const PathSchema = v.object({ id: v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number)) });

/** Handlers look at merchants, say what they found, and open cases where it calls for one. */
export function inspectionTaskRoutes(app: App, deps: Deps): void {
  const { db } = deps;

  app.get(
    '/v1/inspections/tasks',
    {
      config: { permission: 'inspect' },
      schema: {
        summary: 'Merchants that wait for someone to look at them who has not yet, the oldest first.',
        security: 'handler',
        response: { 200: v.object({ tasks: v.array(TaskViewSchema) }) },
      },
    },
    async ({ actor }) => ({ tasks: await showTasks(db, await tasksFor(db, actor.id), actor) }),
  );

  app.post(
    '/v1/inspections/tasks/:id/results',
    {
      config: { permission: 'inspect' },
      schema: {
        summary: 'What one person found at a merchant: one result each. Two that agree settle it; else a third looks.',
        security: 'handler',
        params: PathSchema,
        body: ResultSchema,
        examples: {
          example: { finding: 'irregular', note: 'The shop sells a lamp under a brand that says it is not its own.' },
        },
        response: { 201: v.object({ outcome: v.nullable(v.picklist(LOOK_OUTCOMES)) }) },
      },
    },
    async ({ params: { id }, body, actor }, reply) =>
      reply.code(201).send({ outcome: await giveResult(deps, id, body, actor) }),
  );

  app.post(
    '/v1/inspections/tasks/:id/case',
    {
      config: { permission: 'inspect' },
      schema: {
        summary: 'Opens a case for an irregular outcome, once. It is received as a tip; it lists nobody.',
        security: 'handler',
        params: PathSchema,
        body: CaseOpeningSchema,
        examples: {
          example: {
            url: 'https://shop.example/product/1',
            category: 'counterfeit',
            stage: 'transaction',
            facts: 'The lamp is sold under a brand whose owner says that it does not make it.',
            language: 'en',
          },
        },
        response: { 201: v.object({ case: v.number() }) },
      },
    },
    async ({ params: { id }, body, actor }, reply) =>
      reply.code(201).send({ case: await openCaseFor(deps, id, body, actor) }),
  );
}
