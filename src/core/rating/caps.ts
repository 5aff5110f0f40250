import type { Grade } from '../listing';
import type { Day } from './day';
import { HORIZON } from './decay';
import { holds, type CreditFile } from './item';
import type { Tally } from './tally';

/** Days for which a serious complaint that was not remedied holds the grade down. */
const SERIOUS_FOR = 365;

export const CAP_REASONS = ['warning-list', 'two-serious', 'one-serious', 'unanswered', 'identity-unverified'] as const;
export type CapReason = (typeof CAP_REASONS)[number];

/** A grade that can't be exceeded, and why. */
export interface Cap {
  reason: CapReason;
  atMost: Exclude<Grade, 'NR'>;
}

/** What holds a grade down beside the score. */
export type Standing = Pick<CreditFile, 'warnings' | 'unanswered' | 'identityVerified'>;

/** All caps on a day, lowest first. */
export function capsOn(tally: Tally, { warnings, unanswered, identityVerified }: Standing, on: Day): Cap[] {
  const serious = seriousWithin(tally, on, SERIOUS_FOR);
  const caps: Cap[] = [];
  if (warnings.some((one) => holds(one, on))) caps.push({ reason: 'warning-list', atMost: 'D' });
  if (serious > 1) caps.push({ reason: 'two-serious', atMost: 'CC' });
  if (serious === 1) caps.push({ reason: 'one-serious', atMost: 'B' });
  if (unanswered.some((one) => holds(one, on))) caps.push({ reason: 'unanswered', atMost: 'BBB' });
  if (identityVerified === null || identityVerified > on) caps.push({ reason: 'identity-unverified', atMost: 'A' });
  return caps;
}

/** Whether a serious complaint stands unremedied; then a grade is given however little else is known. */
export function seriousStands(tally: Tally, on: Day): boolean {
  return seriousWithin(tally, on, HORIZON) > 0;
}

function seriousWithin(tally: Tally, on: Day, days: number): number {
  let number = 0;
  for (const { day, severity, outcome, count } of tally.complaints)
    if (severity === 4 && outcome === 'upheld-unremedied' && day <= on && on - day < days) number += count;
  return number;
}
