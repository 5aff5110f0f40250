import type { Manifest, Permissions } from 'webextension-polyfill';
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

/** Messages by which what the shopper wrote leaves the device. */
const SENDS: FromExtension['type'][] = ['file-complaint', 'follow-up', 'give-look'];

/**
 * Firefox wants the shopper to agree to each kind of data that is sent, named in the manifest, in words of its own. They are asked when
 * they first send something, in answer to that click, and not before; until then what a preview asks a registry is asked of this device alone.
 * Rejects with `refused` where they do not agree. Other browsers ask nothing.
 */
export function withConsent(ask: Ask, { runtime, permissions }: Consenting, refused: string): Ask {
  const kinds = runtime.getManifest().browser_specific_settings?.gecko?.data_collection_permissions?.optional ?? [];
  if (kinds.length === 0) return ask;
  return async (message) => {
    // Nothing may be waited for before this, or the browser no longer takes it for an answer to the click.
    if (SENDS.includes(message.type) && !(await permissions.request({ data_collection: kinds })))
      throw new Error(refused);
    if (message.type === 'check-filing' && !(await permissions.contains({ data_collection: kinds })))
      return await ask({ ...message, onlyHere: true });
    return await ask(message);
  };
}
