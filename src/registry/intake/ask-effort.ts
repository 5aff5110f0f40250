import type { FastifyRequest } from 'fastify';
import { isPressed } from '../../core/casework/pressure';
import { EFFORT_HEADER } from '../../core/effort';
import type { Deps } from '../deps';
import { Problem } from '../problem';
import { isSolved, makeEffort } from './effort';
import { countTry } from './pressure-repository';

const OWN_MACHINE = new Set(['127.0.0.1', '::1']);

interface Filing {
  /** What kind of thing comes in; each is counted by itself. */
  what: 'complaints' | 'review-reports';
  /** The number that its sender gave it. */
  number: string;
  /** Whether what it is about is in a burst now. */
  inBurst: () => Promise<boolean>;
}

/**
 * Lets something new in as it comes while all is quiet. Under attack, when more comes than the registry takes as it comes or what it is
 * about is in a burst, throws a Problem with a challenge until it comes with that challenge solved. This machine is never asked.
 */
export async function askEffort(
  { db, now, receiptKey, limits: { pressure } }: Pick<Deps, 'db' | 'now' | 'receiptKey' | 'limits'>,
  { ip, headers }: Pick<FastifyRequest, 'ip' | 'headers'>,
  { what, number, inBurst }: Filing,
): Promise<void> {
  if (OWN_MACHINE.has(ip)) return;
  const at = now();
  const tried = await countTry(db, what, at, pressure.minutes);
  if (!isPressed(tried, pressure) && !(await inBurst())) return;
  const asked = { secret: receiptKey, filing: `${what}:${number.toLowerCase()}`, now: at };
  if (await isSolved(headers[EFFORT_HEADER], asked)) return;
  throw new Problem(
    'effort-needed',
    'Very much is coming in just now. Solve the challenge and send the same again with its solution in the header Probity-Effort.',
    [],
    { challenge: await makeEffort(asked, pressure) },
  );
}
