import * as v from 'valibot';

/** What a shopper wants deleted and taken along at registries; a part of `protocol.ts`. */
export const ErasureSchemas = {
  /** Deletes what was filed, one (`key`) or all (null), at its registries and then here. What a registry still keeps stays here too. */
  'erase-filed': v.strictObject({ type: v.literal('erase-filed'), key: v.nullable(v.pipe(v.string(), v.uuid())) }),
  /** All that the registries hold of what was filed from here. */
  'get-held': v.strictObject({ type: v.literal('get-held') }),
};

/** What is left of what was to be deleted, and why, as the registry says it. */
export interface KeptFiled {
  key: string;
  cause: string;
}

/** What a registry holds of one complaint; the cause where it did not say. */
export interface HeldFiled {
  key: string;
  held: Record<string, unknown> | null;
  cause: string | null;
}

export interface ErasureReplies {
  'erase-filed': KeptFiled[];
  'get-held': HeldFiled[];
}
