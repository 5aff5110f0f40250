import { JSDOM } from 'jsdom';
import { beforeEach, expect, it } from 'vitest';
import { markResults, type ResultTarget } from '../../src/content/mark-results';
import { searchTargets } from '../../src/content/search-targets';
import type { FromPage, ResultNotes } from '../../src/messages/protocol';

const URL_OF_PAGE = 'https://www.google.com/search?q=cups';

let page: Document;
let asked: string[][];
let placed: string[];
let answer: (addresses: string[]) => ResultNotes | Promise<ResultNotes>;
let mark: () => Promise<void>;

const result = (href: string) => {
  const box = page.createElement('div');
  box.className = 'g';
  const link = page.createElement('a');
  link.href = href;
  link.append(page.createElement('h3'));
  box.append(link);
  page.querySelector('#search')?.append(box);
  return link;
};
const badges = () => page.querySelectorAll('i').length;
const badOnes = (addresses: string[]): ResultNotes =>
  addresses
    .filter((address) => address.includes('bad'))
    .map((about) => ({ about, note: { level: 'danger', language: 'en', sentence: 'Listed.' } }));
const start = (targets: () => ResultTarget[]) =>
  markResults({
    targets,
    send: (async (message: Extract<FromPage, { type: 'check-results' }>) => {
      const all = [...message.addresses, ...message.identifiers.map(({ identifier }) => identifier)];
      asked.push(all);
      return await answer(all);
    }) as never,
    putBadge: (at) => {
      const badge = page.createElement('i');
      at.append(badge);
      placed.push(at.getAttribute('href') ?? '');
      return { isThere: () => at.contains(badge), remove: () => badge.remove() };
    },
  });

beforeEach(() => {
  page = new JSDOM('<!doctype html><div id=search></div>', { url: URL_OF_PAGE }).window.document;
  asked = [];
  placed = [];
  answer = badOnes;
  mark = start(() => searchTargets(page, URL_OF_PAGE));
});

it('asks once for all hosts of a page, and puts a badge only beside those of which a list speaks', async () => {
  result('https://bad.example/a?private=1');
  result('https://good.example/');
  result('https://bad.example/b');
  await mark();
  await mark();
  expect(asked).toEqual([['https://bad.example/', 'https://good.example/']]);
  expect(placed).toEqual(['https://bad.example/a?private=1', 'https://bad.example/b']);
});

it('asks only about what is new on a page that grows', async () => {
  result('https://good.example/');
  await mark();
  result('https://worse-and-bad.example/');
  await mark();
  expect(asked).toEqual([['https://good.example/'], ['https://worse-and-bad.example/']]);
  expect(badges()).toBe(1);
});

it('asks in batches, and not without end', async () => {
  const links = Array.from({ length: 250 }, (_, at) => ({ about: `https://s${at}.example/`, at: result('#') }));
  await start(() => links)();
  expect(asked.map((one) => one.length)).toEqual([100, 100, 50]);
  asked.length = 0;
  const many = Array.from({ length: 5000 }, (_, at) => ({ about: `https://s${at}.example/`, at: page.body }));
  await start(() => many)();
  expect(asked).toHaveLength(10);
});

it('sends sellers as identifiers', async () => {
  const identifier = { identifier: 'ebay:bad', evidence: 'platform', seenIn: 'test', validity: 'valid' } as const;
  await start(() => [{ about: 'ebay:bad', at: page.body, identifier }])();
  expect(asked).toEqual([['ebay:bad']]);
  expect(badges()).toBe(1);
});

it('takes the badge away where the element names somebody else', async () => {
  const link = result('https://bad.example/');
  await mark();
  link.href = 'https://good.example/';
  await mark();
  expect(badges()).toBe(0);
});

it('answers that come late find the page as it is by then', async () => {
  const link = result('https://bad.example/');
  let say = () => {};
  answer = (addresses) => new Promise((resolve) => (say = () => resolve(badOnes(addresses))));
  const marking = mark();
  link.href = 'https://good.example/';
  say();
  await marking;
  expect(badges()).toBe(0);
});

it('puts a badge back a few times, no more', async () => {
  result('https://bad.example/');
  for (let turn = 0; turn < 10; turn += 1) {
    await mark();
    page.querySelector('i')?.remove();
  }
  expect(placed).toHaveLength(4);
});

it('asks again after the worker was out of reach, and fails silently', async () => {
  result('https://bad.example/');
  answer = () => Promise.reject(new Error('gone'));
  await mark();
  expect(badges()).toBe(0);
  answer = badOnes;
  await mark();
  expect(badges()).toBe(1);
});

it('is silent on a page whose reading fails', async () => {
  await start(() => {
    throw new Error('hostile page');
  })();
  expect(asked).toEqual([]);
});
