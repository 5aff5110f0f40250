import * as v from 'valibot';

/** Written beside a copy of the extension that was made for the demo; in every other there is no such file. */
const StreetSchema = v.object({
  street: v.pipe(
    v.string(),
    v.url(),
    v.check((url) => new URL(url).hostname.endsWith('.localhost')),
  ),
});

/**
 * The address of the demo's street where this copy of the extension was made for one, else null. Only an address on this machine
 * counts. `read` gives the content of `street.json`, or rejects.
 */
export async function demoStreet(read: () => Promise<unknown>): Promise<string | null> {
  try {
    return v.parse(StreetSchema, await read()).street;
  } catch {
    return null;
  }
}
