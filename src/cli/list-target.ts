import { isObjectAddress, parseObjectAddress } from '../registry/publish/object-address';
import type { PutReport } from '../registry/publish/put-list';
import { UsageError } from './command';
import { copyList } from './copy-list';

/** Where a published list is copied to. */
export interface ListTarget {
  /** As it was named. */
  location: string;
  /** Copies the list of a folder there; of an object store it returns what was put. `now` in ms. Throws Error, and the old list stays there. */
  copy(folder: string, now: number): Promise<PutReport | null>;
}

/** The folder or object store that `--out` names. Throws UsageError for an address that is none. */
export function listTarget(location: string): ListTarget {
  if (!isObjectAddress(location))
    return {
      location,
      async copy(folder) {
        await copyList(folder, location);
        return null;
      },
    };
  const address = parseObjectAddress(location);
  if (!address)
    throw new UsageError(
      '--out is no s3://BUCKET or s3://BUCKET/PREFIX; a prefix has letters, digits, ".", "_", "~", "-" and "/"',
    );
  return {
    location,
    async copy(folder, now) {
      // It asks for a newer Node on standard error each time, where errors of ours are looked for.
      process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
      // The SDK takes a while to load, and only this needs it.
      const [{ openObjectStore }, { putList }] = await Promise.all([
        import('../registry/publish/object-store'),
        import('../registry/publish/put-list'),
      ]);
      return putList(folder, openObjectStore(address), now);
    },
  };
}
