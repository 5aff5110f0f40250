import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readLabels } from '../../../src/cli/detect-pages/labels';
import { lookOf, type Look } from '../../../src/core/look-alike/look-alike';

const PAGES = fileURLToPath(new URL('../../../../shared/pages/', import.meta.url));

/** Domains of real sites; none of them is kept in the project, since such lists have licences of their own. */
export interface RealDomains {
  /** Shops whose pages are saved beside the project. */
  pages: Look[];
  /** The most visited sites first: the file PROBITY_BENCH_DOMAINS. */
  visited: Look[];
  /** Further shops: the file PROBITY_BENCH_SHOPS. */
  shops: Look[];
}

/** What there is of them; files hold one domain a line, and lines that are none are left out. */
export async function readRealDomains(): Promise<RealDomains> {
  const labels = existsSync(PAGES) ? await readLabels(PAGES) : [];
  const shown = labels.filter(({ kind }) => kind !== 'nonshop').map(({ page_url }) => new URL(page_url).hostname);
  return {
    pages: looksOf(shown),
    visited: readFile(process.env['PROBITY_BENCH_DOMAINS']),
    shops: readFile(process.env['PROBITY_BENCH_SHOPS']),
  };
}

function readFile(file: string | undefined): Look[] {
  return file === undefined ? [] : looksOf(readFileSync(file, 'utf8').split('\n'));
}

function looksOf(hosts: readonly string[]): Look[] {
  const looks = hosts.flatMap((host) => {
    const text = `http://${host.trim()}/`;
    return (URL.canParse(text) && lookOf(new URL(text).hostname)) || [];
  });
  return [...new Map(looks.map((look) => [look.domain, look])).values()];
}
