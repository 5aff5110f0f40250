import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Family } from '../../scripts/find-browser.mjs';

/** A registry to subscribe to: where it is, and its signed root 1 (the envelope as published). */
export interface Subscription {
  url: string;
  root: unknown;
}

const BUILDS: Record<Family, string> = { chromium: 'dist/chrome', firefox: 'dist/firefox' };

/**
 * Copies the built extension into `folder` (default: a new temporary one) and writes its subscriptions in, and where the demo's
 * street is for its welcome page, so that the build itself stays as it is. Throws an error that says what to do when nothing is built.
 */
export async function copyExtension(
  family: Family,
  registries: readonly Subscription[],
  { folder, street }: { folder?: string; street?: string } = {},
): Promise<string> {
  const target = folder ?? (await mkdtemp(join(tmpdir(), 'probity-extension-')));
  await rm(target, { recursive: true, force: true });
  try {
    await cp(join(import.meta.dirname, '../..', BUILDS[family]), target, { recursive: true });
  } catch (error) {
    throw new Error(`${BUILDS[family]} can't be copied: run npm run build first.`, { cause: error });
  }
  await writeFile(join(target, 'registries.json'), JSON.stringify(registries));
  if (street) await writeFile(join(target, 'street.json'), JSON.stringify({ street }));
  return target;
}
