import { beforeEach, describe, expect, it } from 'vitest';
import { eraseFiled, heldByRegistries } from '../../src/background/erase-filed';
import { readOutbox } from '../../src/background/file-complaint';
import { exportOf } from '../../src/pages/complaint/export-of';
import { translator } from '../../src/ui/i18n/translate';
import { filing, KEY, problem, RECEIPT, type Filing } from './filing';

const t = translator('en');
let on: Filing;
const URL = `http://registry.example/v1/complaints/${RECEIPT.receipt}/data`;
beforeEach(async () => {
  on = await filing();
});
const left = async () => (await readOutbox(on.world)).map(({ key }) => key);

describe('deleting what was filed at the registry too', () => {
  it('asks the registry, which withdraws what is undecided, and then forgets it here', async () => {
    await on.file();
    on.answer = () => Response.json({ complaint: 1, messages: 0, submissions: 0, evidence: 1, others: 0, left: 0 });
    expect(await eraseFiled(on.world, null)).toEqual([]);
    expect(on.requests.at(-1)).toMatchObject({ url: `${URL}?withdraw=true`, method: 'DELETE' });
    expect(await left()).toEqual([]);
  });

  it.each<[string, () => Response, RegExp]>([
    ['keeps it while an appeal is open', () => problem(409, 'It can be appealed until May.'), /^It can be appealed/],
    ['keeps it by its rules', () => problem(403, 'Not yours.'), /^Not yours/],
    ['cannot be reached', () => Response.error(), /./],
    ['says that something is left', () => Response.json({ left: 2 }), /answer-unreadable/],
  ])('leaves it here with its receipt where the registry %s', async (_, answer, says) => {
    await on.file();
    on.answer = answer;
    expect(await eraseFiled(on.world, KEY)).toEqual([{ key: KEY, cause: expect.stringMatching(says) }]);
    expect(await left()).toEqual([KEY]);
  });

  it('forgets here what the registry does not have, or never received', async () => {
    await on.file();
    on.answer = () => problem(404, 'No complaint with this receipt code.');
    expect(await eraseFiled(on.world, KEY)).toEqual([]);
    on.answer = () => Response.error();
    await on.file();
    const asked = on.requests.length;
    expect(await eraseFiled(on.world, null)).toEqual([]);
    expect(on.requests.length).toBe(asked);
    expect(await left()).toEqual([]);
  });

  it('takes along what the registry holds, or why it did not say', async () => {
    await on.file();
    on.answer = () => Response.json({ filed: { facts: 'as held' } });
    const items = await readOutbox(on.world);
    const held = await heldByRegistries(on.world);
    expect(on.requests.at(-1)).toMatchObject({ url: URL, method: 'GET' });
    expect(JSON.parse(exportOf(items, new Date(0), t, held)).filed[0].registryHolds.filed.facts).toBe('as held');
    on.answer = () => problem(404, 'Nothing here.');
    const nothing = await heldByRegistries(on.world);
    expect(JSON.parse(exportOf(items, new Date(0), t, nothing)).filed[0].registryHolds).toEqual({
      cause: 'Nothing here.',
      inWords: 'Nothing here.',
    });
    expect(JSON.parse(exportOf(items, new Date(0), t)).filed[0]).not.toHaveProperty('registryHolds');
  });
});
