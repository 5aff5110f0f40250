import { createHash, randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OUTBOX_ALARM } from '../../src/background/alarms';
import type { World } from '../../src/background/world';
import type { Store } from '../../src/store/open';
import { fakeWorld, type FakeWorld } from './fake-world';
import { COMPLAINT, REGISTRY_ID, SUBSCRIPTION } from './filing';
import { ModelRegistry } from './model-registry';
import { FAULTS, mortalWorld, type Fault } from './mortal-world';

/** In batches, since what was filed is read as a whole: so it would be a thousand times a thousand. */
const BATCHES = 10;
const FILINGS = 1000;
const DAY = 86_400_000;
/** What the network does to one request besides the faults of the worker: it fails before or after the registry hears of it. */
const TROUBLES = ['answer-lost', 'bad-gateway', 'unreachable', 'portal', 'bad-gateway-after'] as const;

let world: FakeWorld;
let registry: ModelRegistry;
let woken: Store | null;
let trouble: { request: number; kind: (typeof TROUBLES)[number] } | null;
let requests: number;
/** The worker, until it is stopped. */
let alive: Worker | null;

type Worker = typeof import('../../src/background/file-complaint') &
  typeof import('../../src/background/keep-file') &
  typeof import('../../src/background/follow-up') &
  typeof import('../../src/background/send-outbox');

beforeEach(async () => {
  registry = new ModelRegistry();
  woken = null;
  alive = null;
  trouble = null;
  requests = 0;
  world = await fakeWorld(async (input, init) => {
    const kind = requests++ === trouble?.request ? trouble.kind : null;
    if (kind === 'unreachable') throw new TypeError('Failed to fetch');
    if (kind === 'bad-gateway') return new Response('<h1>502</h1>', { status: 502 });
    if (kind === 'portal') return new Response('<title>Sign in</title>', { headers: { 'content-type': 'text/html' } });
    const answer = await registry.fetch(input, init);
    if (kind === 'answer-lost') throw new TypeError('Failed to fetch');
    return kind === 'bad-gateway-after' ? new Response('<h1>502</h1>', { status: 502 }) : answer;
  });
  await (await world.store()).put('subscriptions', SUBSCRIPTION);
});
afterEach(() => woken?.close());

/** The acts of a worker that has just started: nothing in memory is left of the one before. */
async function wake(): Promise<Worker> {
  woken?.close();
  vi.resetModules();
  world.store = (await import('../../src/store/open')).openStore;
  woken = await world.store();
  const [filing, keeping, following, sending] = await Promise.all([
    import('../../src/background/file-complaint'),
    import('../../src/background/keep-file'),
    import('../../src/background/follow-up'),
    import('../../src/background/send-outbox'),
  ]);
  alive = { ...filing, ...keeping, ...following, ...sending };
  return alive;
}
/** Everything a shopper does with one filing, as the pages ask for it: the same again where no answer came. */
interface Wish {
  key: string;
  messageId: string;
  facts: string;
  bytes: Buffer;
  sha256: string;
  message: string;
}

