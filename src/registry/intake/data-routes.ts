import * as v from 'valibot';
import { ErasedSchema, eraseParty } from '../cases/erase-party';
import { mustFindCase, takeStep } from '../cases/take-step';
import type { Deps } from '../deps';
import { refused } from '../problem';
import type { App } from '../schema-routes';
import { complaintData, ComplaintDataSchema } from './complaint-data';
import { mustFindStanding, ReceiptPathSchema } from './receipt-path';

const HOURLY = 60;
const actor = { kind: 'complainant' } as const;
const flag = v.optional(v.picklist(['true', 'false']), 'false');

/** What is held about a complaint, for whoever has its receipt: to take along, and to have deleted. */
export function complaintDataRoutes(app: App, deps: Deps): void {
  const { db, now } = deps;
  const config = { rateLimit: { max: HOURLY, timeWindow: 3_600_000 } };

  app.get(
    '/v1/complaints/:receipt/data',
    {
      config,
      schema: {
        summary: 'All that is held about a complaint, for whoever made it.',
        params: ReceiptPathSchema,
        response: { 200: ComplaintDataSchema },
      },
    },
    async ({ params }, reply) => {
      reply.header('cache-control', 'no-store');
      return complaintData(deps, (await mustFindStanding(db, params.receipt)).caseId);
    },
  );

  app.delete(
    '/v1/complaints/:receipt/data',
    {
      config,
      schema: {
        summary:
          'Deletes what the complainant gave, once the case is over; with withdraw=true an undecided one is withdrawn first. The decision stays without it.',
        params: ReceiptPathSchema,
        querystring: v.object({ withdraw: flag }),
        queryExample: { withdraw: 'true' },
        response: { 200: ErasedSchema },
      },
    },
    async ({ params, query }) => {
      const { caseId } = await mustFindStanding(db, params.receipt);
      const { erasable, case: seen } = await complaintData(deps, caseId);
      if (erasable.byWithdrawal && query.withdraw !== 'true')
        throw refused(
          'conflict',
          'erase-open',
          'The case is open. To delete what you gave ends it: withdraw the complaint first, or ask with withdraw=true.',
        );
      if (erasable.from !== null)
        throw refused(
          'conflict',
          'erase-appealable',
          `The decision can be appealed until ${erasable.from}, and whoever hears an appeal needs what you gave. It can be deleted when the case is closed after that; what is not deleted then goes three years later by itself.`,
          { until: erasable.from },
        );
      if (seen.state === 'appealed')
        throw refused(
          'conflict',
          'erase-appealed',
          'An appeal is being heard, which needs what you gave. It can be deleted after that.',
        );
      if (erasable.byWithdrawal)
        await db.transaction(async (tx) => {
          // Someone else may have been faster.
          if ((await mustFindCase(tx, caseId)).file.state === 'withdrawn') return;
          await takeStep(tx, caseId, { event: 'withdraw', actor, at: now() }, deps);
        });
      return eraseParty(deps, caseId, { party: 'complainant', actor });
    },
  );
}
