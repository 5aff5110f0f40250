import { readPolicy, type Policy } from '../core/policy';
import type { World } from './world';

const NONE: Policy = {};

/** What the organisation that runs this browser has set; nothing where it runs none. Never rejects. */
export async function policyOf({ browser, report }: World): Promise<Policy> {
  // Firefox rejects where no policy is installed, and other browsers may have no such storage.
  const given: unknown = await managed(browser)
    ?.get(null)
    .catch(() => null);
  const { policy, refused } = readPolicy(given ?? NONE);
  if (refused.length > 0) report(new Error(`The policy's ${refused.join(', ')} can't be used.`));
  return policy;
}

function managed({ storage }: World['browser']): { get(keys: null): Promise<unknown> } | undefined {
  return storage.managed as World['browser']['storage']['managed'] | undefined;
}
