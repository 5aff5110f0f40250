import { completeSighting } from '../../core/address';
import type { Sighting } from '../../core/sighting';
import { siteAt } from '../../core/site';
import { detect } from '../../detectors';
import { readPage } from '../read-page';
import { pagePath, type Label } from './labels';
import { scorePage, type Score } from './score';

/** One page of the folder: what was seen on it and how right that is, or why it could not be read. */
export type Seen = { label: Label } & (
  | { sighting: Sighting | null; score: Score; /** Of `detect` alone, without parsing. */ ms: number }
  | { error: string }
);

/** Reads a labelled page, runs `detect` on it once and scores what it sees. A page that cannot be read is told, not thrown. */
export async function seePage(
  folder: string,
  label: Label,
  onPage: (page: Document) => void = () => {},
): Promise<Seen> {
  try {
    const page = await readPage(await pagePath(folder, label.file));
    onPage(page);
    const url = new URL(label.page_url);
    const start = performance.now();
    const seen = detect(page, url, siteAt(url.hostname));
    const ms = performance.now() - start;
    const sighting = seen && completeSighting(seen);
    return { label, sighting, score: scorePage(label, sighting), ms };
  } catch (error) {
    return { label, error: error instanceof Error ? error.message : String(error) };
  }
}
