import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { openRoots } from '../../../src/core/published-list/trust';
import { OpenDataSchema as ConsoleOpenDataSchema } from '../../../src/registry/console/merchant/api';
import { openIndex } from '../../../src/registry/open-data/day-index';
import { days } from '../../../src/registry/open-data/dump-folder';
import { makeDump } from '../../../src/registry/open-data/make-dump';
import { FILE_NAMES, ROWS } from '../../../src/registry/open-data/row-schemas';
import { verifySignature } from '../../../src/registry/publish/ed25519';
import { ann, bo, eachInARegistryOfTwo, listed, people, registry } from '../cases/two-people';
import { complaintAgainst } from '../test-registry';
import { linesOf } from './lines';

eachInARegistryOfTwo();
beforeEach(() => rm(registry.deps.openDataDir, { recursive: true, force: true }));

const CLOCK = { id: 'clock', name: '' };
const TODAY = '2026-03-16';
const folder = (date = TODAY) => join(registry.deps.openDataDir, date);
const make = async () => (await makeDump(registry.deps, CLOCK)).day;
const get = (url: string) => registry.app.inject({ url });
const post = (url: string, payload: object, headers: object = registry.asHandler) =>
  registry.app.inject({ method: 'POST', url, headers: { ...headers }, payload });
const STARS = { name: 'Stars Ltd', kind: 'evaluator', method: 'Asks buyers.', since: '2025-01-01', conflicts: 'None declared.', weight: 5 }; // prettier-ignore

