import * as v from 'valibot';
import { IdentifierSchema } from '../sighting';
import { FINDINGS } from './settle';

/** What a volunteer is asked of a shop, so that two who look, look at the same things. */
export const LOOK_QUESTIONS = ['names-itself', 'whole-price', 'returns', 'untrue', 'pressure'] as const;
export type LookQuestion = (typeof LOOK_QUESTIONS)[number];

/** `unseen`: it could not be seen. */
export const LOOK_ANSWERS = ['yes', 'no', 'unseen'] as const;

/** What is signed, in front of the payload: a signature for one purpose is none for another. */
export const LOOK_PREFIX = 'probity inspection v1\n';

const task = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const answer = v.picklist(LOOK_ANSWERS);
const answers = v.strictObject({
  'names-itself': answer,
  'whole-price': answer,
  returns: answer,
  untrue: answer,
  pressure: answer,
} satisfies Record<LookQuestion, typeof answer>);
export type LookAnswers = v.InferOutput<typeof answers>;

/** What a volunteer found at a shop. */
export const LookResultSchema = v.strictObject({
  task,
  finding: v.picklist(FINDINGS),
  answers,
  /** What was looked at and what was seen. */
  note: v.pipe(v.string(), v.trim(), v.minLength(10, 'needs at least 10 characters'), v.maxLength(2000)),
});
export type LookResult = v.InferOutput<typeof LookResultSchema>;

/** What a volunteer's device asks for or says about inspections, as it is signed; each is good for a few minutes only. */
export const LookActSchema = v.strictObject({
  registry: v.pipe(v.string(), v.minLength(1), v.maxLength(253)),
  /** ISO 8601, UTC. */
  at: v.pipe(v.string(), v.isoTimestamp()),
  look: v.variant('kind', [
    /** A shop to look at; the same again while one waits. */
    v.strictObject({ kind: v.literal('next') }),
    v.strictObject({ kind: v.literal('decline'), task }),
    v.strictObject({ kind: v.literal('result'), ...LookResultSchema.entries }),
  ]),
});
export type LookAct = v.InferOutput<typeof LookActSchema>;

/** A shop that a volunteer is asked to look at. */
export const LookTaskSchema = v.object({
  id: task,
  identifier: IdentifierSchema,
  page: v.pipe(v.string(), v.maxLength(4096), v.url(), v.regex(/^https?:/i, 'not an http(s) address')),
  /** Until when it is kept for this device. */
  until: v.pipe(v.string(), v.isoTimestamp()),
});
export type LookTask = v.InferOutput<typeof LookTaskSchema>;

/** What a registry answers. */
export const LookAnsweredSchema = v.object({
  handle: v.pipe(v.string(), v.maxLength(100)),
  /** To `next`; null: there is none for this device now. */
  task: v.optional(v.nullable(LookTaskSchema)),
});
