import * as v from 'valibot';
import { SettingsFileSchema, type SettingsFile } from '../../core/preferences';

/** A hundred registries' roots fit well within it. Bytes. */
const LARGEST = 5_000_000;

/** The settings in a file that someone chose; null where it holds none. */
export async function readSettingsFile(file: Pick<File, 'size' | 'text'>): Promise<SettingsFile | null> {
  if (file.size > LARGEST) return null;
  try {
    return v.parse(SettingsFileSchema, JSON.parse(await file.text()));
  } catch {
    return null;
  }
}
