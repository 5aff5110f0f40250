import type { Command } from './command';

/** What `probity` can be told to do, with a line for the overview. */
interface Entry {
  summary: string;
  /** Only what is called is loaded: some need a database, some a page parser. */
  load(): Promise<{ command: Command }>;
}

export const COMMANDS: Record<string, Entry> = {
  serve: {
    summary: 'Runs a registry: takes complaints, lets handlers decide them, and serves the list.',
    load: () => import('./serve'),
  },
  import: {
    summary: 'Takes over what somebody else lists: a feed, from a file or an address.',
    load: () => import('./import'),
  },
  publish: {
    summary: 'Publishes what is listed now as the next version of the signed list.',
    load: () => import('./publish'),
  },
  dump: {
    summary: 'Makes the open data of today, or fetches those of a registry; checks every file.',
    load: () => import('./dump'),
  },
  subscribe: {
    summary: 'Subscribes a built extension to a registry, and puts its list in, for the time before the first update.',
    load: () => import('./subscribe'),
  },
  keys: {
    summary: 'Shows, makes, rotates and revokes the keys that sign for a registry.',
    load: () => import('./keys'),
  },
  verify: {
    summary: 'Checks a published list: roots, signatures, dates, and every byte of its files.',
    load: () => import('./verify'),
  },
  lookup: { summary: 'Says what a published list holds for an identifier.', load: () => import('./lookup') },
  detect: {
    summary: 'Says which merchant a saved page names, as the extension would see it.',
    load: () => import('./detect'),
  },
  judge: { summary: 'Judges a saved page by a published list, as the extension would.', load: () => import('./judge') },
  reviews: {
    summary: 'Reads the reviews on a saved page and says what is unusual about them.',
    load: () => import('./reviews'),
  },
  panels: {
    summary:
      'Shows what volunteers reported about reviews and what panels found, by goods and by merchant, and opens cases for it.',
    load: () => import('./panels'),
  },
  rate: {
    summary: 'Rates a merchant, and says what each complaint and rating does to the grade.',
    load: () => import('./rate'),
  },
  evaluators: {
    summary: 'Registers who else rates merchants, takes over what they say, and notes who is gone.',
    load: () => import('./evaluators'),
  },
  graph: {
    summary: 'Says which identifiers name the same merchant, and by which evidence; adds evidence, and takes it back.',
    load: () => import('./graph'),
  },
  accounts: {
    summary: 'Shows, invites and changes those who work for the registry.',
    load: () => import('./accounts'),
  },
  cases: {
    summary: 'Shows the cases, newest first, or one of them in full; notifies a merchant.',
    load: () => import('./cases'),
  },
  decide: { summary: 'Decides a case, with reasons.', load: () => import('./decide') },
};
