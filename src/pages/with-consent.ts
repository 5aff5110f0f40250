import type { Manifest, Permissions } from 'webextension-polyfill';
import { fault } from '../core/fault';
import { consentKinds } from '../messages/consent-kinds';
import type { FromExtension } from '../messages/protocol';
import type { Ask } from './popup/effects';

/** What of the browser's API is needed. */
interface Consenting {
  runtime: { getManifest(): Manifest.WebExtensionManifest };
  permissions: {
    request(wanted: Permissions.Permissions): Promise<boolean>;
    contains(wanted: Permissions.Permissions): Promise<boolean>;
  };
}

/** Messages by which what the shopper wrote, or what this device signs as a volunteer's, leaves the device. */
const SENDS: FromExtension['type'][] = [
  'file-complaint',
  'follow-up',
  'send-outbox',
  'refresh-reports',
  'next-review',
  'judge-review',
  'voice-statistics',
  'next-look',
  'decline-look',
  'give-look',
];

/**
 * Firefox wants the shopper to agree to each kind of data that is sent, named in the manifest, in words of its own. They are asked when
 * they first send something, in answer to that click, and not before; until then what a preview asks a registry is asked of this device alone.
 * Rejects with `refused` where they do not agree, and with the fault `not-agreed` where they did not and no click is there to ask them by.
 * Other browsers ask nothing.
 */
export function withConsent(ask: Ask, { runtime, permissions }: Consenting, refused: string): Ask {
  const data_collection = consentKinds(runtime.getManifest());
  if (data_collection.length === 0) return ask;
  const agreedBefore = async () => {
    if (await permissions.contains({ data_collection })) return true;
    throw new Error(fault('not-agreed'));
  };
  return async (message) => {
    // Nothing may be waited for before this, or the browser no longer takes it for an answer to the click; then it refuses to ask.
    if (SENDS.includes(message.type) && !(await permissions.request({ data_collection }).catch(agreedBefore)))
      throw new Error(refused);
    if (message.type === 'check-filing' && !(await permissions.contains({ data_collection })))
      return await ask({ ...message, onlyHere: true });
    return await ask(message);
  };
}
