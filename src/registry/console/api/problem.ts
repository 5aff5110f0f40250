import * as v from 'valibot';

const FieldErrorSchema = v.object({
  field: v.string(),
  detail: v.string(),
  /** Of a registry newer than this console it may be one that is not known. */
  because: v.optional(v.string()),
  values: v.optional(v.record(v.string(), v.number())),
});
export type FieldError = v.InferOutput<typeof FieldErrorSchema>;

/** Problem details (RFC 9457) as the registry answers them; anything else is taken as an error without words. */
export const ProblemSchema = v.object({
  type: v.string(),
  detail: v.string(),
  /** Of a step of a case that is not possible: what stands against it. */
  because: v.optional(v.string()),
  errors: v.optional(v.array(FieldErrorSchema), []),
});

export const PROBLEM_CODES = [
  'malformed',
  'unauthorized',
  'forbidden',
  'not-found',
  'conflict',
  'too-large',
  'unsupported-media-type',
  'invalid',
  'too-many',
  'internal',
  /** Nothing answered. */
  'unreachable',
  /** What answered is not what this console understands. */
  'unreadable',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** A request that was not done. */
export class Refused extends Error {
  constructor(
    readonly code: ProblemCode,
    /** What the registry says, in English; empty where it said nothing. */
    readonly detail = '',
    readonly errors: readonly FieldError[] = [],
    /** Seconds after which to try again, where it is told. */
    readonly retryAfter: number | null = null,
    /** What stands against a step of a case: its state, the role, or a guard by name. */
    readonly because: string | null = null,
  ) {
    super(detail || code);
  }
}

/** Reads what was answered in place of success. */
export function refusalOf(status: number, body: unknown, retryAfter: string | null): Refused {
  const problem = v.safeParse(ProblemSchema, body);
  if (!problem.success) return new Refused(status >= 500 ? 'internal' : 'unreadable');
  const { type, detail, errors, because = null } = problem.output;
  const code = PROBLEM_CODES.find((one) => type === `urn:probity:problem:${one}`);
  const seconds = Number(retryAfter ?? Number.NaN);
  return new Refused(code ?? 'unreadable', detail, errors, Number.isFinite(seconds) ? seconds : null, because);
}
