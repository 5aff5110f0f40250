import type { Identifier } from '../core/identifier';
import type { SightedIdentifier, Sighting } from '../core/sighting';
import { judge } from '../core/verdict';
import type { Choice } from '../core/verdict/choice';
import { askLists } from './ask-lists';
import { answering, rememberChoice } from './remember-choice';
import { wishesOf } from './wishes';
import type { World } from './world';

/**
 * Lets merchants through whom the shopper has named: they are never stopped, and what the lists say of them by now is no reason for a
 * banner. What is said later is.
 */
export async function trustMerchants(world: World, identifiers: readonly Identifier[]): Promise<void> {
  const [{ found, lists }, wishes] = await Promise.all([askLists(world, identifiers), wishesOf(world)]);
  const { reasons } = judge(bySurestEvidence(identifiers), found, lists, { ...wishes, allowed: {} }, world.now());
  const nothingSaid = identifiers.map((identifier): [string, Choice] => [identifier, { until: null, answers: [] }]);
  await rememberChoice(world, 'trusted', { ...Object.fromEntries(nothingSaid), ...answering(reasons, null) }, false);
}

/** As the page would be seen on which they are most surely meant, so that what was answered is the gravest of it. */
function bySurestEvidence(identifiers: readonly Identifier[]): Sighting {
  const seen = identifiers.map((identifier): SightedIdentifier => ({
    identifier,
    evidence: 'address',
    seenIn: 'typed',
    validity: 'valid',
  }));
  return { url: 'https://typed.invalid/', platform: null, kind: 'shop', facts: {}, identifiers: seen };
}
