import { completeSighting } from '../core/address';
import { siteAt } from '../core/site';
import { detect } from '../detectors';
import { UsageError, type Call, type Command } from './command';
import { detectPages } from './detect-pages/run';
import { readPage } from './read-page';

export const command: Command = {
  usage: `PAGE.html[.gz] --url URL
       probity detect --pages DIR
  PAGE     a saved page, in its own encoding, up to 32 MB
  --url    the address it was saved from
  --pages  a folder of saved pages with a labels.jsonl: a line {"file", "page_url", "kind", "expected": {…}} for each
Prints the sighting as JSON, or null (and ends with 1) where the page is no shop. For a folder: how much of what the labels say
was found and how much of what was found is right, every wrong and missing value, and the time it took; with --json one line a
page. Ends with 1 if anything found is wrong, a page that is no shop is taken for one, or a page can't be read.`,
  options: { url: { type: 'string' }, pages: { type: 'string' } },
  async run(call) {
    const { pages } = call.values;
    if (typeof pages === 'string') {
      if (call.positionals.length > 0 || call.values.url !== undefined)
        throw new UsageError('--pages takes its pages and addresses from labels.jsonl: leave out PAGE and --url');
      return detectPages(pages, call);
    }
    const { file, url } = pageArguments(call);
    const sighting = detect(await readPage(file), url, siteAt(url.hostname));
    call.io.out(JSON.stringify(sighting && completeSighting(sighting), null, call.json ? undefined : 2));
    return sighting ? 0 : 1;
  },
};

/** The saved page and its address, as `detect` and `judge` take them. @throws UsageError */
export function pageArguments({ positionals, values }: Pick<Call, 'positionals' | 'values'>): {
  file: string;
  url: URL;
} {
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) throw new UsageError('name one saved page');
  if (typeof values.url !== 'string')
    throw new UsageError('--url is missing: the address that the page was saved from');
  const url = URL.canParse(values.url) ? new URL(values.url) : null;
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new UsageError(`--url "${values.url}" is no http(s) address`);
  return { file, url };
}
