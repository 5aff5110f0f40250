import * as v from 'valibot';
import type { Deps } from '../deps';
import type { App } from '../schema-routes';
import { checkAudit, listAudit } from './audit-repository';

const PAGE = 100;
const numberText = v.pipe(v.string(), v.regex(/^[1-9]\d{0,15}$/, 'not a number'), v.transform(Number), v.safeInteger());
const short = v.pipe(v.string(), v.maxLength(200), v.regex(/^[^\p{C}]*$/u, 'has invisible characters'));

const AuditPageSchema = v.object({
  entries: v.array(
    v.object({
      number: v.number(),
      at: v.pipe(v.string(), v.isoTimestamp()),
      actor: v.string(),
      actorName: v.string(),
      act: v.string(),
      subject: v.string(),
      detail: v.record(v.string(), v.unknown()),
      /** SHA-256 over the hash before it and this entry, hexadecimal. */
      hash: v.string(),
    }),
  ),
  /** Asks for the page after this one; null: there is none. */
  next: v.nullable(v.number()),
});

/** Admins and auditors read who did what. */
export function auditRoutes(app: App, { db }: Deps): void {
  app.get(
    '/v1/audit',
    {
      config: { permission: 'read-audit' },
      schema: {
        summary: 'Who did what, newest first.',
        security: 'handler',
        querystring: v.object({
          before: v.optional(numberText),
          /** An act, or all of a kind: `case` for what was done to cases. */
          act: v.optional(short),
          actor: v.optional(short),
          subject: v.optional(short),
        }),
        response: { 200: AuditPageSchema },
      },
    },
    async ({ query }) => {
      const rows = await listAudit(db, { ...query, limit: PAGE });
      return {
        entries: rows.map(({ at, hash, ...facts }) => ({
          ...facts,
          at: at.toISOString(),
          hash: Buffer.from(hash).toString('hex'),
        })),
        next: rows.length === PAGE ? (rows.at(-1)?.number ?? null) : null,
      };
    },
  );

  app.get(
    '/v1/audit/check',
    {
      config: { permission: 'read-audit' },
      schema: {
        summary: 'Goes over the whole audit: the first entry that is missing or altered, if any.',
        security: 'handler',
        response: { 200: v.object({ entries: v.number(), brokenAt: v.nullable(v.number()) }) },
      },
    },
    () => checkAudit(db),
  );
}
