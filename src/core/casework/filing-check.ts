import * as v from 'valibot';
import { LIST_NAMES } from '../listing';
import { IdentifierSchema } from '../sighting';

const month = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/, 'not a month'));

/** What a registry answers before filing: how the asker's own earlier complaint stands, and what it has decided on the merchant. */
export const FilingCheckedSchema = v.object({
  matter: v.nullable(v.picklist(['open', 'decided', 'refused'])),
  decided: v.pipe(
    v.array(
      v.object({ identifier: IdentifierSchema, list: v.picklist(LIST_NAMES), since: month, until: v.nullable(month) }),
    ),
    v.maxLength(50),
  ),
});
export type FilingChecked = v.InferOutput<typeof FilingCheckedSchema>;
