import { beforeEach, describe, expect, it, vi } from 'vitest';
import { reportLists, updateLists } from '../../src/background/update-lists';
import type { Identifier } from '../../src/core/identifier';
import { lookUp } from '../../src/store/look-up';
import { inventedShop } from '../published-list-fixture';
import { BAD_ANSWERS, DAY } from './answers-on-the-way';
import { FakeRegistry } from './fake-registry';
import { fakeWorld, type FakeWorld } from './fake-world';

const NOW = Date.parse('2026-03-10T12:00:00Z');

describe('a list that cannot be had as it was signed', () => {
  let registry: FakeRegistry;
  let world: FakeWorld;

  beforeEach(async () => {
    registry = await FakeRegistry.start({ entries: 2000, identifiers: ['domain:bad.example'], now: NOW });
    world = await fakeWorld(registry.fetch);
    return () => registry.stop();
  });

  const records = async (...identifiers: Identifier[]) =>
    (await lookUp(await world.store(), identifiers)).found.map(({ identifier }) => identifier);

  /** Updates, while half a minute passes in half a second: what is not silent answers sooner, on a busy machine too. */
  const update = async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'], shouldAdvanceTime: true });
    const passing = setInterval(() => vi.advanceTimersByTime(300), 5);
    await updateLists(world, { force: true });
    clearInterval(passing);
    vi.useRealTimers();
  };

  it.each(BAD_ANSWERS)('%s (%s): nothing of it is kept', async (_what, code, spoil, later = 0) => {
    registry.spoil = spoil;
    world.time = NOW + later;
    await update();
    expect(await reportLists(world)).toMatchObject([
      { error: { code }, list: null, lastAttempt: NOW + later, lastSuccess: null },
    ]);
    expect((await lookUp(await world.store(), ['domain:bad.example'])).lists).toEqual([]);
  });

  it.each(BAD_ANSWERS.filter(([, , , later = 0]) => later >= 0))(
    '%s (%s): the last good list stays, and the next good one is taken',
    async (_what, code, spoil, later = 0) => {
      await updateLists(world);
      await registry.publish({ entries: 10, now: NOW + DAY });
      registry.spoil = spoil;
      world.time = NOW + DAY + later;
      await update();
      expect(await reportLists(world)).toMatchObject([
        { error: { code }, list: { version: 1 }, lastSuccess: NOW, lastAttempt: NOW + DAY + later },
      ]);
      expect(await records('domain:bad.example', inventedShop(7))).toHaveLength(2);

      registry.spoil = () => undefined;
      world.time = NOW + DAY;
      await updateLists(world, { force: true });
      expect(await reportLists(world)).toMatchObject([{ error: null, list: { version: 2 } }]);
      expect(await records('domain:bad.example', inventedShop(7))).toEqual([inventedShop(7)]);
    },
  );
});
