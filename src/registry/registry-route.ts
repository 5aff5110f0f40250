import * as v from 'valibot';
import { namedOf } from '../core/registry-name';
import { contactKeyOf } from '../core/casework/seal-contact';
import type { Deps } from './deps';
import type { App } from './schema-routes';

const RegistrySchema = v.object({
  id: v.string(),
  name: v.string(),
  /** What it is called in languages, by BCP 47 tag. */
  names: v.optional(v.record(v.string(), v.string())),
  /** X25519, base64url: complainants seal their contacts to it (HPKE). */
  contactKey: v.string(),
  calendar: v.object({ name: v.string(), timeZone: v.string() }),
});

/** What a client must know of the registry before it files. */
export function registryRoute(app: App, { registry, contactKey, calendar: { name, timeZone } }: Deps): void {
  app.get(
    '/v1/registry',
    { schema: { summary: 'What this registry is, and the key for contacts.', response: { 200: RegistrySchema } } },
    async () => ({
      ...namedOf(registry),
      contactKey: await contactKeyOf(contactKey),
      calendar: { name, timeZone },
    }),
  );
}
