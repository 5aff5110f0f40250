import { addressIdentifiers, completeSighting } from '../core/address';
import type { SightedIdentifier, Sighting } from '../core/sighting';
import { judge } from '../core/verdict';
import { siteAt } from '../core/site';
import { detect } from '../detectors';
import { UsageError, type Command } from './command';
import { pageArguments } from './detect';
import { openListSource } from './list-source';
import { readPage } from './read-page';
import { trustedRoot } from './trusted-root';

export const command: Command = {
  summary: 'Judges a saved page by a published list, as the extension would',
  usage: `PAGE.html[.gz] --url URL --list LISTDIR|URL [--root ROOT.json] [--now ISO]
  PAGE    a saved page, in its own encoding, up to 32 MB
  --url   the address it was saved from; of a page that is no shop only a blacklisted address speaks
  --list  a folder with manifest.json, or the address it is served at (http://…/v1/lists)
  --root  the signed root that you trust; without it the list's own first root is taken
  --now   the moment to judge at, for replay; default: now
Prints the verdict as JSON, with the sighting it rests on.`,
  options: { url: { type: 'string' }, list: { type: 'string' }, root: { type: 'string' }, now: { type: 'string' } },
  async run(call) {
    const { file, url } = pageArguments(call);
    const { list, now: moment } = call.values;
    if (typeof list !== 'string') throw new UsageError('say which list with --list LISTDIR|URL');
    const now = typeof moment === 'string' ? Date.parse(moment) : Date.now();
    if (Number.isNaN(now)) throw new UsageError(`--now "${String(moment)}" is no ISO 8601 time`);

    const shop = detect(await readPage(file), url, siteAt(url.hostname));
    const sighting = asLookedUp(shop ?? addressOnly(url));
    const source = await openListSource(list, { root: await trustedRoot(call), now, expired: 'allow' });
    const found = source
      .lookup(sighting.identifiers.map((one) => one.identifier))
      .filter(({ record }) => shop !== null || record.list === 'blacklist');
    const verdict = judge(sighting, found, [source.state], { allowed: {} }, now);
    call.io.out(JSON.stringify({ shop: shop !== null, sighting, verdict }, null, call.json ? undefined : 2));
    return 0;
  },
};

/** The sighting with every name of its address that a list may hold. */
function asLookedUp(sighting: Sighting): Sighting {
  const complete = completeSighting(sighting);
  const once = new Map<string, SightedIdentifier>();
  for (const one of [...complete.identifiers, ...addressIdentifiers(sighting.url)])
    once.set(`${one.evidence} ${one.identifier}`, one);
  return { ...complete, identifiers: [...once.values()] };
}

function addressOnly(url: URL): Sighting {
  return { url: `${url.origin}${url.pathname}`, platform: null, kind: 'shop', identifiers: [], facts: {} };
}
