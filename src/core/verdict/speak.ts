import type { ListRecord } from '../listing';
import { monthOf } from '../listing';
import type { SightedIdentifier } from '../sighting';
import type { ListAge, Reason } from './reason';

/** After so many months an entry that has no term of its own speaks softly: longer than that nobody is held up to the public. */
const SOFT_AFTER = 36;

/**
 * What a record may do to the verdict, by how its identifier was seen. Text that the page's author wrote (`claimed`) can
 * name someone else, so it never accuses beyond `caution`, and never praises: a fake shop can print an honest licence number.
 */
export function speak(
  record: ListRecord,
  seen: SightedIdentifier,
  age: ListAge,
  now: number,
): Pick<Reason, 'code' | 'level'> | null {
  const claimed = seen.evidence === 'claimed' || seen.validity === 'doubtful';
  switch (record.list) {
    case 'blacklist':
      if (claimed) return { code: 'claims-blacklisted', level: 'caution' };
      return isSoft(record, age, now)
        ? { code: 'blacklisted-softened', level: 'caution' }
        : { code: 'blacklisted', level: 'danger' };
    case 'watch':
      return claimed ? { code: 'claims-watched', level: 'unknown' } : { code: 'watched', level: 'caution' };
    case 'redlist':
      return claimed || age === 'expired' ? null : { code: 'red-listed', level: 'good' };
    case 'rating':
      return claimed ? null : { code: 'rated', level: 'unknown' };
    case 'removed':
      return null;
  }
}

function isSoft({ flags, expires, listed }: ListRecord, age: ListAge, now: number): boolean {
  if (age === 'expired' || flags.includes('softened') || flags.includes('under-appeal')) return true;
  return expires === null && monthsBetween(listed, monthOf(now)) > SOFT_AFTER;
}

function monthsBetween(from: string, to: string): number {
  const [a, b] = [from, to].map((month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)));
  return (b ?? 0) - (a ?? 0);
}
