import { bytesToHex } from '@noble/hashes/utils.js';
import { fault } from '../core/fault';
import { fromBase64url } from '../core/casework/base64url';
import { isSame, monthStart, panelMonth, tokenKeyId } from '../core/panel-token';
import { DIRECTORY_PATH, keysIn, TokenDirectorySchema, TokenGivenSchema, TOKENS_PATH } from '../core/panel-voice';
import { heldList, subscriptions } from '../store/lists';
import type { Store, Subscription } from '../store/open';
import { changeVoice, dropVoices, keepVoice, voice, voiceKey, type Voice } from '../store/voices';
import { askFor, type Answered } from './ask-registry';
import { signPayload } from './device-key';
import { hasAgreed } from './has-agreed';
import type { World } from './world';

/** Long numbers are reckoned with in there: it is read only where it is wanted, and not at each start of the worker. */
const blindTokens = () => import('./blind-token');

/** Between being given a token and using it lie so many ms at least, and up to so many more, at random. */
const SHORTEST_WAIT = 10 * 60_000;
const SPREAD = 50 * 60_000;
/** Of the errands that are run every few hours, one in so many asks for the month's token. */
const ONE_IN = 4;

export type ReadyVoice = Voice & { token: Uint8Array };

/**
 * This device's voice for the month at a registry, asked for where it has none yet: blinded, stored, and only then sent. Asked again, after
 * whatever went wrong, it is the same request, which gives the same token. Nothing is asked under a key that the registry's signed
 * list does not name. Never rejects for what the registry or the network does.
 */
export async function takeVoice(world: World, store: Store, registry: Subscription): Promise<Answered<ReadyVoice>> {
  const { id, url } = registry;
  const month = panelMonth(world.now());
  const named = (await heldList(store, id))?.panelKeys?.find((one) => one.month === month)?.sha256;
  let mine = await voice(store, id, month);
  const isNamed = mine && (named === undefined || bytesToHex(tokenKeyId(mine.tokenKey)) === named);
  if (isReady(mine) && isNamed) return { kind: 'answer', answer: mine };
  if (named === undefined) return nothing(fault('no-key-yet', { registry: registry.name, month }));
  if (!mine || !isNamed) {
    const tokenKey = await keyNamed(world, url, named);
    if (tokenKey.kind !== 'answer') return tokenKey;
    const made = { key: voiceKey(id, month), registryId: id, month, tokenKey: tokenKey.answer };
    const blinded = await (await blindTokens()).blindVoice(id, month, tokenKey.answer);
    mine = await keepVoice(store, { ...made, ...blinded, token: null, readyAt: 0, left: [] });
  }
  const asked = mine;
  const { requestOf, unblind } = await blindTokens();
  const at = new Date(world.now()).toISOString();
  const body = JSON.stringify(await signPayload(store, { registry: id, at, month, request: requestOf(asked) }));
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
  const given = await askFor(world.fetch, url + TOKENS_PATH, init, TokenGivenSchema);
  if (given.kind !== 'answer') return given;
  const token = await unblind(asked, given.answer.response).catch(() => null);
  if (!token) return nothing(fault('wrong-token', { url }));
  const readyAt = world.now() + SHORTEST_WAIT + world.random() * SPREAD;
  const kept = await changeVoice(store, asked.key, (now) =>
    now.token || !isSame(now.blinded, asked.blinded) ? now : { ...now, token, readyAt },
  );
  await dropVoices(store, panelMonth(monthStart(month) - 1));
  return isReady(kept) ? { kind: 'answer', answer: kept } : nothing(fault('erased-meanwhile'));
}

/** Asks for the month's token ahead, at some time of its first days, where this device reports to a registry. Never rejects for what the registry does. */
export async function prepareVoice(world: World): Promise<void> {
  if (!(await hasAgreed(world))) return;
  const store = await world.store();
  const [first] = await subscriptions(store);
  if (!first || world.random() * ONE_IN >= 1) return;
  const isTo = ({ registryId, state }: { registryId: string; state: string }) =>
    registryId === first.id && state === 'sent';
  const [reports, answers] = [await store.getAll('reviewReports'), await store.getAll('panelAnswers')];
  if (reports.some(isTo) || answers.some(isTo)) await takeVoice(world, store, first);
}

export function isReady(one: Voice | undefined): one is ReadyVoice {
  return one !== undefined && one.token !== null;
}

/** The key with this hash, from the registry's directory. */
async function keyNamed({ fetch }: World, url: string, sha256: string): Promise<Answered<Uint8Array>> {
  const answer = await askFor(fetch, url + DIRECTORY_PATH, {}, TokenDirectorySchema);
  if (answer.kind !== 'answer') return answer;
  for (const text of keysIn(answer.answer)) {
    const tokenKey = decoded(text);
    if (tokenKey && bytesToHex(tokenKeyId(tokenKey)) === sha256) return { kind: 'answer', answer: tokenKey };
  }
  return nothing(fault('other-token-key', { url }));
}

function decoded(text: string): Uint8Array | null {
  try {
    return fromBase64url(text, 'The key');
  } catch {
    return null;
  }
}

function nothing(error: string): Extract<Answered<never>, { kind: 'nothing' }> {
  return { kind: 'nothing', error, retryAfter: 0 };
}
