import { hostOf, siteOf } from '../../../src/core/host';
import type { Binding } from '../../../src/core/published-list/bindings-file';
import { siteAt } from '../../../src/core/site';
import type { Sighting } from '../../../src/core/sighting';
import { impersonationsOn } from '../../../src/core/verdict/impersonation';

/**
 * What would be said of these pages if each were a stranger to the list, and all the others on the red list, every one of them bound to the
 * site of its own page only.
 */
export function takenForOthers(sightings: readonly Sighting[]): { names: number; alarms: string[] } {
  const bindings = sightings.flatMap(({ url, identifiers }): Binding[] => {
    const site = siteOf(hostOf(url));
    const names = identifiers.filter(({ evidence }) => evidence === 'claimed').map(({ identifier }) => identifier);
    return site === undefined || siteAt(site).market ? [] : [{ names, domains: [site], red: true, since: '2026-01' }];
  });
  const alarms = sightings.flatMap((sighting) => {
    const site = siteOf(hostOf(sighting.url)) ?? '';
    const others = bindings.filter(({ domains }) => !domains.includes(site));
    return impersonationsOn(sighting, others).map(
      (one) => `${sighting.url}: ${one.code} ${one.binding.domains.join()}`,
    );
  });
  return { names: bindings.reduce((sum, { names }) => sum + names.length, 0), alarms };
}
