import { webcrypto } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { declineLook, giveLook, nextLook, readLooking, setLooking } from '../../src/background/look-at-shops';
import { LOOK_PREFIX, LookActSchema, type LookResult } from '../../src/core/inspection/volunteer-look';
import type { SignedBatch } from '../../src/core/review-report';
import { signedBy } from '../../src/registry/reviews/signed-by';
import { filing, problem, REGISTRY_ID, type Filing } from './filing';

// As in browsers; Node 20 has it under this name too.
globalThis.crypto ??= webcrypto as Crypto;

const TASK = {
  id: 3,
  identifier: 'domain:shop.example',
  page: 'https://shop.example/',
  until: '2026-03-18T08:00:00.000Z',
};
const RESULT: LookResult = {
  task: 3,
  finding: 'irregular',
  answers: { 'names-itself': 'no', 'whole-price': 'yes', returns: 'unseen', untrue: 'yes', pressure: 'no' },
  note: 'The licence number is not in the register.',
};
let on: Filing;
beforeEach(async () => {
  on = await filing();
  on.answer = () => Response.json({ handle: 'willow-heron-0417', task: TASK });
});
const looks = () =>
  Promise.all(
    on.requests.map(
      async ({ body }) => (await signedBy(body as SignedBatch, LookActSchema, REGISTRY_ID, LOOK_PREFIX)).content.look,
    ),
  );

describe('a volunteer who looks at shops', () => {
  it('has to want it first: until then the registry is asked nothing', async () => {
    expect(await readLooking(on.world)).toEqual({ on: false, registry: { id: REGISTRY_ID, name: 'A registry' } });
    await expect(nextLook(on.world)).rejects.toThrow('not-taking-part');
    await setLooking(on.world, true);
    await setLooking(on.world, false);
    await expect(nextLook(on.world)).rejects.toThrow('not-taking-part');
    expect(on.requests).toEqual([]);
  });

  it('asks for a shop, and says what was found, each signed for this purpose', async () => {
    expect((await setLooking(on.world, true)).on).toBe(true);
    expect(await nextLook(on.world)).toEqual({ registry: { id: REGISTRY_ID, name: 'A registry' }, task: TASK });
    expect(on.requests).toMatchObject([{ url: 'http://registry.example/v1/volunteer-inspections', method: 'POST' }]);
    await giveLook(on.world, { type: 'give-look', registryId: REGISTRY_ID, result: RESULT });
    await declineLook(on.world, { type: 'decline-look', registryId: REGISTRY_ID, task: 3 });
    expect(await looks()).toEqual([{ kind: 'next' }, { kind: 'result', ...RESULT }, { kind: 'decline', task: 3 }]);
  });

  it.each<[string, () => Response, RegExp]>([
    ['is out of reach', () => Response.error(), /registry\.example/],
    ['says why not', () => problem(409, 'Others have looked.'), /Others have looked/],
    ['answers with something else', () => Response.json({ task: { page: 'javascript:1' } }), /answer-unreadable/],
  ])('is told where the registry %s', async (_, answer, why) => {
    on.answer = answer;
    await setLooking(on.world, true);
    await expect(nextLook(on.world)).rejects.toThrow(why);
    await expect(giveLook(on.world, { type: 'give-look', registryId: REGISTRY_ID, result: RESULT })).rejects.toThrow(
      why,
    );
  });

  it('knows where no registry is', async () => {
    await (await on.world.store()).delete('subscriptions', REGISTRY_ID);
    expect(await setLooking(on.world, true)).toEqual({ on: true, registry: null });
    await expect(nextLook(on.world)).rejects.toThrow();
  });
});