describe('the open data of a day', () => {
  it('hold every kind of public fact, each with where it comes from', async () => {
    const { id, claim } = await listed();
    await people.post(`/v1/claims/${claim}/commitment`, { promises: [{ promise: 'refunds-in-time', days: 14 }], signatory: 'Mei Lin, owner', accepts: true }); // prettier-ignore
    await registry.importFeed('a.example\nb.example\n', { source: 'City', licence: 'CC0-1.0' });
    await registry.importFeed('c.example\n', { source: 'Rumours', list: 'watch' });
    await post('/v1/graph/edges', { a: 'domain:shop.example', b: 'domain:next.example', relation: 'same', kind: 'official-record', source: 'Register of the city' }); // prettier-ignore
    await post('/v1/evaluators', STARS);
    await registry.app.inject({ method: 'POST', url: '/v1/evaluators/ratings', query: { evaluator: STARS.name, format: 'csv' }, headers: { ...registry.asHandler, 'content-type': 'application/octet-stream' }, payload: Buffer.from('identifier,value,count\ndomain:good.example,4.8,900\n') }); // prettier-ignore
    const red = await post('/v1/redlist', { identifier: 'domain:honest.example', criteria: ['identity-and-record', 'complaints-remedied'], sponsor: 'Chamber of the city', evidence: 'Licence of 2019.' }, ann()); // prettier-ignore
    await post(`/v1/redlist/${red.json().id}/approval`, {}, bo());
    await registry.publish();
    await make();

    for (const name of FILE_NAMES)
      for (const line of await linesOf(folder(), name)) {
        const parsed = v.safeParse(v.strictObject(ROWS[name].entries), line);
        expect([name, parsed.issues?.map(({ message }) => message) ?? []]).toEqual([name, []]);
      }
    const own = { source: 'Registry under test', licence: 'CC-BY-4.0' };
    expect(await linesOf(folder(), 'listings')).toMatchObject([
      { identifier: 'domain:a.example', case: null, until: null, provenance: { source: 'City', by: 'feed', licence: 'CC0-1.0' } }, // prettier-ignore
      { identifier: 'domain:b.example' },
      { identifier: 'domain:c.example', list: 'watch', provenance: { source: 'Rumours', licence: null } },
      {
        identifier: 'domain:shop.example',
        list: 'blacklist',
        case: id,
        flags: ['reply-exists'],
        until: '2028-03-16T02:00:00.000Z',
        provenance: { ...own, by: 'decision', ref: `case:${id}`, at: '2026-03-16T02:00:00.000Z' },
      },
    ]);
    expect(await linesOf(folder(), 'merchants')).toMatchObject([
      {
        identifier: 'domain:shop.example',
        because: 'listed',
        names: [{ identifier: 'domain:next.example', shared: null, by: 'official-record' }],
        provenance: { ...own, ref: `case:${id}` },
      },
    ]);
    expect(await linesOf(folder(), 'decisions')).toMatchObject([{ case: id, outcome: 'upheld-unremedied', appeal: 'open', provenance: own }]); // prettier-ignore
    expect(await linesOf(folder(), 'replies')).toMatchObject([
      { case: id, text: 'The parcel is on its way.', provenance: { source: 'merchant', licence: null } },
    ]);
    expect(await linesOf(folder(), 'ratings')).toMatchObject([
      { identifier: 'domain:good.example', grade: 'BBB', history: null },
      { identifier: 'domain:next.example', grade: 'D', history: null },
      { identifier: 'domain:shop.example', grade: 'D', history: [{ day: TODAY, grade: 'D' }], provenance: own },
    ]);
    expect(await linesOf(folder(), 'red-list')).toMatchObject([
      { identifier: 'domain:honest.example', state: 'active', provenance: { ref: 'red:1' } },
    ]);
    expect(await linesOf(folder(), 'third-party-ratings')).toMatchObject([
      { identifier: 'domain:good.example', value: 4.8, provenance: { source: 'Stars Ltd', at: TODAY, licence: null } },
    ]);
    expect(await linesOf(folder(), 'promises')).toMatchObject([
      { identifier: 'domain:shop.example', signatory: 'Mei Lin, owner', breaches: [] },
    ]);
    expect(await linesOf(folder(), 'sources')).toMatchObject([
      { kind: 'registry' },
      { name: 'City', kind: 'feed', provenance: { licence: 'CC0-1.0' } },
      { name: 'Rumours', kind: 'feed' },
      { name: 'Stars Ltd', kind: 'evaluator', method: 'Asks buyers.', weightLeft: 1 },
    ]);
    expect((await linesOf(folder(), 'statistics')).map(({ clock }) => clock)).toContain('accept');
  });

  it('tell nothing of what is not decided, was cleared, or is over', async () => {
    await registry.importFeed('cleared.example\n', { source: 'City' });
    await people.file('open.example');
    await people.notified('heard.example');
    await people.file('cleared.example');
    const solo = { event: 'accept' };
    await people.step(3, solo);
    await people.step(3, { event: 'notify' });
    await registry.deps.db.execute(`update case_file set state = 'decided', outcome = 'unfounded', decided_at = '2026-03-16T02:00:00Z', reason = 'It had been delivered.' where id = 3`); // prettier-ignore
    await registry.deps.db.execute(`insert into listing (identifier, list, source_id, case_id, categories, listed_at) values ('domain:cleared.example', 'removed', 0, 3, '{service-default}', '2026-03-16T02:00:00Z')`); // prettier-ignore
    await listed();
    people.pass(800);
    await registry.publish();
    const { date } = await make();
    for (const name of FILE_NAMES) {
      const said = JSON.stringify(await linesOf(folder(date), name));
      for (const host of ['open.example', 'heard.example', 'cleared.example', 'shop.example'])
        if (!(name === 'ratings' && host === 'shop.example')) expect([name, host, said.includes(host)]).toEqual([name, host, false]); // prettier-ignore
    }
    expect(await linesOf(folder(date), 'decisions')).toHaveLength(2);
  });

  it('are the same bytes for the same state, whenever on a day they are made', async () => {
    await listed();
    await registry.importFeed('b.example\na.example\n');
    const { files } = await make();
    await rm(folder(), { recursive: true });
    registry.clock.now = new Date('2026-03-16T21:00:00Z');
    expect((await make()).files).toEqual(files);
  });

  it('are as their index says, which who signs the lists has signed', async () => {
    await listed();
    const day = await make();
    for (const { file, rows, bytes, sha256, name } of day.files) {
      const content = await readFile(join(folder(), file));
      expect(content).toHaveLength(bytes);
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
      expect(await linesOf(folder(), name)).toHaveLength(rows);
    }
    const now = registry.clock.now.getTime();
    const root = await openRoots(await readFile(join(registry.folder, 'root', '1.json')), [], verifySignature, now);
    const signed = await readFile(join(folder(), 'index.json'));
    expect(await openIndex(signed, root, verifySignature)).toEqual(day);
    const forged = { ...JSON.parse(signed.toString()), payload: Buffer.from(JSON.stringify({ ...day, licence: 'CC0-1.0' })).toString('base64') }; // prettier-ignore
    await expect(openIndex(Buffer.from(JSON.stringify(forged)), root, verifySignature)).rejects.toThrow(/0 valid signatures/); // prettier-ignore
  });
});

