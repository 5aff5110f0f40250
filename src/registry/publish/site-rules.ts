import { readFile } from 'node:fs/promises';
import { MARKETPLACES } from '../../core/marketplaces';
import { mend } from '../../core/marketplaces/mend';
import { readRules, type RulesFile } from '../../core/published-list/rules-file';
import { sha256Hex } from './sha256';

/** The operator's site rules, as they are published with the list. */
export interface SiteRules {
  entry: RulesFile;
  bytes: Uint8Array;
}

/**
 * Reads the file of site rules that mend what changed on marketplaces since clients were released; null where there is none.
 * Throws Error that names the rule and says what is wrong with it, since clients would pass over it in silence.
 */
export async function readSiteRules(path: string): Promise<SiteRules | null> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (bytes === null) return null;
  for (const rule of readRules(bytes, path)) {
    const market = MARKETPLACES.find(({ name }) => name === rule.name);
    if (!market) throw new Error(`${path}: there is no marketplace "${rule.name}"`);
    const mended = mend(market, rule);
    if (!mended.ok) throw new Error(`${path}: the rule for ${rule.name} ${mended.reason}`);
  }
  const sha256 = sha256Hex(bytes);
  return { entry: { file: `${sha256}.rules.json`, bytes: bytes.length, sha256 }, bytes };
}
