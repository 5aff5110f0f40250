import { createHmac } from 'node:crypto';
import * as v from 'valibot';
import { statesOfWork } from '../../core/casework/assignment';
import { CASE_STATES } from '../../core/complaint';
import { namesOf } from '../accounts/account-repository';
import type { Actor } from '../accounts/actor';
import { noteRead } from '../accounts/note-read';
import { toldByRegistry } from '../decisions/told-by-registry';
import type { Deps } from '../deps';
import { listingsOfCase } from '../listings/listing-repository';
import { casesWithWishes } from '../merchant/claim-repository';
import type { App } from '../schema-routes';
import { caseFileFor } from './case-file';
import { CasePathSchema, numberText } from './case-path';
import { listCases, listCasesOf, listDueCases, listWork, type CaseFilter } from './case-lists';
import { CaseFileSchema, CasePageSchema, caseSummary, caseView, DecidedSchema } from './case-views';
import { decideCase } from './decide-case';
import { DecisionSchema } from './ruling';
import { searchCases } from './search-cases';
import { staffActor } from './staff-actor';
import { casesToCheck } from './submission-repository';
import { mustFindCase } from './take-step';
import { caseGroups, GroupsSchema, workload, WorkloadSchema } from './workload';

type CaseRows = Awaited<ReturnType<typeof listCases>>[number];

const PAGE = 100;
const QUEUES = ['due', 'mine', 'free', 'proof', 'rectified'] as const;
type Queue = (typeof QUEUES)[number];
const CaseQuerySchema = v.object({
  /**
   * `due`: those for which something is due, the most urgent first; `mine`: which the reader works on; `free`: which are the reader's
   * work and nobody's yet; `proof`: whose merchants say that their code is on their page; `rectified`: whose merchants say that they put it
   * right, which nobody has checked.
   */
  queue: v.optional(v.picklist(QUEUES)),
  state: v.optional(v.picklist(CASE_STATES)),
  merchant: v.optional(v.pipe(v.string(), v.maxLength(300))),
  /** A text that stands in what was filed, in messages, or in what the parties handed in; or a number. Alone, or with `before`. */
  search: v.optional(v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(100), v.regex(/^[^\0]*$/))),
  before: v.optional(numberText),
});

/** Case handlers read cases, and in a registry of one person decide them. */
export function caseRoutes(app: App, deps: Deps): void {
  const { db, now } = deps;
  app.get(
    '/v1/cases',
    {
      config: { permission: 'view-cases' },
      schema: {
        summary:
          'Cases, newest first; with queue=due by what is due first; with search those in which a text stands, some thousands at a time.',
        security: 'handler',
        querystring: CaseQuerySchema,
        queryExample: { queue: 'due' },
        response: { 200: CasePageSchema },
      },
    },
    async ({ query: { queue, search, ...filter }, actor }) => {
      if (search !== undefined) {
        const { rows, next } = await searchCases(db, search, filter.before);
        // The audit is kept for good and a search may be a person's name, so it is there as a keyed hash: whether a name was asked for can be checked.
        const text = createHmac('sha256', deps.receiptKey).update(`search:${search.toLowerCase()}`).digest('hex');
        await noteRead(deps, actor, { act: 'read.search', subject: 'cases', detail: { text, found: rows.length } });
        return await page(rows, next);
      }
      const rows = await rowsOf(queue, filter, actor);
      const isMore = !queue && rows.length === PAGE;
      return await page(rows, isMore ? (rows.at(-1)?.file.id ?? null) : null);
    },
  );

  async function page(rows: readonly CaseRows[], next: number | null) {
    const people = await namesOf(
      db,
      rows.flatMap(({ file }) => file.assignee ?? []),
    );
    const own = await toldByRegistry(
      db,
      rows.map(({ file }) => file.id),
    );
    const cases = rows.map(({ file, content }) => caseSummary(file, content, own.has(file.id), now()));
    return { cases, next, people };
  }

  async function rowsOf(queue: Queue | undefined, filter: Omit<CaseFilter, 'limit'>, { id, roles }: Actor) {
    if (queue === 'due') return await listDueCases(db, PAGE);
    if (queue === 'mine') return await listWork(db, { assignee: id, states: CASE_STATES }, PAGE);
    if (queue === 'free') return await listWork(db, { assignee: null, states: statesOfWork(roles) }, PAGE);
    if (queue === 'rectified') return await listCasesOf(db, await casesToCheck(db));
    if (queue === 'proof') return await listCasesOf(db, await casesWithWishes(db));
    return await listCases(db, { ...filter, limit: PAGE });
  }

  app.get(
    '/v1/cases/groups',
    {
      config: { permission: 'view-cases' },
      schema: {
        summary: 'Open cases about one merchant and one kind of dishonesty together.',
        security: 'handler',
        response: { 200: GroupsSchema },
      },
    },
    () => caseGroups(db),
  );

  app.get(
    '/v1/cases/workload',
    {
      config: { permission: 'read-statistics' },
      schema: {
        summary: 'How many cases there are, what is due and overdue, and who did how much.',
        security: 'handler',
        response: { 200: WorkloadSchema },
      },
    },
    () => workload(db, now()),
  );

  app.get(
    '/v1/cases/:id',
    {
      config: { permission: 'view-cases' },
      schema: {
        summary: 'A case with its complaint, history, papers and listings.',
        security: 'handler',
        params: CasePathSchema,
        response: { 200: CaseFileSchema },
      },
    },
    ({ params, actor }) => caseFileFor(deps, params.id, staffActor(actor)),
  );

  app.post(
    '/v1/cases/:id/decision',
    {
      config: { permission: 'approve' },
      schema: {
        summary:
          'Decides a case at once, in a registry of one person. "upheld-unremedied" lists its surely seen identifiers.',
        security: 'handler',
        params: CasePathSchema,
        body: DecisionSchema,
        examples: {
          example: { outcome: 'upheld-unremedied', reason: 'Paid on 2 March, never delivered, no answer.', term: 12 },
        },
        response: { 200: DecidedSchema },
      },
    },
    async ({ params: { id }, body, actor }) => {
      const at = now();
      const { notListed } = await decideCase(db, id, body, { ...deps, actor: staffActor(actor), at });
      return { case: caseView(await mustFindCase(db, id), await listingsOfCase(db, id), at), notListed };
    },
  );
}
