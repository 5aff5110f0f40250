import type { Figure } from '../main';
import { round } from '../statistics';
import type { InventedList } from './publish-invented';

/** The most memory (resident) that the publisher's process ever held, through a base, a day and the next base. */
export function publisherFigures({ entries, base, day, nextBase }: InventedList): Figure[] {
  const seconds = [base, day, nextBase].map((publication) => round(publication.seconds));
  return [
    {
      what: `peak memory of publishing ${entries} entries`,
      value: round(nextBase.peakMB),
      unit: 'MB',
      goal: 400,
      detail: `base ${seconds[0]} s, one in a hundred changed ${seconds[1]} s, next base ${seconds[2]} s`,
    },
  ];
}
