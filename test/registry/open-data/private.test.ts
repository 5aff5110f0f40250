import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { makeDump } from '../../../src/registry/open-data/make-dump';
import { PNG } from '../cases/people';
import { ann, cy, eachInARegistryOfTwo, listed, people, registry } from '../cases/two-people';
import { textOf } from './lines';

eachInARegistryOfTwo();
beforeEach(() => rm(registry.deps.openDataDir, { recursive: true, force: true }));

const DAY = '2026-03-16';
const dump = async () => {
  await rm(join(registry.deps.openDataDir, DAY), { recursive: true, force: true });
  await makeDump(registry.deps, { id: 'clock', name: '' });
  return textOf(join(registry.deps.openDataDir, DAY));
};

/** Where something private is written, by table: a text column, or a place in one that holds JSON. */
const PRIVATE: Record<string, string[]> = {
  complaint: ['content.facts', 'content.claim', 'content.orderNumber', 'content.contact', 'content.against.name', 'content.against.address'], // prettier-ignore
  message: ['text'],
  evidence: ['name', 'sha256', 'chain'],
  proposal: ['by', 'note', 'resolved_by', 'content.note'],
  submission: ['answer_reason', 'answered_by', 'redaction_reason', 'redacted_by'],
  case_event: ['detail.reason', 'actor_id'],
  account: ['login_name', 'name', 'password_hash'],
  identity_edge: ['source', 'added_by', 'retracted_reason', 'retracted_by'],
  identity_role: ['reason', 'by'],
  red_listing: ['proposed_by', 'approved_by'],
  commitment_breach: ['by'],
  inspection: ['reason', 'opened_by'],
  inspection_result: ['by', 'note'],
  review_finding: ['by'],
  matter: ['hash'],
  complaint_network: ['network'],
  volunteer: ['handle'],
};

/** Puts a mark wherever something private is written, each place its own. Gives how many rows took one. */
async function plant(mark: string): Promise<number> {
  let planted = 0;
  for (const [table, places] of Object.entries(PRIVATE))
    for (const place of places) {
      const [column = '', ...path] = place.split('.');
      const value =
        path.length === 0
          ? sql`${mark}::text`
          : sql`jsonb_set(${sql.identifier(column)}, ${`{${path.join(',')}}`}::text[], to_jsonb(${mark}::text))`;
      const rows = await registry.deps.db.execute(
        sql`with done as (update ${sql.identifier(table)} set ${sql.identifier(column)} = ${value} returning 1)
            select count(*)::int as count from done`,
      );
      planted += Number((rows as unknown as { rows: { count: number }[] }).rows[0]?.count);
    }
  return planted;
}

/** A registry in which every kind of thing has happened that people write words in. */
async function lived(): Promise<void> {
  const { id, claim, receipt } = await listed();
  await people.post(`/v1/complaints/${receipt}/messages`, { text: 'Any news of my parcel yet?' });
  await people.upload(`/v1/complaints/${receipt}/evidence?name=bill.png`, PNG);
  await people.post(`/v1/claims/${claim}/messages`, { text: 'We are looking for it.' });
  await people.post(`/v1/claims/${claim}/submissions`, { kind: 'correction', text: 'The date is wrong.' });
  await people.step(id, { event: 'triage', granted: false, reason: 'The date is right.' }, ann());
  await people.post(`/v1/complaints/${receipt}/appeal`, { text: 'The term is too short for what they did.' });
  await people.step(id, { event: 'uphold', reason: 'Nothing new was shown.' }, cy());
  const asked = (url: string, payload: object) =>
    registry.app.inject({ method: 'POST', url, headers: registry.asHandler, payload });
  await asked('/v1/graph/edges', { a: 'domain:shop.example', b: 'domain:next.example', relation: 'same', kind: 'official-record', source: 'Register of the city' }); // prettier-ignore
  await asked('/v1/redlist', { identifier: 'domain:honest.example', criteria: ['identity-and-record', 'complaints-remedied'], sponsor: 'Chamber of the city', evidence: 'Licence of 2019.' }); // prettier-ignore
  await people.file('waiting.example', { contact: 'someone@mail.example' });
  await registry.publish();
}

it('holds nothing of what is private, whatever it is and wherever it stands', { timeout: 120_000 }, async () => {
  await lived();
  expect(await dump()).toContain('never delivered');
  // Rows of these are only ever added, by a trigger.
  for (const table of ['evidence', 'case_event']) await registry.deps.db.execute(`alter table ${table} disable trigger user`); // prettier-ignore
  // A mark of its own each time, so that it can't stand there by chance; short ones and words of several scripts too.
  const word = fc.stringMatching(/^[a-z陈李王0-9]{6,14}$/);
  await fc.assert(
    fc.asyncProperty(word, async (text) => {
      const mark = `${text}-${randomUUID().slice(0, 8)}`;
      expect(await plant(mark)).toBeGreaterThan(15);
      expect((await dump()).includes(mark)).toBe(false);
    }),
    { numRuns: 12 },
  );
  for (const table of ['evidence', 'case_event']) await registry.deps.db.execute(`alter table ${table} enable trigger user`); // prettier-ignore
});

it(
  'holds no word by which a complainant writes, even where reasons or a reply repeat it',
  { timeout: 120_000 },
  async () => {
    await lived();
    const facts = 'I bought the blue lamp for my sister Ming who lives above the bakery in Elm Street';
    await registry.deps.db.execute(sql`update complaint set content = content || ${JSON.stringify({ facts, orderNumber: 'ZX-4471', contact: 'li.na@mail.example' })}::jsonb`); // prettier-ignore
    const said = `${facts}. Order zx-4471, li.na@mail.example. It never came.`;
    await registry.deps.db.execute(sql`update case_file set reason = ${said}, statement = jsonb_set(statement, '{facts}', to_jsonb(${said}::text)) where statement is not null`); // prettier-ignore
    await registry.deps.db.execute(sql`update submission set text = ${said} where kind = 'reply'`);
    const text = await dump();
    expect(text.match(/It never came/g)).toHaveLength(2);
    for (const secret of ['Ming', 'bakery', '4471', 'li.na'])
      expect([secret, text.includes(secret)]).toEqual([secret, false]);
  },
);
