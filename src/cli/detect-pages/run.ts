import type { Call } from '../command';
import { readLabels } from './labels';
import { isFaulty, reportText } from './report';
import { seePage, type Seen } from './see-page';

/**
 * Runs every labelled page of a folder, and prints how right what was seen is; with `--json`, one line a page as it comes.
 * Returns 1 if something is wrong on any of them, else 0.
 * @throws Error where the folder's labels cannot be read.
 */
export async function detectPages(folder: string, { io, json }: Pick<Call, 'io' | 'json'>): Promise<number> {
  const pages: Seen[] = [];
  for (const label of await readLabels(folder)) {
    // One after the other: each fills the memory, and is timed.
    const page = await seePage(folder, label);
    if (json) io.out(JSON.stringify(line(page)));
    pages.push(page);
  }
  if (!json) io.out(reportText(pages));
  return pages.some(isFaulty) ? 1 : 0;
}

function line(page: Seen): object {
  const { file } = page.label;
  if ('error' in page) return { file, error: page.error };
  const { sighting, ms } = page;
  return {
    file,
    platform: sighting?.platform ?? null,
    kind: sighting?.kind ?? null,
    identifiers: (sighting?.identifiers ?? []).map(({ identifier: id, evidence, validity }) => ({
      id,
      evidence,
      validity,
    })),
    facts: sighting?.facts ?? null,
    ms,
  };
}
