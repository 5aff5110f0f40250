import * as v from 'valibot';
import { audit } from '../accounts/audit-repository';
import type { Deps } from '../deps';
import { Problem } from '../problem';
import type { App } from '../schema-routes';
import { reliabilities } from './reliability-repository';
import { takeBackUnproven, volunteerByHandle, voicesByUnproven, volunteersByUnproven } from './unproven-repository';

const count = v.number();
const MOST = 200;

export const VolunteersSchema = v.object({
  volunteers: v.array(
    v.object({
      handle: v.string(),
      firstSeenAt: v.pipe(v.string(), v.isoTimestamp()),
      /** How often they are right, 0 to 1: the lower of what their answers and what their reports show. */
      reliability: count,
      /** Reports that were not taken back, how many of these wait, and of how many nothing was found suspect. */
      reports: count,
      waiting: count,
      unproven: count,
    }),
  ),
  /** Who judges, by the month's voice, with answers to what is not decided. No voice leads to a volunteer above. */
  voices: v.array(
    v.object({
      handle: v.string(),
      firstSeenAt: v.pipe(v.string(), v.isoTimestamp()),
      reliability: count,
      unproven: count,
    }),
  ),
});
export const TakeBackSchema = v.strictObject({
  handle: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  reason: v.pipe(v.string(), v.trim(), v.minLength(10), v.maxLength(1000)),
});
export const TakenBackSchema = v.object({ batches: count, answers: count });

/** Handlers see who reports reviews, and take back all of one volunteer's unproven acts in one step. */
export function volunteerRoutes(app: App, { db, now }: Deps): void {
  app.get(
    '/v1/review-volunteers',
    {
      config: { permission: 'view-cases' },
      schema: {
        summary:
          'Who reported reviews, and who judges them, by handle: known since when, how reliable, and how much nothing has borne out.',
        security: 'handler',
        response: { 200: VolunteersSchema },
      },
    },
    async () => {
      const reliabilityOf = await reliabilities(db);
      const known = <Who extends { id: number; firstSeenAt: Date }>({ id, firstSeenAt, ...rest }: Who) => ({
        ...rest,
        firstSeenAt: firstSeenAt.toISOString(),
        reliability: reliabilityOf(id),
      });
      return {
        volunteers: (await volunteersByUnproven(db, MOST)).map(known),
        voices: (await voicesByUnproven(db, MOST)).map(known),
      };
    },
  );

  app.post(
    '/v1/review-volunteers',
    {
      config: { permission: 'handle' },
      schema: {
        summary:
          'Takes back all of a volunteer’s acts that nothing has borne out, with a reason that they are told: of a device reports of which no review was found suspect, of a voice answers to what is not decided.',
        security: 'handler',
        body: TakeBackSchema,
        examples: { example: { handle: 'amber-heron-0041', reason: 'All reports are of one minute and one text.' } },
        response: { 200: TakenBackSchema },
      },
    },
    ({ body: { handle, reason }, actor }) =>
      db.transaction(async (tx) => {
        const who = await volunteerByHandle(tx, handle);
        if (!who) throw new Problem('not-found', 'No volunteer goes by this name here.');
        const taken = await takeBackUnproven(tx, who, reason);
        await audit(tx, actor, 'review-volunteer.take-back', `volunteer:${handle}`, taken, now());
        return taken;
      }),
  );
}
