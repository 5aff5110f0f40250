import * as v from 'valibot';
import { CLOCK_NAMES } from '../../core/casework/clock-table';
import type { Deps } from '../deps';
import { allStandings } from '../ratings/measured-sources';
import { StandingSchema } from '../ratings/standing';
import type { App } from '../schema-routes';
import { keptClocks } from './kept-clocks';

/** So many months are told. */
export const MONTHS = 12;
const HOUR_MS = 3_600_000;
const READS = 120;
const count = v.number();

export const StatisticsSchema = v.object({
  /** Of the last twelve months, the oldest first: which of its own periods the registry kept, and which it missed. */
  months: v.array(
    v.object({
      /** `2026-03`, in the registry's time zone. */
      month: v.string(),
      clocks: v.array(v.object({ clock: v.picklist(CLOCK_NAMES), met: count, missed: count })),
    }),
  ),
  /** How often everyone whose word is published was found wrong: this registry by its appeals, feeds and evaluators by its decisions. */
  sources: v.array(StandingSchema),
});

/** What the registry tells everyone of how it works. It names no case and nobody. */
export function statisticsRoutes(app: App, { db, now, calendar, registry }: Deps): void {
  app.get(
    '/v1/statistics',
    {
      config: { rateLimit: { max: READS, timeWindow: HOUR_MS } },
      schema: {
        summary:
          'How the registry kept its own periods in the last twelve months, month by month, and how often each source was overturned.',
        response: { 200: StatisticsSchema },
      },
    },
    async (_request, reply) => {
      // It goes over many cases, and changes slowly.
      reply.header('cache-control', 'public, max-age=3600');
      return {
        months: await keptClocks(db, calendar, now(), MONTHS),
        sources: await allStandings(db, registry.name),
      };
    },
  );
}
