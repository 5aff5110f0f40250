import * as v from 'valibot';
import { mayBeListed } from '../../core/listable';
import { missingCriteria, RED_CRITERIA, RED_TERM } from '../../core/red-listing';
import { audit } from '../accounts/audit-repository';
import { mustBePerson } from '../accounts/must-be-person';
import type { Deps } from '../deps';
import { mustBe } from '../graph/routes';
import { invalid, Problem } from '../problem';
import type { App } from '../schema-routes';
import { withState } from './active-red';
import { redEntry, RedEntrySchema } from './red-view';
import { mustBeUntouched, mustMeet } from './must-meet';
import { allRed, approveRed, findRed, proposeRed, suspendRed, withdrawRed } from './red-listing-repository';

const words = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(10, 'needs at least 10 characters'), v.maxLength(max)); // prettier-ignore
const PathSchema = v.object({ id: v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number)) });

/** The red list: a merchant is proposed with criteria, sponsor and evidence, and someone else approves. */
export function redListRoutes(app: App, deps: Deps): void {
  const { db, now } = deps;

  app.get(
    '/v1/redlist',
    {
      schema: {
        summary: 'All entries of the red list, with what they rest on and how they stand.',
        response: { 200: v.object({ entries: v.array(RedEntrySchema) }) },
      },
    },
    async () => ({
      entries: (await withState(db, await allRed(db), now())).filter(({ state }) => state !== 'proposed').map(redEntry),
    }),
  );

  app.get(
    '/v1/redlist/proposals',
    {
      config: { permission: 'view-cases' },
      schema: {
        summary: 'Entries that wait for someone else than their proposer to approve them.',
        security: 'handler',
        response: { 200: v.object({ entries: v.array(RedEntrySchema) }) },
      },
    },
    async () => ({
      entries: (await withState(db, await allRed(db), now())).filter(({ state }) => state === 'proposed').map(redEntry),
    }),
  );

  app.post(
    '/v1/redlist',
    {
      config: { permission: 'propose' },
      schema: {
        summary: 'Proposes a merchant for the red list.',
        security: 'handler',
        body: v.strictObject({
          identifier: v.pipe(v.string(), v.maxLength(300)),
          criteria: v.array(v.picklist(RED_CRITERIA)),
          /** Who vouches for it: a chamber, an association, an office. */
          sponsor: v.pipe(v.string(), v.trim(), v.minLength(2, 'needs at least 2 characters'), v.maxLength(200)),
          evidence: words(5000),
          /** Months that it is to hold, at most 12. */
          term: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(RED_TERM)), RED_TERM),
        }),
        examples: {
          example: {
            identifier: 'domain:honest.example',
            criteria: ['identity-and-record', 'complaints-remedied'],
            sponsor: 'Chamber of commerce of the city',
            evidence: 'Licence of 2019; four complaints in three years, all remedied in time.',
          },
        },
        response: { 201: v.object({ id: v.number() }) },
      },
    },
    async ({ body: { identifier: raw, criteria, sponsor, evidence, term }, actor }, reply) => {
      const identifier = mustBe(raw, 'identifier');
      const listable = mayBeListed(identifier);
      if (!listable.ok) throw invalid([{ field: 'identifier', detail: listable.reason }]);
      const missing = missingCriteria(criteria);
      if (missing.length > 0) throw invalid([{ field: 'criteria', detail: `lacks ${missing.join(' and ')}` }]);
      const at = now();
      const id = await db.transaction(async (tx) => {
        await mustBePerson(tx, actor, deps);
        await mustMeet(tx, { identifier, criteria, sponsor }, at);
        const stored = await proposeRed(tx, { identifier, criteria, sponsor, evidence, term, proposedAt: at, proposedBy: actor.id }); // prettier-ignore
        await audit(tx, actor, 'propose-red-listing', `red:${stored}`, { identifier, criteria, sponsor }, at);
        return stored;
      });
      return reply.code(201).send({ id });
    },
  );

  app.post(
    '/v1/redlist/:id/approval',
    {
      config: { permission: 'approve' },
      schema: {
        summary: 'Approves a proposed entry, for its term. Not by the one who proposed it.',
        security: 'handler',
        params: PathSchema,
        response: { 200: v.object({ expiresAt: v.string() }) },
      },
    },
    async ({ params: { id }, actor }) => {
      const entry = await findRed(db, id);
      if (!entry) throw new Problem('not-found', `There is no entry ${id}.`);
      const at = now();
      const expiresAt = new Date(at);
      expiresAt.setUTCMonth(expiresAt.getUTCMonth() + entry.term);
      await db.transaction(async (tx) => {
        await mustBePerson(tx, actor, deps);
        if (entry.proposedBy === actor.id && (await deps.twoPersons(tx)))
          throw new Problem('forbidden', 'Who proposed an entry does not approve it.');
        await mustBeUntouched(tx, entry.identifier, entry.proposedAt);
        await mustMeet(tx, entry, at);
        if (!(await approveRed(tx, id, { approvedAt: at, approvedBy: actor.id, expiresAt })))
          throw new Problem('conflict', `The entry ${id} is not waiting for approval.`);
        await audit(tx, actor, 'approve-red-listing', `red:${id}`, {}, at);
      });
      return { expiresAt: expiresAt.toISOString() };
    },
  );

  app.post(
    '/v1/redlist/:id/suspension',
    {
      config: { permission: 'approve' },
      schema: {
        summary:
          'Suspends an entry, or lets it speak again (null). A complaint upheld since its approval suspends it by itself.',
        security: 'handler',
        params: PathSchema,
        body: v.strictObject({ reason: v.nullable(words(500)) }),
        examples: { example: { reason: 'Its licence has run out.' } },
        response: { 200: v.object({ suspended: v.nullable(v.string()) }) },
      },
    },
    async ({ params: { id }, body: { reason }, actor }) => {
      const at = now();
      await db.transaction(async (tx) => {
        // Whoever can read the token's file may stop an entry, and not make it speak.
        if (reason === null) await mustBePerson(tx, actor, deps);
        if (!(await suspendRed(tx, id, reason === null ? null : { at, reason })))
          throw new Problem('not-found', `There is no approved entry ${id}.`);
        await audit(tx, actor, 'suspend-red-listing', `red:${id}`, { reason }, at);
      });
      return { suspended: reason };
    },
  );

  app.post(
    '/v1/redlist/:id/withdrawal',
    {
      config: { permission: 'approve' },
      schema: {
        summary: 'Takes an entry off the red list.',
        security: 'handler',
        params: PathSchema,
        response: { 200: v.object({ withdrawn: v.number() }) },
      },
    },
    async ({ params: { id }, actor }) => {
      if (!(await findRed(db, id))) throw new Problem('not-found', `There is no entry ${id}.`);
      await db.transaction(async (tx) => {
        await withdrawRed(tx, id, now());
        await audit(tx, actor, 'withdraw-red-listing', `red:${id}`, {}, now());
      });
      return { withdrawn: id };
    },
  );
}
