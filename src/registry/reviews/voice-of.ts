import { isSame, readToken, voiceInput } from '../../core/panel-token';
import type { Deps } from '../deps';
import { refused } from '../problem';
import { isSigned } from './blind-sign';
import { heardMonths } from './panel-keys';
import { keysOf } from './token-repository';

/**
 * The month in which a key may judge, by the token that it shows: signed with that month's key, for this registry and for this very
 * key. Shown again it is the same voice; for another key it is no token. Throws a Problem.
 */
export async function voiceMonth(
  { db, now, registry }: Pick<Deps, 'db' | 'now' | 'registry'>,
  token: Uint8Array,
  voiceKey: Uint8Array,
): Promise<string> {
  const read = readToken(token);
  for (const { month, tokenKey } of read ? await keysOf(db, heardMonths(now().getTime())) : []) {
    const isFor = isSame(read!.input, voiceInput(registry.id, month, tokenKey, voiceKey));
    if (isFor && isSigned(token, tokenKey)) return month;
  }
  throw refused('forbidden', 'token-of-other', 'This token is not for this key, or its month is over.');
}
