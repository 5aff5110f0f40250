import { createHash } from 'node:crypto';
import { mkdir, realpath, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { findBrowser, type Family } from '../../../scripts/find-browser.mjs';
import type { LaunchWish } from '../../../src/demo/launch-browser';

/** What an organisation sets, by name. */
export type PolicyValues = Record<string, unknown>;

export interface SetPolicy {
  /** With what the browser must be launched to read it. */
  wish: Pick<LaunchWish, 'env' | 'preferences'>;
  undo(): Promise<void>;
}

const FIREFOX_ID = 'probity@probity.example';

/** Where each Chromium reads what who runs the machine has set: one folder for all profiles, which only they may write to. */
const MANAGED = [
  [/edge/, '/etc/opt/edge/policies/managed'],
  [/chrome/, '/etc/opt/chrome/policies/managed'],
  [/./, '/etc/chromium/policies/managed'],
] as const;

/**
 * Sets a policy for the extension in the folder `extension`, as an administrator does: for Firefox in a `policies.json` in `folder`, of which
 * only a browser under test is told by a preference; for Chromium in the machine's own folder, under the id that this very copy of the
 * extension has, so that it holds for no other. Null where this process may not write there.
 */
export async function setPolicy(
  family: Family,
  extension: string,
  folder: string,
  values: PolicyValues,
): Promise<SetPolicy | null> {
  return family === 'firefox' ? await setForFirefox(folder, values) : await setForChromium(extension, values);
}

async function setForFirefox(folder: string, values: PolicyValues): Promise<SetPolicy> {
  const file = join(folder, 'policies.json');
  await writeFile(file, JSON.stringify({ policies: { '3rdparty': { Extensions: { [FIREFOX_ID]: values } } } }));
  return {
    wish: {
      env: { MOZ_DISABLE_NONLOCAL_CONNECTIONS: '1' },
      preferences: {
        'browser.policies.alternatePath': file,
        'security.turn_off_all_security_so_that_viruses_can_take_over_this_computer': true,
      },
    },
    undo: async () => {},
  };
}

async function setForChromium(extension: string, values: PolicyValues): Promise<SetPolicy | null> {
  const command = basename(findBrowser('chromium'));
  const managed = MANAGED.find(([named]) => named.test(command))?.[1] ?? '';
  const id = idOfFolder(await realpath(extension));
  const file = join(managed, `probity-test-${id}.json`);
  try {
    await mkdir(managed, { recursive: true });
    await writeFile(file, JSON.stringify({ '3rdparty': { extensions: { [id]: values } } }));
  } catch {
    return null;
  }
  return { wish: {}, undo: () => rm(file, { force: true }) };
}

/** The id that Chromium gives an extension without a key of its own: half the hash of where it lies, in letters from a to p. */
function idOfFolder(path: string): string {
  const half = createHash('sha256').update(path).digest('hex').slice(0, 32);
  return [...half].map((digit) => String.fromCodePoint(97 + Number.parseInt(digit, 16))).join('');
}
