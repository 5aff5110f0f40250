import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sql } from 'drizzle-orm';
import { testRegistry, type TestRegistry } from '../test-registry';
import { peopleOf } from './people';

let registry: TestRegistry;
let people: ReturnType<typeof peopleOf>;
beforeAll(async () => {
  registry = await testRegistry({ complaintsPerHour: 100 });
  people = peopleOf(registry);
}, 120_000);
afterAll(() => registry.close());
beforeEach(() => registry.empty());

const ask = (query: Record<string, string>, headers: object = registry.asHandler) =>
  registry.app.inject({ url: '/v1/cases', query, headers: { ...headers } });
const found = async (search: string) =>
  (await ask({ search })).json().cases.map((one: { id: number }) => one.id) as number[];

describe('the search over all cases', () => {
  it('finds a text wherever it stands, in Chinese too, newest first', async () => {
    await people.file('a.example', {
      facts: '下单四件套，付款后一直没有发货。',
      language: 'zh-CN',
      orderNumber: 'HT-118',
    });
    const { id, claim } = await people.notified('b.example', { facts: 'The cup came Broken, twice over.' });
    await people.prove(claim, 'b.example');
    await people.post(`/v1/claims/${claim}/submissions`, { kind: 'reply', text: 'We sent another 四件套 on Monday.' });
    const headers = registry.asHandler;
    const payload = { to: 'merchant', text: 'Which courier took it: Swift?' };
    await registry.app.inject({ method: 'POST', url: `/v1/cases/${id}/messages`, headers, payload });
    for (const [text, ids] of [
      ['四件套', [2, 1]],
      ['发货', [1]],
      ['ht-118', [1]],
      ['broken', [2]],
      ['domain:a.example', [1]],
      ['91110108551385082Q', [2, 1]],
      ['swift', [2]],
      ['Invented Shop', [2, 1]],
      ['another cup', []],
    ] as const)
      expect([text, await found(text)]).toEqual([text, ids]);
  });

  it('takes no sign of it for a pattern, nor for a statement', async () => {
    await people.file('a.example', { facts: "100% off was promised, and it's untrue_." });
    for (const text of ['100%', "it's", 'untrue_']) expect([text, await found(text)]).toEqual([text, [1]]);
    for (const text of ['1%f', '_ntrue', "' or true --", '100\\%'])
      expect([text, await found(text)]).toEqual([text, []]);
    for (const search of ['a', '', 'x'.repeat(101), 'a\0b']) expect((await ask({ search })).statusCode).toBe(422);
  });

  it('does not find by what not everyone may know: the contact', async () => {
    await people.file('a.example', { contact: 'reader@mail.example' });
    expect(await found('reader@mail')).toEqual([]);
  });

  it('is for those who see cases', async () => {
    await people.file('a.example');
    const as = (roles: Parameters<typeof people.asActor>[1]) => ask({ search: 'arrived' }, people.asActor('x', roles));
    expect((await as(['auditor'])).json().cases).toHaveLength(1);
    expect((await ask({ search: 'arrived' }, {})).statusCode).toBe(401);
  });

  it('goes on page by page until there is nothing older', async () => {
    await people.file('a.example', { facts: 'Nothing has arrived, not even a letter.' });
    // Many cases, as their rows are; only every hundredth tells of a lamp.
    await registry.deps.db.execute(sql`
      insert into case_file (kind, state, category, opened_at) select 'complaint', 'received', 'inferior', now()
      from generate_series(1, 10200)`);
    await registry.deps.db.execute(sql`
      insert into complaint (case_id, receipt_hash, content_hash, content, received_at)
      select id, sha256(id::text::bytea), sha256('x'::bytea), jsonb_build_object('facts', case when id % 100 = 0
        then 'A lamp that never shone.' else 'Something else.' end, 'against', jsonb_build_object('url', 'https://a.example/')), now()
      from case_file where id > 1`);
    const pages: number[][] = [];
    let next: number | null = null;
    do {
      const query: Record<string, string> = { search: 'LAMP', ...(next === null ? {} : { before: String(next) }) };
      const page = (await ask(query)).json();
      pages.push(page.cases.map((one: { id: number }) => one.id));
      next = page.next;
    } while (next !== null && pages.length < 9);
    const ids = pages.flat();
    expect(ids).toEqual(Array.from({ length: 102 }, (_, n) => 10_200 - 100 * n));
    // A page looks through five thousand cases at most, so it may also be empty and go on.
    expect((await ask({ search: 'not even a letter' })).json()).toMatchObject({ cases: [], next: 5202 });
  }, 60_000);
});
