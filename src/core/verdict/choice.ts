import type { Flag, ListName } from '../listing';
import type { PaymentWay } from '../payment-way';
import { LEVELS, type Level, type Reason } from './reason';

/** What one registry said of an identifier when the shopper made a choice about it. */
export interface Answered {
  registry: string;
  list: ListName;
  /** Month, `YYYY-MM`. */
  listed: string;
  flags: Flag[];
  level: Level;
}

/** A choice of the shopper's on one identifier. */
export interface Choice {
  /** ms since 1970; null: until something new is said, or it is taken back. */
  until: number | null;
  /** Null: whatever is said. */
  answers: Answered[] | null;
  /** Of a note about payment that was closed: the ways that it told of. */
  ways?: PaymentWay[] | undefined;
}

/** What a choice on a reason's identifier answers. */
export function answeredBy({ registry, list, listed, flags, level }: Reason): Answered {
  return { registry: registry.id, list, listed, flags: flags.toSorted(), level };
}

/**
 * Whether a choice made earlier still holds for what is said now (`now` in ms): it does unless its time is over, or this is said by
 * another registry or in another list, was decided later, has come to stand otherwise, or is graver than what the shopper then saw.
 */
export function holds(choice: Choice | undefined, reason: Reason, now: number): boolean {
  if (!choice || !isAlive(choice, now)) return false;
  const said = answeredBy(reason);
  return choice.answers === null || choice.answers.some((one) => isSame(one, said) && !isGraver(said, one));
}

export function isAlive({ until }: Choice, now: number): boolean {
  return until === null || until > now;
}

/** A later choice on the same identifier, with what the earlier one answers as long as nothing newer took its place. */
export function joined(before: Choice | undefined, choice: Choice): Choice {
  if (!before) return choice;
  const { answers } = choice;
  const ways = [...new Set([...(before.ways ?? []), ...(choice.ways ?? [])])];
  const kept = before.answers?.filter((old) => !answers?.some((one) => takesPlace(one, old))) ?? null;
  return {
    until: choice.until,
    answers: answers && kept ? [...answers.map((one) => graver(one, before.answers ?? [])), ...kept] : null,
    ...(ways.length > 0 ? { ways } : {}),
  };
}

function takesPlace(one: Answered, old: Answered): boolean {
  return one.registry === old.registry && one.list === old.list;
}

function isSame(a: Answered, b: Answered): boolean {
  return takesPlace(a, b) && a.listed === b.listed && a.flags.join() === b.flags.join();
}

function isGraver(a: Answered, b: Answered): boolean {
  return LEVELS.indexOf(a.level) < LEVELS.indexOf(b.level);
}

/** The same page may make less of an entry than another: the gravest that was seen counts. */
function graver(one: Answered, before: readonly Answered[]): Answered {
  return before.find((old) => isSame(old, one) && isGraver(old, one)) ?? one;
}
