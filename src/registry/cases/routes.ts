import * as v from 'valibot';
import { CASE_STATES } from '../../core/complaint';
import type { Deps } from '../deps';
import { listingsOfCase } from '../listings/listing-repository';
import type { App } from '../schema-routes';
import { listCases } from './case-repository';
import { CasePageSchema, caseSummary, caseView, CaseViewSchema, DecidedSchema } from './case-views';
import { decideCase, mustFindCase } from './decide-case';
import { DecisionSchema } from './ruling';

const numberText = v.pipe(v.string(), v.regex(/^[1-9]\d{0,15}$/, 'not a number'), v.transform(Number), v.safeInteger());
const CasePathSchema = v.object({ id: numberText });
const PAGE = 100;

/** Case handlers read cases and decide them. */
export function caseRoutes(app: App, { db, now }: Deps): void {
  app.get(
    '/v1/cases',
    {
      config: { permission: 'view-cases' },
      schema: {
        summary: 'Cases, newest first.',
        security: 'handler',
        querystring: v.object({ state: v.optional(v.picklist(CASE_STATES)), before: v.optional(numberText) }),
        response: { 200: CasePageSchema },
      },
    },
    async ({ query }) => {
      const rows = await listCases(db, { ...query, limit: PAGE });
      return {
        cases: rows.map(({ file, content }) => caseSummary(file, content)),
        next: rows.length === PAGE ? (rows.at(-1)?.file.id ?? null) : null,
      };
    },
  );

  app.get(
    '/v1/cases/:id',
    {
      config: { permission: 'view-cases' },
      schema: {
        summary: 'A case with its complaint, history and listings.',
        security: 'handler',
        params: CasePathSchema,
        response: { 200: CaseViewSchema },
      },
    },
    ({ params }) => view(params.id),
  );

  app.post(
    '/v1/cases/:id/decision',
    {
      config: { permission: 'approve' },
      schema: {
        summary: 'Decides a case. "upheld-unremedied" lists its surely seen identifiers.',
        security: 'handler',
        params: CasePathSchema,
        body: DecisionSchema,
        response: { 200: DecidedSchema },
      },
    },
    async ({ params, body }) => {
      const { notListed } = await decideCase(db, params.id, body, now());
      return { case: await view(params.id), notListed };
    },
  );

  async function view(id: number) {
    return caseView(await mustFindCase(db, id), await listingsOfCase(db, id));
  }
}
