import { completeSighting } from '../core/address';
import { detect } from '../detectors';
import { UsageError, type Call, type Command } from './command';
import { readPage } from './read-page';

export const command: Command = {
  summary: 'Says which merchant a saved page names, as the extension would see it',
  usage: `PAGE.html[.gz] --url URL
  PAGE   a saved page, in its own encoding, up to 32 MB
  --url  the address it was saved from
Prints the sighting as JSON, or null (and ends with 1) where the page is no shop.`,
  options: { url: { type: 'string' } },
  async run(call) {
    const { file, url } = pageArguments(call);
    const sighting = detect(await readPage(file), url);
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
