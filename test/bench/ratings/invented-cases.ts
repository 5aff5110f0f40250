import type { PoolClient } from 'pg';

/** What a case is after its receipt, by a number from 0 to 9; the rest of them are decided. */
const STATE_SQL = `case (m * 7 + k * 13) % 10 when 0 then 'notified' when 1 then 'withdrawn' when 2 then 'accepted' else 'decided' end`;
const OUTCOME_SQL = `(array['unfounded', 'upheld-remedied', 'upheld-late', 'upheld-unremedied'])[1 + (m + k) % 4]`;

/**
 * The tables of a registry with so many merchants of three cases each: a tenth of the cases waits for a reply, most are decided, and some of those are listed.
 * A third of the merchants is rated by others too, a quarter has proven who it is, and a tenth has a second name.
 */
export async function inventCases(db: PoolClient, merchants: number, now: Date): Promise<void> {
  const at = `timestamptz '${now.toISOString()}'`;
  // Without its foreign keys the rows come in half of the time.
  await db.query(`
    set local session_replication_role = replica;
    create temporary table invented on commit preserve rows as
      select row_number() over (order by md5(m || ' ' || k)) as id, 'domain:shop-' || m || '.example' as merchant, m, k,
        ${STATE_SQL} as state, ${OUTCOME_SQL} as outcome, ${at} - (m * 31 + k * 211) % 1000 * interval '1 day' as opened
      from generate_series(1, ${merchants}) m, generate_series(1, 1 + m % 5) k;
    insert into case_file (id, kind, state, category, merchant, opened_at, outcome, decided_at, reason) overriding system value
      select id, 'complaint', state, (array['counterfeit', 'inferior', 'service-default'])[1 + m % 3], merchant, opened,
        case state when 'decided' then outcome end, case state when 'decided' then least(opened + interval '20 days', ${at}) end,
        case state when 'decided' then repeat('What was found, and why. ', 20) end
      from invented order by id;
    insert into complaint (case_id, receipt_hash, content_hash, content, received_at)
      select id, sha256(id::text::bytea), sha256(id::text::bytea), jsonb_build_object(
        'against', jsonb_build_object('url', 'https://shop.example/', 'identifiers', jsonb_build_array(jsonb_build_object(
          'identifier', merchant, 'evidence', 'address', 'seenIn', 'address', 'validity', 'valid'))),
        'category', 'inferior', 'stage', 'quality', 'facts', repeat(md5(id::text) || ' ', 15), 'remedy', 'refund', 'language', 'en'), opened
      from invented order by id;
    insert into case_event (case_id, at, event, actor, detail)
      select id, opened + nr * interval '1 hour', event, case nr when 1 then 'complainant' else 'handler' end, '{}'
      from invented, lateral unnest(case state when 'decided' then array['receive', 'accept', 'notify', 'decide', 'tell'] when 'notified' then array['receive', 'accept', 'notify']
        when 'withdrawn' then array['receive', 'withdraw'] else array['receive', 'accept'] end) with ordinality as happened(event, nr)
      order by opened + nr * interval '1 hour';
    insert into listing (identifier, list, source_id, case_id, categories, stages, listed_at, expires_at)
      select merchant, 'blacklist', 0, id, array['inferior'], array['quality'], opened, opened + interval '3 years'
      from invented where state = 'decided' and outcome = 'upheld-unremedied' and m % 4 = 0;
    insert into merchant_claim (case_id, token_hash, created_at, proven_at, proven_by, identifier)
      select id, sha256(('token ' || id)::bytea), opened, case when m % 4 = 0 then opened end, case when m % 4 = 0 then 'dns' end, merchant
      from invented where k = 1;
    insert into evaluator (name, kind, method, since, conflicts, weight, registered_at)
      select 'Evaluator ' || n, 'evaluator', 'Asks buyers.', '2025-01-01', 'None declared.', 5, ${at} from generate_series(1, 3) n;
    insert into third_party_rating (evaluator_id, identifier, day, value, worst, best, count)
      select evaluator.id, 'domain:shop-' || m || '.example', extract(epoch from ${at})::bigint / 86400 - (m * 17) % 300, 1 + (m * 13) % 41 / 10.0, 1, 5, 50
      from evaluator, generate_series(3, ${merchants}, 3) m;
    insert into identity_edge (a, b, relation, kind, source, at, confidence, added_by)
      select 'domain:other-' || m || '.example', 'domain:shop-' || m || '.example', 'same', 'official-record', 'Register of the city', ${at}, 0.95, 'bench'
      from generate_series(10, ${merchants}, 10) m`);
  await db.query('analyze');
}

/** The server reads each case once with what is told of it, and each rating, and groups them by merchant. */
export async function scanAndGroupCases(db: PoolClient): Promise<number> {
  const { rows } = await db.query<{ merchants: number }>(`
    select count(*)::int as merchants, sum(cases), max(newest), sum(stages), sum(of_others) from (
      select merchant, count(*) as cases, max(coalesce(decided_at, opened_at)) as newest, count(distinct content->>'stage') as stages
      from case_file join complaint on complaint.case_id = case_file.id group by merchant) as cases
    full join (select identifier, sum((value - worst) / (best - worst)) as of_others from third_party_rating group by identifier) as said on identifier = merchant`);
  return rows[0]?.merchants ?? 0;
}
