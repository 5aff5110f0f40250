import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { CATEGORIES } from '../../core/category';
import type { Identifier } from '../../core/identifier';
import { candidatesDigest, drawMerchants } from '../../core/inspection/draw';
import { audit } from '../accounts/audit-repository';
import type { Actor } from '../accounts/actor';
import { merchantsIn } from '../cases/case-repository';
import type { Deps } from '../deps';
import { Problem } from '../problem';
import { drawCandidates, ofOneMerchant } from './candidates';
import { addInspection } from './inspection-repository';

const MOST_TASKS = 200;
const DAY_MS = 86_400_000;
const reason = v.pipe(v.string(), v.trim(), v.minLength(10, 'needs at least 10 characters'), v.maxLength(1000));
/** Whether volunteers may look too; their devices are then told the names of merchants. */
const volunteers = v.optional(v.boolean(), true);
const day = v.pipe(v.string(), v.isoDate());

const ScopeSchema = v.pipe(
  v.strictObject({
    category: v.optional(v.picklist(CATEGORIES)),
    /** The scheme of a platform's own names, `amazon`. */
    platform: v.optional(v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,39}$/, 'not the name of a scheme'))),
    /** First and last day of the period in which cases were opened, UTC. */
    from: v.optional(day),
    to: v.optional(day),
    /** What the campaign or event is called, for people; it chooses no merchant. */
    event: v.optional(
      v.pipe(
        v.string(),
        v.trim(),
        v.minLength(1),
        v.maxLength(100),
        v.regex(/^[^\p{Cc}\p{Cf}]*$/u, 'holds a character that does not show'),
      ),
    ),
  }),
  v.check(
    ({ event: _, ...scope }) => Object.values(scope).some((one) => one !== undefined),
    'name a category, a platform or a period',
  ),
  v.check(({ from, to }) => from === undefined || to === undefined || from <= to, 'ends before it begins'),
);

export const OpeningSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('random'),
    count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_TASKS)),
    reason,
    volunteers,
  }),
  v.strictObject({ kind: v.literal('special'), scope: ScopeSchema, reason, volunteers }),
]);
export type Opening = v.InferOutput<typeof OpeningSchema>;

/**
 * Draws merchants, or finds those that a special examination is about, and makes a task of each. The seed is made here, after the
 * candidates are known and by nobody's choice; every draw stays on record, so that drawing again until it suits shows.
 * Returns its number. Throws a Problem where there is nobody to look at.
 */
export function openInspection({ db, now, newId }: Deps, opening: Opening, actor: Actor): Promise<number> {
  const at = now();
  return db.transaction(async (tx) => {
    const row = { reason: opening.reason, openedAt: at, openedBy: actor.id, volunteers: opening.volunteers };
    if (opening.kind === 'random') {
      const candidates = await drawCandidates(tx, at);
      const seed = createHash('sha256').update(newId()).digest('hex');
      const digest = candidatesDigest(candidates);
      const drawn = drawMerchants(candidates, seed, opening.count);
      const id = await addInspection(tx, { ...row, kind: 'random', seed, digest, candidates, scope: null }, drawn);
      await audit(tx, actor, 'inspection.draw', `inspection:${id}`, { seed, digest, drawn: drawn.length }, at);
      return id;
    }
    const { scope } = opening;
    const merchants = await examined(tx, scope);
    const written: Record<string, string> = Object.fromEntries(
      Object.entries(scope).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    );
    const special = { kind: 'special' as const, seed: null, digest: null, candidates: [], scope: written };
    const id = await addInspection(tx, { ...row, ...special }, merchants);
    await audit(tx, actor, 'inspection.examine', `inspection:${id}`, { ...scope, merchants: merchants.length }, at);
    return id;
  });
}

async function examined(
  db: Deps['db'],
  { category, platform, from, to }: Extract<Opening, { kind: 'special' }>['scope'],
): Promise<Identifier[]> {
  const found = await merchantsIn(
    db,
    {
      category,
      scheme: platform,
      from: from === undefined ? undefined : new Date(from),
      to: to === undefined ? undefined : new Date(Date.parse(to) + DAY_MS),
    },
    MOST_TASKS + 1,
  );
  if (found.length > MOST_TASKS) throw new Problem('conflict', `It is about more than ${MOST_TASKS} merchants: narrow it.`); // prettier-ignore
  const merchants = ofOneMerchant(found);
  if (merchants.length === 0) throw new Problem('conflict', 'No merchant with an accepted case is in this scope.');
  return merchants;
}
