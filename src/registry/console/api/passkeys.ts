import { startAuthentication, startRegistration } from '@simplewebauthn/browser';
import * as v from 'valibot';
import { WhoSchema, type Who } from './accounts';
import type { Ask } from './ask';

/** What the browser's own functions take, as the registry says it; the browser checks it. */
type Options = Parameters<typeof startAuthentication>[0]['optionsJSON'];
type NewOptions = Parameters<typeof startRegistration>[0]['optionsJSON'];
const optionsFor = <T>() => v.custom<T>((value) => typeof value === 'object' && value !== null && 'challenge' in value);

/** The device was not asked to the end: its owner closed the question, or took too long. */
export class NotAnswered extends Error {}

/** Logs in by whichever passkey this device has for the registry. Throws Refused or NotAnswered. */
export async function logInByPasskey(ask: Ask): Promise<Who> {
  const path = '/v1/session/passkey-options';
  const optionsJSON = await ask(optionsFor<Options>(), { method: 'POST', path });
  const response = await startAuthentication({ optionsJSON }).catch(notAnswered);
  return ask(WhoSchema, { method: 'POST', path: '/v1/session/passkey', json: { response } });
}

/** Makes a passkey on this device and adds it to one's own account. Throws Refused or NotAnswered. */
export async function addPasskey(ask: Ask, name: string): Promise<void> {
  const optionsJSON = await ask(optionsFor<NewOptions>(), { method: 'POST', path: '/v1/passkeys/options' });
  const response = await startRegistration({ optionsJSON }).catch(notAnswered);
  await ask(v.object({ id: v.string() }), { method: 'POST', path: '/v1/passkeys', json: { name, response } });
}

/** Whether a host is an IP address, to which no passkey can belong. */
export function isAddress(host: string): boolean {
  return /^(\d+\.){3}\d+$|^\[/.test(host);
}

function notAnswered(error: unknown): never {
  throw new NotAnswered(error instanceof Error ? error.message : '');
}
