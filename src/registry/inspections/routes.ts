import * as v from 'valibot';
import type { Deps } from '../deps';
import { mustBe } from '../graph/routes';
import { Problem } from '../problem';
import type { App } from '../schema-routes';
import { findInspection, listInspections, looksAt, tasksOf } from './inspection-repository';
import { CandidateSchema, InspectionHeadSchema, TaskViewSchema } from './inspection-view';
import { OpeningSchema, openInspection } from './open-inspection';
import { showTasks } from './show-tasks';
import { inspectionTaskRoutes } from './task-routes';
import { volunteerLookRoutes } from './volunteer-routes';

const PathSchema = v.object({ id: v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number)) });
const DrawSchema = v.object({
  id: v.number(),
  openedAt: v.string(),
  seed: v.string(),
  digest: v.string(),
  candidates: v.number(),
  drawn: v.number(),
});

/** Random draws and special examinations: opened by approvers, read by all who see cases. */
export function inspectionRoutes(app: App, deps: Deps): void {
  const { db } = deps;

  app.get(
    '/v1/inspections/draws',
    {
      schema: {
        summary:
          'The seeds of the newest draws and the digests of their candidates, by which they are checked. No merchant is named.',
        response: { 200: v.object({ draws: v.array(DrawSchema) }) },
      },
    },
    async () => ({
      draws: (await listInspections(db)).flatMap(({ id, openedAt, seed, digest, candidates, tasks }) =>
        seed === null || digest === null
          ? []
          : [{ id, openedAt: openedAt.toISOString(), seed, digest, candidates, drawn: tasks }],
      ),
    }),
  );

  app.get(
    '/v1/inspections',
    {
      config: { permission: 'view-cases' },
      schema: {
        summary: 'The newest draws and special examinations.',
        security: 'handler',
        response: { 200: v.object({ inspections: v.array(InspectionHeadSchema) }) },
      },
    },
    async () => ({
      inspections: (await listInspections(db)).map((one) => ({ ...one, openedAt: one.openedAt.toISOString() })),
    }),
  );

  app.get(
    '/v1/inspections/:id',
    {
      config: { permission: 'view-cases' },
      schema: {
        summary: 'A draw or special examination: who could be drawn, and its tasks in their order.',
        security: 'handler',
        params: PathSchema,
        response: {
          200: v.object({
            ...v.omit(InspectionHeadSchema, ['candidates', 'tasks', 'settled']).entries,
            scope: v.nullable(v.record(v.string(), v.string())),
            candidates: v.array(CandidateSchema),
            tasks: v.array(TaskViewSchema),
          }),
        },
      },
    },
    async ({ params, actor }) => {
      const found = await findInspection(db, params.id);
      if (!found) throw new Problem('not-found', `There is no inspection ${params.id}.`);
      const { openedBy: _, openedAt, ...rest } = found;
      const tasks = await showTasks(db, await tasksOf(db, params.id), actor);
      return { ...rest, event: rest.scope?.event ?? null, openedAt: openedAt.toISOString(), tasks };
    },
  );

  app.get(
    '/v1/inspections/merchant',
    {
      config: { permission: 'view-cases' },
      schema: {
        summary: 'What inspections of a merchant came to, for those who work for the registry.',
        security: 'handler',
        querystring: v.object({ identifier: v.pipe(v.string(), v.maxLength(300)) }),
        queryExample: { identifier: 'domain:shop.example' },
        response: { 200: v.object({ tasks: v.array(TaskViewSchema) }) },
      },
    },
    async ({ query, actor }) => {
      const looks = await looksAt(db, mustBe(query.identifier, 'identifier'));
      return { tasks: await showTasks(db, looks, actor) };
    },
  );

  app.post(
    '/v1/inspections',
    {
      config: { permission: 'open-inspections' },
      schema: {
        summary: 'Draws merchants by risk, or opens a special examination of a category, a platform or a period.',
        security: 'handler',
        body: OpeningSchema,
        examples: {
          random: { kind: 'random', count: 5, reason: 'The draw of the first quarter.' },
          special: {
            kind: 'special',
            scope: { category: 'service-default', from: '2026-01-01', event: 'New Year sales' },
            reason: 'Many complaints of goods that never arrive.',
          },
        },
        response: { 201: v.object({ id: v.number() }) },
      },
    },
    async ({ body, actor }, reply) => reply.code(201).send({ id: await openInspection(deps, body, actor) }),
  );
  inspectionTaskRoutes(app, deps);
  volunteerLookRoutes(app, deps);
}