function wishOf(number: number): Wish {
  const bytes = Buffer.from(`%PDF-1.7 filing ${number}`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const texts = { facts: `Paid on 1 March, nothing came (${number}).`, message: `Still nothing (${number}).` };
  return { key: randomUUID(), messageId: randomUUID(), bytes, sha256, ...texts };
}

const STEPS: ((worker: Worker, of: World, wish: Wish) => Promise<unknown>)[] = [
  (worker, of, { key, bytes }) =>
    worker.addFile(of, { type: 'add-file', key, name: 'invoice.pdf', base64: bytes.toString('base64') }),
  (worker, of, { key, facts, sha256 }) => {
    const complaint = { ...COMPLAINT, facts, contact: 'reader@mail.example' };
    const message = { type: 'file-complaint' as const, key, registryId: REGISTRY_ID, complaint, files: [sha256] };
    // A double click.
    return Promise.all([worker.fileComplaint(of, message), worker.fileComplaint(of, message)]);
  },
  (worker, of, { key, messageId, message }) =>
    worker.followUp(of, { type: 'follow-up', key, id: messageId, act: { kind: 'message', text: message } }),
];

/** Does one step under a fault; asks again, as a page does whose answer did not come, by a new worker. Gives the calls that were made. */
async function meet(step: (typeof STEPS)[number], wish: Wish, fault: Fault | null): Promise<number> {
  let worker = alive ?? (await wake());
  const mortal = mortalWorld(world, fault);
  const done = await Promise.race([
    step(worker, mortal.world, wish).then(
      () => true,
      () => false,
    ),
    mortal.stopped.then(() => false),
  ]);
  if (!done) {
    alive = null;
    worker = await wake();
    await step(worker, world, wish);
  }
  return mortal.calls.length;
}

/** Lets time pass, on a clock that jumps now and then: an hourly errand, then each alarm until nothing waits. */
async function settle(number: number): Promise<void> {
  const worker = alive ?? (await wake());
  for (let turn = 0; turn < 8 && (turn === 0 || world.alarmTimes.has(OUTBOX_ALARM)); turn++) {
    world.time += number % 3 === 0 && turn === 0 ? 400 * DAY : number % 3 === 1 && turn === 0 ? -400 * DAY : DAY;
    await worker.sendOutbox(world);
  }
}

describe(`${FILINGS} filings, each with a fault at another call`, () => {
  const lengths = STEPS.map(() => 1);

  it.each(Array.from({ length: BATCHES }, (_, batch) => batch + 1))(
    'lose nothing and double nothing: complaint, sealed contact, evidence, message (batch %i)',
    async (batch) => {
      const numbers = Array.from({ length: FILINGS / BATCHES }, (_, at) => at * BATCHES + batch - 1);
      const wishes = numbers.map(wishOf);
      for (const [index, wish] of wishes.entries()) {
        const number = numbers[index] ?? 0;
        await fileAll(wish, number, lengths);
        await settle(number);
      }
      expect(registry.opened).toHaveLength(wishes.length);
      expect(wishes.filter((wish) => !hasWhole(wish))).toEqual([]);
      const { readOutbox } = await wake();
      const left = (await readOutbox(world)).flatMap((one) => [one.state, ...one.followUps.map(({ state }) => state)]);
      expect(left.filter((state) => state !== 'sent')).toEqual([]);
      expect(await (await world.store()).count('fileBytes')).toBe(0);
    },
    120_000,
  );

  it('have met a fault at every call of each step', () => {
    expect(lengths.map((length, step) => length > 5 && length <= turnsOf(step))).toEqual([true, true, true]);
  });
});

/** At which step something happens, filing after filing: more often where there are more calls. */
const TURNS = [0, 1, 1, 1, 1, 2, 2, 2];
/** At how many different calls of a step something happens, in each of the ways. */
const turnsOf = (step: number) =>
  Math.floor(((FILINGS / TURNS.length) * TURNS.filter((one) => one === step).length) / 4);

/** Three steps, at one of which something happens: the worker is stopped or a call of it fails, or, each fourth time, the network does. */
async function fileAll(wish: Wish, number: number, lengths: number[]): Promise<void> {
  const faulty = TURNS[number % TURNS.length] ?? 0;
  const own = TURNS.flatMap((one, at) => (one === faulty ? [at] : []));
  const round = Math.floor(number / TURNS.length) * own.length + own.indexOf(number % TURNS.length);
  const turn = Math.floor(round / 4);
  for (const [at, step] of STEPS.entries()) {
    const isMortal = at === faulty && round % 4 !== 3;
    const how = FAULTS[round % 4] ?? 'failed';
    requests = 0;
    trouble =
      at === faulty && !isMortal
        ? { request: turn % 5, kind: TROUBLES[Math.floor(turn / 5) % TROUBLES.length] ?? 'portal' }
        : null;
    const calls = await meet(step, wish, isMortal ? { call: turn % (lengths[at] ?? 1), how } : null);
    lengths[at] = Math.max(lengths[at] ?? 1, calls);
    trouble = null;
  }
}

/** Whether the registry has one case of this filing, with all that belongs to it once. */
function hasWhole({ key, facts, sha256, message }: Wish): boolean {
  const { complaint, evidence = [], messages = [] } = [...registry.cases.values()].find((one) => one.key === key) ?? {};
  return (
    complaint?.facts === facts &&
    complaint.contact === undefined &&
    complaint.sealedContact !== undefined &&
    evidence.map((one) => one.sha256).join() === sha256 &&
    messages.map(({ text }) => text).join() === message
  );
}
