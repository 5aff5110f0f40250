import * as v from 'valibot';
import { CASE_TABLE } from '../../core/casework/case-table';
import { REFUSAL_GROUNDS } from '../../core/casework/refusal';
import { audit } from '../accounts/audit-repository';
import { storeResult } from '../cases/case-repository';
import { CaseSummarySchema, caseSummary } from '../cases/case-views';
import { staffActor } from '../cases/staff-actor';
import { reason } from '../cases/step-schema';
import { takeStep } from '../cases/take-step';
import type { Deps } from '../deps';
import { groupBy } from '../group-by';
import { Problem } from '../problem';
import type { App } from '../schema-routes';
import { casesSetApart, forgetNetworksOf, letOut, MOST_SET_APART } from './burst-repository';

const REFUSABLE = CASE_TABLE.find(({ event }) => event === 'refuse')?.from ?? [];

const common = {
  merchant: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
  /** Those that were shown: what has come since stays set apart. */
  cases: v.pipe(v.array(v.pipe(v.number(), v.integer())), v.minLength(1), v.maxLength(MOST_SET_APART)),
};
const BurstActSchema = v.variant('act', [
  v.strictObject({ act: v.literal('release'), ...common }),
  v.strictObject({ act: v.literal('refuse'), ...common, ground: v.picklist(REFUSAL_GROUNDS), reason }),
]);

const BurstsSchema = v.object({
  bursts: v.array(
    v.object({
      merchant: v.string(),
      /** What a release would touch: all that is set apart. */
      cases: v.array(CaseSummarySchema),
      /** What a refusal would touch: those of them that nobody has accepted yet. */
      refusable: v.array(v.number()),
    }),
  ),
});

/** Handlers see the bursts of complaints that are set apart, and release or refuse one in one step. */
export function quarantineRoutes(app: App, deps: Deps): void {
  const { db, now } = deps;
  app.get(
    '/v1/complaint-quarantine',
    {
      config: { permission: 'view-cases' },
      schema: {
        summary: 'Bursts of complaints that are set apart, by merchant, with what a release or a refusal would touch.',
        security: 'handler',
        response: { 200: BurstsSchema },
      },
    },
    async () => {
      const apart = groupBy(await casesSetApart(db), ({ file }) => file.merchant ?? '');
      return {
        bursts: [...apart].map(([merchant, rows]) => ({
          merchant,
          // Only what others file is set apart.
          cases: rows.map(({ file, content }) => caseSummary(file, content, false, now())),
          refusable: rows.filter(({ file }) => REFUSABLE.includes(file.state)).map(({ file }) => file.id),
        })),
      };
    },
  );

  app.post(
    '/v1/complaint-quarantine',
    {
      config: { permission: 'handle' },
      schema: {
        summary:
          'Releases complaints that are set apart, or refuses all of them with a reason that their senders read.',
        security: 'handler',
        body: BurstActSchema,
        examples: {
          release: { act: 'release', merchant: 'domain:shop.example', cases: [1] },
          refuse: {
            act: 'refuse',
            merchant: 'domain:shop.example',
            cases: [2],
            ground: 'no-facts',
            reason: 'It came with many others at once and names no purchase. Object, and say what was bought and when.',
          },
        },
        response: { 200: v.object({ cases: v.array(v.number()) }) },
      },
    },
    ({ body, actor: sender }) =>
      db.transaction(async (tx) => {
        const actor = staffActor(sender);
        const at = now();
        const cases = [...new Set(body.cases)];
        const out = await letOut(tx, body.merchant, cases);
        const missing = cases.filter((id) => !out.includes(id));
        if (missing.length > 0)
          throw new Problem(
            'conflict',
            `These cases are not set apart any more: ${missing.join(', ')}. Nothing was done.`,
          );
        if (body.act === 'release') await forgetNetworksOf(tx, out);
        else {
          const { ground, reason: said } = body;
          for (const id of out) {
            const detail = { ground, reason: said };
            await takeStep(tx, id, { event: 'refuse', actor, at, refusalGround: ground, detail }, deps);
            await storeResult(tx, id, { reason: said });
          }
        }
        await audit(tx, sender, `complaint-quarantine.${body.act}`, `merchant:${body.merchant}`, { cases: out }, at);
        return { cases: out };
      }),
  );
}
