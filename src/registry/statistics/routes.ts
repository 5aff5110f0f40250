import * as v from 'valibot';
import { CLOCK_NAMES } from '../../core/casework/clock-table';
import type { Deps } from '../deps';
import type { App } from '../schema-routes';
import { keptClocks } from './kept-clocks';

const MONTHS = 12;
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
});

/** What the registry tells everyone of how it works. It names no case and nobody. */
export function statisticsRoutes(app: App, { db, now, calendar }: Deps): void {
  app.get(
    '/v1/statistics',
    {
      config: { rateLimit: { max: READS, timeWindow: HOUR_MS } },
      schema: {
        summary: 'How the registry kept its own periods in the last twelve months, month by month.',
        response: { 200: StatisticsSchema },
      },
    },
    async (_request, reply) => {
      // It goes over many cases, and changes slowly.
      reply.header('cache-control', 'public, max-age=3600');
      return { months: await keptClocks(db, calendar, now(), MONTHS) };
    },
  );
}
