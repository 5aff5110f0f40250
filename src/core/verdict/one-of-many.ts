import type { SightedIdentifier, Sighting } from '../sighting';

/** The sellers on a marketplace's page of results are not who stands behind the page: each is judged alone, beside its name. */
export function isOneOfMany({ kind }: Pick<Sighting, 'kind'>, { evidence }: SightedIdentifier): boolean {
  return kind === 'search' && evidence === 'platform';
}
