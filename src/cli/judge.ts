import { addressIdentifiers, completeSighting } from '../core/address';
import type { SightedIdentifier, Sighting } from '../core/sighting';
import { judge, type Verdict } from '../core/verdict';
import { disagree, TRUSTS, type Agreement } from '../core/verdict/agreement';
import { MOMENTS, nextSteps } from '../core/verdict/next-steps';
import { nextStepsText, type NextStepText } from '../ui/next-steps-text';
import { siteAt } from '../core/site';
import { detect } from '../detectors';
import { UsageError, type Call, type Command } from './command';
import { pageArguments } from './detect';
import { openListSource } from './list-source';
import { readPage } from './read-page';
import { trustedRoot } from './trusted-root';

export const command: Command = {
  usage: `PAGE.html[.gz] --url URL --list LISTDIR|URL… [--root ROOT.json] [--now ISO]
       [--trust REGISTRY=full|caution|none]… [--danger-needs N] [--country CC]
  PAGE    a saved page, in its own encoding, up to 32 MB
  --url   the address it was saved from; of a page that is no shop only a blacklisted address speaks
  --list  a folder with manifest.json, or the address it is served at (http://…/v1/lists)
  --root  the signed root that you trust; without it the list's own first root is taken
  --now   the moment to judge at, for replay; default: now
  --list  may be given several times, for several registries, and so may --trust: how far each is believed, by its id
  --danger-needs  so many registries must each say danger; default 1
  --country  whose offices and periods are named in what to do now, by its two letters (CN, DE, US …)
Prints the verdict as JSON, with the sighting it rests on, whether the sources disagree, and what to do at which moment.`,
  options: {
    url: { type: 'string' },
    list: { type: 'string', multiple: true },
    root: { type: 'string' },
    now: { type: 'string' },
    trust: { type: 'string', multiple: true },
    'danger-needs': { type: 'string' },
    country: { type: 'string' },
  },
  async run(call) {
    const { file, url } = pageArguments(call);
    const { now: moment, country } = call.values;
    const places = textsOf(call.values.list);
    if (places.length === 0) throw new UsageError('say which list with --list LISTDIR|URL');
    if (places.length > 1 && call.values.root !== undefined) throw new UsageError('--root is for one list');
    const now = typeof moment === 'string' ? Date.parse(moment) : Date.now();
    if (Number.isNaN(now)) throw new UsageError(`--now "${String(moment)}" is no ISO 8601 time`);
    const settings = { allowed: {}, ...agreementOf(call.values) };

    const shop = detect(await readPage(file), url, siteAt(url.hostname));
    const sighting = asLookedUp(shop ?? addressOnly(url));
    const root = await trustedRoot(call);
    const sources = await Promise.all(places.map((place) => openListSource(place, { root, now, expired: 'allow' })));
    const found = sources
      .flatMap((source) => source.lookup(sighting.identifiers.map((one) => one.identifier)))
      .filter(({ record }) => shop !== null || record.list === 'blacklist');
    const bound = shop === null ? [] : sources.map(({ state, bindings }) => ({ list: state, bindings }));
    const lists = sources.map(({ state }) => state);
    const verdict = judge(sighting, found, lists, settings, now, bound);
    const next = adviceOn(verdict, sighting, typeof country === 'string' ? country : '');
    const disagreement = disagree(verdict.reasons);
    const answer = { shop: shop !== null, sighting, verdict, disagreement, next };
    call.io.out(JSON.stringify(answer, null, call.json ? undefined : 2));
    return 0;
  },
};

function textsOf(values: Call['values'][string]): string[] {
  return [values].flat().filter((value) => typeof value === 'string');
}

function agreementOf(values: Call['values']): Agreement {
  const trust = Object.fromEntries(
    textsOf(values.trust).map((text) => {
      const at = text.lastIndexOf('=');
      const how = TRUSTS.find((one) => one === text.slice(at + 1));
      if (at < 1 || how === undefined) throw new UsageError('--trust is REGISTRY=full, =caution or =none');
      return [text.slice(0, at), how];
    }),
  );
  const needs = values['danger-needs'];
  if (needs !== undefined && !/^[1-9]\d?$/.test(String(needs))) throw new UsageError('--danger-needs is a number');
  return { trust, ...(needs === undefined ? {} : { dangerNeeds: Number(needs) }) };
}

/** What to do now at each moment: for machines by its code, for people in English. */
function adviceOn(verdict: Verdict, { platform }: Sighting, country: string) {
  const onPlatform = platform !== null;
  const place = country === '' ? null : country.toUpperCase();
  return Object.fromEntries(
    MOMENTS.map((moment) => {
      const codes = nextSteps(verdict.level, moment, place, onPlatform);
      const { steps } = nextStepsText(verdict, { moment, country: place, onPlatform }, 'en');
      const words = ({ text, law, url }: NextStepText) => ({ text, ...(law && { law }), ...(url && { url }) });
      return [
        moment,
        steps.map((text, at) => {
          const code = codes[at];
          return { step: code?.step, ...(code?.office && { office: code.office.id }), ...words(text) };
        }),
      ];
    }),
  );
}

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
