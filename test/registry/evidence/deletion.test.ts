import { randomUUID } from 'node:crypto';
import { readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NAME_DELETED } from '../../../src/core/casework/left-out';
import { runClocks } from '../../../src/registry/cases/run-clocks';
import { evidence } from '../../../src/registry/db/casework-schema';
import { peopleOf, PNG } from '../cases/people';
import { complaintAgainst, testRegistry, type TestRegistry } from '../test-registry';

let registry: TestRegistry;
let people: ReturnType<typeof peopleOf>;
const START = new Date('2026-03-16T02:00:00Z');
beforeAll(async () => {
  registry = await testRegistry({ complaintsPerHour: 100 });
  people = peopleOf(registry);
}, 120_000);
afterAll(() => registry.close());
beforeEach(async () => {
  registry.clock.now = START;
  await registry.empty();
});

const files = () => readdir(registry.deps.evidenceDir).catch(() => []);
const rows = async () => (await registry.deps.db.select().from(evidence)).map(({ sha256 }) => sha256);
const audited = async (act: string) =>
  (await registry.app.inject({ url: `/v1/audit?act=${act}`, headers: registry.asHandler })).json().entries;

describe('bytes of evidence', () => {
  it('of one filing that is sent five times are there once, and none without a row', async () => {
    const key = randomUUID();
    for (let sent = 0; sent < 5; sent += 1) {
      await registry.file(complaintAgainst('shop.example'), key);
      registry.clock.now = new Date(registry.clock.now.getTime() + 1000);
    }
    expect(await files()).toEqual(await rows());
  });

  it('that no row names are swept away after an hour, with what a dead write left, and others never', async () => {
    await people.file();
    const { evidenceDir } = registry.deps;
    const orphans = ['a'.repeat(64), `${'b'.repeat(64)}.${randomUUID()}.tmp`];
    const fresh = 'c'.repeat(64);
    for (const name of [...orphans, fresh]) await writeFile(join(evidenceDir, name), 'nobody names this');
    const minutesAgo = (minutes: number) => new Date(START.getTime() - minutes * 60_000);
    for (const name of [...orphans, ...(await rows())]) await utimes(join(evidenceDir, name), START, minutesAgo(61));
    await utimes(join(evidenceDir, fresh), START, minutesAgo(59));
    const before = await files();
    expect((await runClocks(registry.deps)).swept).toBe(2);
    expect((await files()).toSorted()).toEqual(before.filter((name) => !orphans.includes(name)).toSorted());
    expect(await audited('evidence.sweep')).toMatchObject([{ actor: 'clock', detail: { files: 2 } }]);
    expect((await runClocks(registry.deps)).swept).toBe(0);
    expect(await audited('evidence.sweep')).toHaveLength(1);
  });

  it('go three years after the end with the names that people gave them, and the audit says how many and that none is left', async () => {
    const receipt = await people.file('shop.example', { contact: 'zhang@mail.example' });
    await people.upload(`/v1/complaints/${receipt}/evidence?name=passport-of-Zhang.png`, PNG);
    await people.post(`/v1/complaints/${receipt}/withdrawal`);
    registry.clock.now = new Date('2029-03-17T00:00:00Z');
    const run = await runClocks(registry.deps);
    expect(run).toMatchObject({ forgotten: 1, dropped: 2 });
    expect(JSON.stringify(await registry.deps.db.select().from(evidence))).not.toContain('Zhang');
    expect((await people.view(1)).evidence).toMatchObject([{ name: NAME_DELETED }, { name: NAME_DELETED }]);
    expect(await audited('evidence.forget')).toMatchObject([
      { actor: 'clock', detail: { pieces: 2, files: 2, left: 0 } },
    ]);
    expect(await audited('contacts.forget')).toMatchObject([{ actor: 'clock', detail: { complaints: 1, left: 0 } }]);
    expect(await files()).not.toEqual(expect.arrayContaining(await rows()));
    expect(await runClocks(registry.deps)).toMatchObject({ forgotten: 0, dropped: 0, emptied: [] });
    expect(await audited('evidence.forget')).toHaveLength(1);
  });
});
