import * as v from 'valibot';

/** A product as reports name it: its page's host and path. */
export const ProductSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(1000));

/** A merchant's best identifier, as reports name it. */
export const MerchantSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(300));
