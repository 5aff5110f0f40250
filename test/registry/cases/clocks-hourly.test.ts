import { sql } from 'drizzle-orm';
import { expect, it, vi } from 'vitest';
import { clocksHourly } from '../../../src/registry/cases/clocks-hourly';
import { runClocks } from '../../../src/registry/cases/run-clocks';
import { eachInARegistryOfTwo, listed, people, registry } from './two-people';

eachInARegistryOfTwo();

const OFTEN = { first: 0, every: 5 };
const log = () => ({ error: vi.fn() });
const softenings = async (id: number) =>
  (await people.view(id)).events.filter(({ event }: { event: string }) => event === 'soften').length;
const correctionAsked = async () => {
  const opened = await listed();
  const text = 'All buyers have their money back.';
  await people.post(`/v1/claims/${opened.claim}/submissions`, { kind: 'correction', text });
  return opened.id;
};

it('a period that was missed bites though nobody publishes, once', async () => {
  const id = await correctionAsked();
  const told = log();
  const job = clocksHourly(registry.deps, told, OFTEN);
  try {
    people.pass(2);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await softenings(id)).toBe(0);
    people.pass(1);
    await vi.waitFor(async () => expect(await softenings(id)).toBe(1), { timeout: 10_000 });
    await new Promise((resolve) => setTimeout(resolve, 100));
  } finally {
    await job.stop();
  }
  expect(await softenings(id)).toBe(1);
  const { listings } = await people.view(id);
  expect(listings).toMatchObject([{ list: 'watch' }]);
  expect(told.error).not.toHaveBeenCalled();
});

it('of several at once one does it', async () => {
  const id = await correctionAsked();
  people.pass(3);
  const runs = await Promise.all([1, 2, 3].map(() => runClocks(registry.deps)));
  expect(runs.flatMap(({ softened }) => softened)).toEqual([id]);
  expect(await softenings(id)).toBe(1);
});

it('a case that fails is logged and keeps no other back, and is tried again', async () => {
  const [broken, sound] = [await correctionAsked(), await correctionAsked()];
  const { db } = registry.deps;
  await db.execute(
    sql`create function no_softening() returns trigger language plpgsql as $$ begin raise 'no room'; end $$`,
  );
  await db.execute(
    sql.raw(`create trigger no_softening before insert on case_event for each row
      when (new.event = 'soften' and new.case_id = ${broken}) execute function no_softening()`),
  );
  people.pass(3);
  const told = log();
  const job = clocksHourly(registry.deps, told, OFTEN);
  try {
    await vi.waitFor(async () => expect(await softenings(sound)).toBe(1), { timeout: 10_000 });
    expect(told.error).toHaveBeenCalledWith(expect.any(Error), expect.stringContaining(`case ${broken} was not done`));
    expect(await softenings(broken)).toBe(0);
    await db.execute(sql`drop trigger no_softening on case_event`);
    await vi.waitFor(async () => expect(await softenings(broken)).toBe(1), { timeout: 10_000 });
  } finally {
    await job.stop();
    await db.execute(sql`drop function no_softening cascade`);
  }
});
