import type { FastifyBaseLogger } from 'fastify';
import type { Deps } from '../deps';
import { hourly, type Hourly, type HourlyPace } from '../hourly';
import { runClocks } from './run-clocks';

/**
 * Does each hour what time alone does to cases, so that a period that is missed bites also while nobody publishes. What fails is logged and
 * tried again the hour after; one case that fails keeps no other from its turn.
 */
export function clocksHourly(deps: Deps, log: Pick<FastifyBaseLogger, 'error'>, pace?: HourlyPace): Hourly {
  return hourly(
    (signal) =>
      runClocks(deps, {
        signal,
        fail: (id, error) =>
          log.error(error, `What time does to case ${id} was not done; it is tried again in an hour.`),
      }),
    (error) => log.error(error, 'What time does to cases was not done; it is tried again in an hour.'),
    pace,
  );
}
