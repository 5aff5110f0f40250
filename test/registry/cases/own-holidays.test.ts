import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withYears } from '../../../src/core/casework/calendars/own-years';
import { recountDue } from '../../../src/registry/cases/recount-due';
import { openDataFolder } from '../../../src/registry/data-folder';
import { complaintAgainst, testRegistry } from '../test-registry';

const source = 'an announcement made up for this test';
const NEW_YEAR = { 2027: { holidays: ['2027-01-01', '2027-01-04/2027-01-05'], madeUp: [], source } };

describe("the operator's holidays.json", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'probity-holidays-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('adds its years to the calendar of the country, and is not needed', async () => {
    expect((await openDataFolder(folder)).calendar.years[2027]).toBeUndefined();
    await writeFile(join(folder, 'holidays.json'), JSON.stringify(NEW_YEAR));
    const { calendar } = await openDataFolder(folder);
    expect(calendar.name).toBe('CN');
    expect(calendar.years[2027]).toEqual({ holidays: ['2027-01-01', '2027-01-04', '2027-01-05'], madeUp: [], source });
  });

  it.each([
    ['{"2027":', /holidays\.json is not JSON/],
    ['{"2027":{"holidays":["2027-02-30"],"source":"x"}}', /holidays\.json .*2027\.holidays/],
  ])('stops the start with %s, and says where', async (text, message) => {
    await writeFile(join(folder, 'holidays.json'), text);
    await expect(openDataFolder(folder)).rejects.toThrow(message);
  });
});

describe('a period that already runs', () => {
  it('is counted again with a year that was added, once', async () => {
    const registry = await testRegistry();
    registry.clock.now = new Date('2026-12-30T04:00:00Z');
    expect((await registry.file(complaintAgainst('shop.example'))).statusCode).toBe(201);
    const due = async () => {
      const answer = await registry.app.inject({ url: '/v1/cases?queue=due', headers: registry.asHandler });
      return answer.json().cases.map((one: { due: { at: string } }) => one.due.at);
    };
    expect(await due()).toEqual(['2027-01-08T15:59:59.999Z']);
    const { db, calendar } = registry.deps;
    const years = { 2027: { ...NEW_YEAR[2027], holidays: ['2027-01-01', '2027-01-04', '2027-01-05'] } };
    const later = { db, calendar: withYears(calendar, years) };
    expect(await recountDue({ db, calendar })).toEqual([]);
    expect(await recountDue(later)).toEqual([1]);
    expect(await due()).toEqual(['2027-01-13T15:59:59.999Z']);
    expect(await recountDue(later)).toEqual([]);
    await registry.close();
  });
});
