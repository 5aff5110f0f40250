import { afterAll, beforeAll, expect, it } from 'vitest';
import * as v from 'valibot';
import { CaseOpenedSchema, FoundSchema, InspectionSchema, InspectionsSchema, OpenedSchema, TasksSchema } from '../../../src/registry/console/api/inspections'; // prettier-ignore
import { hire } from '../accounts/staff';
import { complaintAgainst, testRegistry, type TestRegistry } from '../test-registry';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await testRegistry();
}, 120_000);
afterAll(() => registry.close());

it('understands inspections, tasks and what is answered to results', async () => {
  await registry.file(complaintAgainst('shop.example'));
  const both = await Promise.all(['li-wei', 'wang-fang'].map((name) => hire(registry, name, ['handler'])));
  const post = async (url: string, payload: object, at = 0) => (await both[at]!.ask('POST', url, payload)).json();
  const draw = { kind: 'random', count: 3, reason: 'The draw of the spring.' };
  const opened = await registry.app.inject({ method: 'POST', url: '/v1/inspections', headers: registry.asHandler, payload: draw }); // prettier-ignore
  const { id } = v.parse(OpenedSchema, opened.json());
  const get = async (url: string) => (await both[0]!.ask('GET', url)).json();
  const [task] = v.parse(TasksSchema, await get('/v1/inspections/tasks')).tasks;
  const result = { finding: 'irregular', note: 'The price is another at the till.' };
  const url = `/v1/inspections/tasks/${task?.id}`;
  expect(v.parse(FoundSchema, await post(`${url}/results`, result)).outcome).toBeNull();
  expect(v.parse(FoundSchema, await post(`${url}/results`, result, 1)).outcome).toBe('irregular');
  const tip = { url: 'https://shop.example/', category: 'false-advertising', stage: 'transaction', facts: result.note, language: 'en' }; // prettier-ignore
  expect(v.parse(CaseOpenedSchema, await post(`${url}/case`, tip)).case).toBe(2);
  const one = v.parse(InspectionSchema, await get(`/v1/inspections/${id}`));
  expect(one).toMatchObject({ kind: 'random', tasks: [{ outcome: 'irregular', case: 2, looked: 2 }] });
  expect(v.parse(InspectionsSchema, await get('/v1/inspections')).inspections).toMatchObject([
    { tasks: 1, settled: 1 },
  ]);
});
