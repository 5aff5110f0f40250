import { afterAll, beforeAll, expect, it } from 'vitest';
import { peopleOf } from '../cases/people';
import { testRegistry, type TestRegistry } from '../test-registry';

let registry: TestRegistry;
let people: ReturnType<typeof peopleOf>;
beforeAll(async () => {
  registry = await testRegistry({ complaintsPerHour: 100 });
  people = peopleOf(registry);
}, 120_000);
afterAll(() => registry.close());

it('tells everyone month by month which of its periods the registry kept, and names nobody', async () => {
  registry.clock.now = new Date('2025-12-26T02:00:00Z');
  for (const host of ['a.example', 'b.example', 'c.example']) await people.file(host);
  registry.clock.now = new Date('2025-12-31T02:00:00Z');
  await people.step(1, { event: 'accept' });
  // In China it is January already.
  registry.clock.now = new Date('2025-12-31T17:00:00Z');
  await people.step(2, { event: 'accept' });
  registry.clock.now = new Date('2026-04-20T02:00:00Z');
  const answer = await registry.app.inject({ url: '/v1/statistics', headers: { origin: 'https://elsewhere.example' } });
  expect(answer.headers).toMatchObject({ 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=3600' });
  const { months } = answer.json();
  expect(months.map(({ month }: { month: string }) => month)).toEqual([
    ...['05', '06', '07', '08', '09', '10', '11', '12'].map((month) => `2025-${month}`),
    ...['01', '02', '03', '04'].map((month) => `2026-${month}`),
  ]);
  expect(months.filter((one: { clocks: unknown[] }) => one.clocks.length > 0)).toEqual([
    { month: '2025-12', clocks: [{ clock: 'accept', met: 1, missed: 0 }] },
    { month: '2026-01', clocks: [{ clock: 'accept', met: 1, missed: 1 }] },
    { month: '2026-03', clocks: [{ clock: 'decide', met: 0, missed: 2 }] },
  ]);
  expect(answer.body).not.toContain('example');
});
