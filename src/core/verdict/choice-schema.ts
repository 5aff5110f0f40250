import * as v from 'valibot';
import { FLAGS, LIST_NAMES } from '../listing';
import { PAYMENT_WAYS } from '../payment-way';
import { RegistryIdSchema } from '../published-list/root';
import { LEVELS } from './reason';

/** A choice (`choice.ts`) as a file brings it. */
const ChoiceSchema = v.strictObject({
  until: v.nullable(v.pipe(v.number(), v.minValue(0))),
  answers: v.nullable(
    v.pipe(
      v.array(
        v.strictObject({
          registry: RegistryIdSchema,
          list: v.picklist(LIST_NAMES),
          listed: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/, 'not a month')),
          flags: v.pipe(v.array(v.picklist(FLAGS)), v.maxLength(FLAGS.length)),
          level: v.picklist(LEVELS),
        }),
      ),
      v.maxLength(500),
    ),
  ),
  ways: v.optional(v.pipe(v.array(v.picklist(PAYMENT_WAYS)), v.maxLength(PAYMENT_WAYS.length))),
});

/** Choices on merchants by identifier. */
export const ChosenSchema = v.pipe(v.record(v.pipe(v.string(), v.maxLength(500)), ChoiceSchema), v.maxEntries(10_000));
