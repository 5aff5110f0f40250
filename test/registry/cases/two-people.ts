import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { openListSource } from '../../../src/cli/list-source';
import { testRegistry, type TestRegistry } from '../test-registry';
import { peopleOf, PROPOSAL } from './people';

export let registry: TestRegistry;
export let people: ReturnType<typeof peopleOf>;

const START = new Date('2026-03-16T02:00:00Z');

/** Before the tests of a file: a registry in which two people decide, empty before each of them. */
export function eachInARegistryOfTwo(): void {
  beforeAll(async () => {
    registry = await testRegistry({ twoPersons: async () => true });
    people = peopleOf(registry);
  }, 120_000);
  afterAll(() => registry.close());
  beforeEach(async () => {
    registry.clock.now = START;
    await registry.empty();
    // A list of a later day is not followed by one of an earlier.
    await rm(join(registry.folder, 'manifest.json'), { force: true });
  });
}

export const ann = () => people.asActor('ann', ['handler']);
export const bo = () => people.asActor('bo', ['approver']);
export const cy = () => people.asActor('cy', ['appeals']);

/** Publishes, and gives what the list says of the shop. */
export async function published() {
  expect((await registry.publish()).statusCode).toBe(201);
  const list = await openListSource(registry.folder, { now: registry.clock.now.getTime() });
  return list.lookup(['domain:shop.example']).map(({ record }) => [record.list, record.flags, record.expires]);
}

/** A case that two people decided against the merchant, after its reply. */
export async function listed() {
  const opened = await people.notified();
  await people.prove(opened.claim);
  await people.post(`/v1/claims/${opened.claim}/submissions`, { kind: 'reply', text: 'The parcel is on its way.' });
  expect((await people.step(opened.id, PROPOSAL, ann())).statusCode).toBe(200);
  expect((await people.step(opened.id, { event: 'approve' }, bo())).statusCode).toBe(200);
  expect((await people.step(opened.id, { event: 'tell' }, ann())).statusCode).toBe(200);
  return opened;
}
