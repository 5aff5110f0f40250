import type { Checked, Scheme } from '../core/identifier';
import type { SightedIdentifier } from '../core/sighting';
import { claimed } from './seen';

/** A number as a page writes it, under the scheme that it is said to belong to. */
export interface Registration {
  scheme: Scheme;
  value: string;
  /** Where it stood, for people. */
  seenIn: string;
}

/** A filing and a licence often stand side by side, and both are the holder's. */
const MANY: Record<string, number> = { icp: 2 };

/** Of each scheme the only number that is well-formed, wherever it stood: of two, either may be another's. */
export function agreedRegistrations(found: Iterable<Registration>): SightedIdentifier[] {
  const bySchemes = new Map<string, Map<string, string>>();
  for (const { scheme, value, seenIn } of found) {
    const checked = checkWithoutWords(scheme, value.slice(0, 200));
    if (checked.validity === 'malformed') continue;
    const values = bySchemes.get(scheme.name) ?? new Map<string, string>();
    bySchemes.set(scheme.name, values);
    if (!values.has(checked.value)) values.set(checked.value, seenIn);
  }
  return [...bySchemes].flatMap(([scheme, values]) =>
    values.size <= (MANY[scheme] ?? 1) ? [...values].map(([value, seenIn]) => claimed(scheme, value, seenIn)) : [],
  );
}

/** Words that follow a number look like groups of it; digits that don't belong to it would make it another's, and stay. */
function checkWithoutWords(scheme: Scheme, text: string): Checked {
  const checked = scheme.check(text);
  const shorter = text.replace(/\s+\p{L}+$/u, '');
  return checked.validity === 'malformed' && shorter !== text ? checkWithoutWords(scheme, shorter) : checked;
}
