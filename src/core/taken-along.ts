import * as v from 'valibot';
import { CaseViewSchema } from './casework/case-view';
import { EVIDENCE_FORMATS } from './casework/evidence-limits';
import { ComplaintSchema, ReceiptSchema } from './complaint';
import { MAX_PURCHASES, PurchaseSchema } from './diary/purchase';
import { FollowedSchema, PreferencesSchema } from './preferences';
import { NamesSchema } from './registry-name';
import { ChosenSchema } from './verdict/choice-schema';

const text = v.pipe(v.string(), v.maxLength(20_000));
const state = v.picklist(['queued', 'sent', 'refused']);
const attempts = v.pipe(v.number(), v.integer(), v.minValue(0));
/** ISO 8601. */
const time = v.pipe(v.string(), v.isoTimestamp());

/** A complaint as it lies on a device, with its receipt and what followed it. Files are told by name and hash; their bytes don't go along. */
export const FiledSchema = v.object({
  key: v.pipe(v.string(), v.uuid()),
  registryId: v.pipe(v.string(), v.maxLength(253)),
  registryName: v.pipe(v.string(), v.maxLength(200)),
  registryNames: v.optional(NamesSchema),
  complaint: ComplaintSchema,
  state,
  filedAt: time,
  attempts,
  lastError: v.nullable(text),
  receipt: v.nullable(ReceiptSchema),
  case: v.optional(CaseViewSchema),
  followUps: v.pipe(
    v.array(
      v.object({
        id: v.pipe(v.string(), v.maxLength(200)),
        act: v.variant('kind', [
          v.object({
            kind: v.literal('file'),
            name: v.pipe(v.string(), v.maxLength(300)),
            format: v.picklist(EVIDENCE_FORMATS),
            size: v.number(),
            sha256: v.pipe(v.string(), v.maxLength(64)),
          }),
          v.object({ kind: v.picklist(['message', 'appeal', 'objection']), text }),
          v.object({ kind: v.literal('withdrawal') }),
        ]),
        state: v.picklist(['draft', 'queued', 'sent', 'refused']),
        at: time,
        attempts,
        lastError: v.nullable(text),
      }),
    ),
    v.maxLength(500),
  ),
});
export type Filed = v.InferOutput<typeof FiledSchema>;

const PARTS = {
  /** The registries that the shopper has added. */
  registries: v.pipe(v.array(FollowedSchema), v.maxLength(100)),
  /** Merchants that the shopper let through or hid, and notes that they closed, until they say otherwise. */
  choices: v.optional(v.strictObject({ trusted: ChosenSchema, hidden: ChosenSchema, note: ChosenSchema })),
  /** The diary, where one is kept. */
  purchases: v.optional(v.pipe(v.array(PurchaseSchema), v.maxLength(MAX_PURCHASES))),
  /** What registries have of the shopper's complaints. */
  filed: v.optional(v.pipe(v.array(FiledSchema), v.maxLength(2000))),
};

/** The file in which all of it is taken to another browser. */
export const SettingsFileSchema = v.strictObject({
  format: v.literal('probity-settings'),
  version: v.literal(1),
  preferences: PreferencesSchema,
  ...PARTS,
});
export type SettingsFile = v.InferOutput<typeof SettingsFileSchema>;

/** What a file brings, which need not be all. */
export const TakenAlongSchema = v.strictObject({
  preferences: v.optional(PreferencesSchema),
  ...PARTS,
  registries: v.optional(PARTS.registries, []),
});
export type TakenAlong = v.InferOutput<typeof TakenAlongSchema>;
