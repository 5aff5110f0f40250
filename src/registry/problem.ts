import * as v from 'valibot';
import { FIELD_FAULTS } from '../core/field-fault';
import type { RefusalCode } from '../core/refusal';
import { faultOfField } from './field-fault';

const FieldErrorSchema = v.object({
  field: v.string(),
  /** In English. */
  detail: v.string(),
  /** The usual faults as a code, with the numbers of its sentence, for words in other languages. */
  because: v.optional(v.picklist(FIELD_FAULTS)),
  values: v.optional(v.record(v.string(), v.number())),
});
export type FieldError = v.InferOutput<typeof FieldErrorSchema>;

/** An error as the API answers it: problem details (RFC 9457). */
export const ProblemSchema = v.looseObject({
  /** `urn:probity:problem:…`, for machines. */
  type: v.string(),
  title: v.string(),
  status: v.number(),
  /** For people: what is wrong, and where. */
  detail: v.string(),
  /** Each field that is wrong, as a path `against.identifiers.0.identifier`. */
  errors: v.optional(v.array(FieldErrorSchema)),
});
export type ProblemDetails = v.InferOutput<typeof ProblemSchema>;

const TITLES = {
  malformed: [400, 'This request cannot be read'],
  unauthorized: [401, 'This is for those who work for this registry'],
  forbidden: [403, 'This is not yours to do'],
  'not-found': [404, 'There is nothing here'],
  conflict: [409, 'This cannot be done any more'],
  'suspicious-feed': [409, 'This feed would lose most of what is listed'],
  'too-large': [413, 'This is too large'],
  'unsupported-media-type': [415, 'This kind of content is not taken'],
  invalid: [422, 'Some of this is not valid'],
  'key-reused': [422, 'This key belongs to another request'],
  'too-many': [429, 'Too many requests'],
  'effort-needed': [429, 'A little work is asked for first'],
  internal: [500, 'Something went wrong here'],
} as const;

export type ProblemCode = keyof typeof TITLES;

/** Thrown anywhere below a route; becomes the answer. */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    detail: string,
    readonly errors: readonly FieldError[] = [],
    /** What else the answer tells. */
    readonly extra: Record<string, unknown> = {},
  ) {
    super(detail);
  }

  get status(): number {
    return TITLES[this.code][0];
  }

  details(): ProblemDetails {
    const [status, title] = TITLES[this.code];
    const errors = this.errors.length > 0 ? { errors: [...this.errors] } : {};
    return { type: `urn:probity:problem:${this.code}`, title, status, detail: this.message, ...errors, ...this.extra };
  }
}

/** A problem that a shopper or a volunteer may meet, which the extension says in its own language: `because` with the values of its sentence. */
export function refused(
  code: ProblemCode,
  because: RefusalCode,
  detail: string,
  values?: Readonly<Record<string, string | number>>,
): Problem {
  return new Problem(code, detail, [], { because, ...(values && { values }) });
}

/** The problem of fields that are not valid; `where` names what they are in. */
export function invalid(errors: readonly FieldError[], where?: string): Problem {
  const detail = errors
    .map((error) => (error.field === '' ? error.detail : `${error.field}: ${error.detail}`))
    .join('; ');
  return new Problem('invalid', where === undefined ? detail : `${where}: ${detail}`, errors);
}

const MAX_ERRORS = 20;
const MAX_MESSAGE = 300;

/** What a schema found wrong. Its messages quote what was sent, so they are cut. */
export function fieldErrors(issues: readonly v.BaseIssue<unknown>[]): FieldError[] {
  return issues
    .flatMap(within)
    .slice(0, MAX_ERRORS)
    .map((issue) => ({
      field: v.getDotPath(issue) ?? '',
      detail: issue.received === 'undefined' ? 'is missing' : issue.message.slice(0, MAX_MESSAGE),
      ...faultOfField(issue),
    }));
}

/** Of what could be one thing or another and is neither: what is wrong inside that which it came nearest to, where it is known. */
function within(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown>[] {
  // These say where they are from there on.
  const inside = (issue.issues ?? []).flatMap((one) =>
    one.path ? [{ ...one, path: [...(issue.path ?? []), ...one.path] as typeof one.path }] : [],
  );
  return inside.length > 0 ? inside.flatMap(within) : [issue];
}
