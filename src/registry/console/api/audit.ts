import * as v from 'valibot';
import { time } from './accounts';

const AuditEntrySchema = v.object({
  number: v.number(),
  at: time,
  actor: v.string(),
  actorName: v.string(),
  act: v.string(),
  subject: v.string(),
  detail: v.record(v.string(), v.unknown()),
  hash: v.string(),
});
export type AuditEntry = v.InferOutput<typeof AuditEntrySchema>;

export const AuditPageSchema = v.object({ entries: v.array(AuditEntrySchema), next: v.nullable(v.number()) });
export const AuditCheckSchema = v.object({ entries: v.number(), brokenAt: v.nullable(v.number()) });
