import { expect, it } from 'vitest';
import { checkResults } from '../../src/background/check-results';
import type { Identifier } from '../../src/core/identifier';
import type { Evidence, SightedIdentifier } from '../../src/core/sighting';
import { dispatcher, type Handlers } from '../../src/messages/dispatch';
import type { FakeWorld } from './fake-world';
import { eachInAWorld, LISTED_COMPANY, LISTED_SELLER } from './shopping';

let world: FakeWorld;

eachInAWorld((fresh) => {
  world = fresh;
});

const SEARCH = 'https://www.google.com/search?q=cups';
const AMAZON = 'https://www.amazon.de/s?k=cups';
const seller = (identifier: Identifier, evidence: Evidence = 'platform'): SightedIdentifier => ({
  identifier,
  evidence,
  seenIn: 'test',
  validity: 'valid',
});
const about = async (addresses: string[], identifiers: SightedIdentifier[], url: string) =>
  (await checkResults(world, { addresses, identifiers }, url)).map((one) => one.about);

it('words what a list says of a result, and is silent on all others', async () => {
  const notes = await checkResults(
    world,
    { addresses: ['https://good.example/', 'https://www.bad.example/cup', 'https://shop.example/'], identifiers: [] },
    SEARCH,
  );
  expect(notes).toEqual([
    {
      about: 'https://www.bad.example/cup',
      note: { level: 'danger', language: 'en', sentence: expect.stringContaining('Blacklisted by') as string },
    },
  ]);
});

it('leaves no trace of what was looked at', async () => {
  await about(['https://bad.example/'], [], SEARCH);
  expect([...world.session]).toEqual([]);
  expect(world.told).toEqual([]);
});

it.each<[string, string[], SightedIdentifier[], string, string[]]>([
  ['a seller by its marketplace', [], [seller(LISTED_SELLER)], AMAZON, [LISTED_SELLER]],
  ['a seller that is only claimed', [], [seller(LISTED_SELLER, 'claimed')], AMAZON, []],
  ['a seller that calls itself an address', [], [seller(LISTED_SELLER, 'address')], AMAZON, []],
  ['a seller of another marketplace', [], [seller(LISTED_SELLER)], 'https://www.ebay.de/sch/i.html', []],
  ['an identifier that no marketplace gives', [], [seller(LISTED_COMPANY)], AMAZON, []],
  ['a domain by a marketplace', [], [seller('domain:bad.example')], AMAZON, []],
  ['an address on a page that is no search engine’s', ['https://bad.example/'], [], AMAZON, []],
  ['a scheme that does not exist', [], [seller('nonsense:1')], AMAZON, []],
  ['scripts, files and rubbish', ['javascript:alert(1)', 'file:///etc/passwd', '', '\0'], [], SEARCH, []],
])('%s', async (_what, addresses, identifiers, url, expected) => {
  expect(await about(addresses, identifiers, url)).toEqual(expected);
});

it('says nothing while there is no list, and where the store fails', async () => {
  await (await world.store()).clear('lists');
  expect(await about(['https://bad.example/'], [], SEARCH)).toEqual([]);
  world.store = () => Promise.reject(new Error('no database'));
  expect(await about(['https://bad.example/'], [], SEARCH)).toEqual([]);
});

const hear = (message: unknown, frameId = 0) =>
  dispatcher(
    { 'check-results': (asked, { url }) => checkResults(world, asked, url) } as Partial<Handlers> as Handlers,
    { id: 'probity', origin: 'chrome-extension://probity/' },
    () => {},
  )(message, { id: 'probity', url: SEARCH, frameId, tab: { id: 1, url: SEARCH, incognito: false } });
const question = (change: object) => ({ type: 'check-results', addresses: [], identifiers: [], ...change });

it('takes a hundred at once', async () => {
  const addresses = Array.from({ length: 99 }, (_, at) => `https://place-${at}.example/`);
  expect(await hear(question({ addresses: [...addresses, 'https://bad.example/'] }))).toHaveLength(1);
});

it.each<[string, object]>([
  ['10 000 addresses', { addresses: Array.from({ length: 10_000 }, () => 'https://bad.example/') }],
  ['an address without end', { addresses: [`https://bad.example/${'a'.repeat(2000)}`] }],
  ['10 000 identifiers', { identifiers: Array.from({ length: 10_000 }, () => seller(LISTED_SELLER)) }],
  ['no list', { addresses: 'https://bad.example/' }],
  ['more than is asked for', { more: true }],
])('refuses %s', async (_what, change) => {
  expect(await hear(question(change))).toEqual({ failed: 'refused' });
});

it('refuses a frame of the page', async () => {
  expect(await hear(question({ addresses: ['https://bad.example/'] }), 7)).toEqual({ failed: 'refused' });
});