describe('making them', () => {
  it('happens once a day, is audited, and keeps the newest seven days', async () => {
    for (let at = 0; at < 9; at++) {
      await make();
      people.pass(1);
    }
    expect(await days(registry.deps.openDataDir)).toEqual(
      ['24', '23', '22', '21', '20', '19', '18'].map((day) => `2026-03-${day}`),
    );
    registry.clock.now = new Date('2026-03-24T09:00:00Z');
    const { entries } = (
      await registry.app.inject({ url: '/v1/audit?act=open-data', headers: registry.asHandler })
    ).json();
    expect(await makeDump(registry.deps, CLOCK)).toMatchObject({ made: false, day: { date: '2026-03-24' } });
    expect(entries).toHaveLength(9);
    expect(entries[0]).toMatchObject({
      actor: 'clock',
      subject: 'open-data:2026-03-24',
      detail: { rows: { listings: 0 } },
    });
  });

  it('leaves the last ones where it fails, nothing half made, and succeeds afterwards', async () => {
    await make();
    people.pass(1);
    await registry.deps.db.execute('alter table third_party_rating rename to lost');
    await expect(make()).rejects.toThrow();
    await registry.deps.db.execute('alter table lost rename to third_party_rating');
    expect(await readdir(registry.deps.openDataDir)).toEqual([TODAY]);
    expect((await get('/v1/open-data')).json().days).toMatchObject([{ date: TODAY }]);
    await make();
    expect(await days(registry.deps.openDataDir)).toEqual(['2026-03-17', TODAY]);
  });

  it('stops when it is told to, and removes what a process that died has left', async () => {
    const stopping = new AbortController();
    stopping.abort();
    await expect(makeDump(registry.deps, CLOCK, stopping.signal)).rejects.toThrow(/abort/i);
    expect(await readdir(registry.deps.openDataDir)).toEqual([]);
    const left = join(registry.deps.openDataDir, '.making-x');
    await mkdir(left);
    await utimes(left, 0, 0);
    await make();
    expect(await readdir(registry.deps.openDataDir)).toEqual([TODAY]);
  });

  it('is for those who may publish', async () => {
    expect((await registry.app.inject({ method: 'POST', url: '/v1/open-data' })).statusCode).toBe(401);
    expect((await post('/v1/open-data', {})).statusCode).toBe(201);
    expect((await post('/v1/open-data', {})).statusCode).toBe(200);
  });
});

describe('the addresses', () => {
  it('give the index, what lines hold, and files that may be kept for ever, to every site', async () => {
    await registry.file(complaintAgainst('x.example'));
    expect(v.parse(ConsoleOpenDataSchema, (await get('/v1/open-data')).json()).days).toEqual([]);
    await make();
    const answer = await get('/v1/open-data');
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=300',
    });
    v.parse(ConsoleOpenDataSchema, answer.json());
    const { days: all, files } = answer.json();
    expect(Object.keys(files)).toEqual([...FILE_NAMES]);
    expect(files.listings.line.properties.provenance.required).toContain('licence');
    const { address, bytes } = all[0].files[1];
    const file = await get(address);
    expect([file.statusCode, file.rawPayload.length]).toEqual([200, bytes]);
    expect(file.headers).toMatchObject({ 'content-type': 'application/gzip', 'content-length': String(bytes), 'cache-control': 'public, max-age=31536000, immutable' }); // prettier-ignore
    expect((await get(all[0].index)).headers['content-type']).toBe('application/json; charset=utf-8');
  });

  it.each([
    '2026-03-16/secrets.json',
    '2026-03-15/listings.jsonl.gz',
    '../keys/list.pem',
    '2026-03-16/..%2f..%2fkeys',
    'x/index.json',
  ])('lead nowhere else: %s', async (path) => {
    await make();
    await writeFile(join(folder(), 'secrets.json'), '{}');
    expect((await get(`/v1/open-data/${path}`)).statusCode).toBe(404);
  });
});
