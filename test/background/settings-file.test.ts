import { beforeEach, describe, expect, it } from 'vitest';
import { eraseAll } from '../../src/background/erase-all';
import { fileComplaint, readOutbox } from '../../src/background/file-complaint';
import { exportSettings, importSettings } from '../../src/background/settings-file';
import { setPreferences } from '../../src/background/set-preferences';
import { NOTHING_SAID } from '../../src/core/diary/standing';
import { fault } from '../../src/core/fault';
import { USUAL } from '../../src/core/preferences';
import { exportOf } from '../../src/pages/complaint/export-of';
import { readSettingsFile } from '../../src/pages/options/read-settings-file';
import { choose, readChoices } from '../../src/store/choices';
import { addPurchases, purchases } from '../../src/store/diary';
import { addFollowUp } from '../../src/store/follow-ups';
import { changeItem } from '../../src/store/outbox';
import { translator } from '../../src/ui/i18n/translate';
import { COMPLAINT, filing, KEY, REGISTRY_ID, type Filing } from './filing';

const PURCHASE = {
  id: '0d0c7a0e-54a7-4c6e-8f0f-3b4f6f0a0001',
  url: 'https://shop.example/cup',
  identifiers: COMPLAINT.against.identifiers,
  boughtOn: '2026-03-01',
  country: 'CN',
} as const;
const TRUSTED = { until: null, answers: [] };
const t = translator('en');

let on: Filing;
beforeEach(async () => {
  on = await filing();
});

/** As a file that was saved and chosen again. */
const chosen = (text: string) => readSettingsFile({ size: text.length, text: async () => text });
const saved = async (value: object) => {
  const taken = await chosen(JSON.stringify(value));
  if (!taken) throw new Error('none of ours');
  return taken;
};

async function livedIn(): Promise<void> {
  const { world } = on;
  await on.file();
  const store = await world.store();
  await addFollowUp(
    store,
    {
      id: 'm1',
      act: { kind: 'message', text: 'It came after all.' },
      state: 'sent',
      at: world.now(),
      attempts: 1,
      lastError: null,
      complaintKey: KEY,
      nextAttempt: 7,
      before: 0,
    },
    null,
  );
  await setPreferences(world, {
    ...USUAL,
    diary: true,
    danger: 'banner',
    language: 'zh-CN',
    marketplacesOff: ['ebay'],
  });
  await addPurchases(store, [
    { ...PURCHASE, identifiers: [...PURCHASE.identifiers], addedAt: 1, standing: NOTHING_SAID, change: null },
  ]);
  await choose(store, 'trusted', { 'domain:shop.example': TRUSTED }, world.now());
  await choose(store, 'hidden', { 'domain:mall.example': TRUSTED }, world.now());
  await choose(store, 'allowed', { 'domain:bad.example': { until: world.now() + 1000, answers: null } }, world.now());
}

describe('everything that can be taken along', () => {
  it('comes back the same after it was saved, erased, and chosen again', async () => {
    await livedIn();
    const { world } = on;
    const before = await exportSettings(world);
    expect(before.filed).toMatchObject([{ key: KEY, state: 'sent', followUps: [{ act: { kind: 'message' } }] }]);
    expect(before.purchases).toHaveLength(1);
    expect(Object.keys(before.choices?.trusted ?? {})).toEqual(['domain:shop.example']);
    const file = await saved(before);
    await eraseAll(world);
    const erased = await exportSettings(world);
    expect([erased.preferences, erased.filed, erased.purchases]).toEqual([USUAL, undefined, undefined]);
    expect(erased.choices).toEqual({ trusted: {}, hidden: {}, note: {} });
    await importSettings(world, file);
    expect(await exportSettings(world)).toEqual(before);
    // Once more changes nothing.
    await importSettings(world, file);
    expect(await exportSettings(world)).toEqual(before);
  });

  it('leaves behind what ends by itself', async () => {
    await livedIn();
    const file = await saved(await exportSettings(on.world));
    await eraseAll(on.world);
    await importSettings(on.world, file);
    expect((await readChoices(await on.world.store())).allowed).toEqual({});
  });

  it('sends nothing: a complaint that waits, or says so in a file, is not taken over', async () => {
    on.answer = () => Response.error();
    await fileComplaint(on.world, {
      type: 'file-complaint',
      key: KEY,
      registryId: REGISTRY_ID,
      complaint: COMPLAINT,
      files: [],
    });
    expect((await exportSettings(on.world)).filed).toBeUndefined();
    const file = await chosen(exportOf(await readOutbox(on.world), new Date(0), t));
    await eraseAll(on.world);
    const sent = () => on.requests.filter(({ method }) => method !== 'GET').length;
    const before = sent();
    await importSettings(on.world, file ?? { registries: [] });
    expect(await readOutbox(on.world)).toEqual([]);
    expect(sent()).toBe(before);
  });
});

describe('the smaller files', () => {
  it('of what was filed brings back complaints with their receipts, and nothing else changes', async () => {
    await livedIn();
    const { world } = on;
    const items = await readOutbox(world);
    const file = await chosen(exportOf(items, new Date(0), t, [{ key: KEY, held: { facts: 'x' }, cause: null }]));
    await eraseAll(world);
    await importSettings(world, file ?? { registries: [] });
    expect(await readOutbox(world)).toEqual(items);
    expect((await exportSettings(world)).preferences).toEqual(USUAL);
  });

  it('of the diary brings it back, and switches it on to be seen', async () => {
    await livedIn();
    const { world } = on;
    const text = JSON.stringify((await purchases(await world.store())).map(({ standing: _, ...entry }) => entry));
    await eraseAll(world);
    await importSettings(world, (await chosen(text)) ?? { registries: [] });
    const file = await exportSettings(world);
    expect(file.purchases).toMatchObject([{ id: PURCHASE.id, boughtOn: '2026-03-01' }]);
    expect(file.preferences).toEqual({ ...USUAL, diary: true });
  });
});

it('what failed stands in a file by its code and in words', async () => {
  await on.file();
  await changeItem(await on.world.store(), KEY, (item) => ({ ...item, lastError: fault('answer-of-another') }));
  const words = 'The registry answered with another complaint.';
  const expected = { lastError: fault('answer-of-another'), lastErrorInWords: words };
  expect(JSON.parse(exportOf(await readOutbox(on.world), new Date(0), t)).filed).toMatchObject([expected]);
  expect((await exportSettings(on.world)).filed).toMatchObject([expected]);
});
