import * as v from 'valibot';
import { fault } from '../core/fault';
import { ReceiptSchema, type Receipt } from '../core/complaint';
import { refusal } from '../core/refusal';
import { EffortSchema, type Effort } from '../core/effort';

/**
 * The registry refused by the rules, or nothing that can be relied on came (try again later). `status` and `reason`: its problem's, where it
 * sent one; `effort`: what it asks to be solved first.
 */
type NoAnswer =
  | { kind: 'refused'; reason: string; status: number }
  | {
      kind: 'nothing';
      error: string;
      retryAfter: number;
      status?: number;
      reason?: string | undefined;
      effort?: Effort;
    };

/** What a registry answered, judged. */
export type Answered<T> = { kind: 'answer'; answer: T } | NoAnswer;
export type RegistryAnswer = { kind: 'receipt'; receipt: Receipt } | NoAnswer;

type Fetcher = typeof fetch;

/** A receipt or a problem is small; more is not read. A case may be longer. */
const MAX_ANSWER_LENGTH = 65_536;
export const MAX_CASE_LENGTH = 4_000_000;
const TIMEOUT = 20_000;
/** A file of ten megabytes over a slow line. */
export const FILE_TIMEOUT = 180_000;

/** Client errors that speak of the moment and not of the request: timeout, another attempt under way, too early, too many. */
const TEMPORARY = new Set([408, 409, 425, 429]);

const EFFORT_NEEDED = 'urn:probity:problem:effort-needed';

/** RFC 9457. */
const ProblemSchema = v.object({
  type: v.optional(v.string()),
  title: v.optional(v.pipe(v.string(), v.maxLength(1000))),
  detail: v.optional(v.pipe(v.string(), v.maxLength(4000))),
  challenge: v.optional(v.unknown()),
  /** Which refusal it is, and its values: what is none is passed over. */
  because: v.optional(v.fallback(v.pipe(v.string(), v.maxLength(100)), '')),
  values: v.optional(v.fallback(v.record(v.string(), v.union([v.number(), v.pipe(v.string(), v.maxLength(300))])), {})),
});

/** Asks a registry about one complaint. Never throws: whatever is no receipt and no refusal by the rules is `nothing`. */
export async function askRegistry(fetcher: Fetcher, url: string, init: RequestInit): Promise<RegistryAnswer> {
  const answer = await askFor(fetcher, url, init, ReceiptSchema);
  return answer.kind === 'answer' ? { kind: 'receipt', receipt: answer.answer } : answer;
}

interface Expected {
  maxLength?: number;
  timeout?: number;
}

/** Asks a registry for what `schema` describes. Never throws: whatever is neither that nor a refusal by the rules is `nothing`. */
export async function askFor<T extends v.GenericSchema>(
  fetcher: Fetcher,
  url: string,
  init: RequestInit,
  schema: T,
  { maxLength = MAX_ANSWER_LENGTH, timeout = TIMEOUT }: Expected = {},
): Promise<Answered<v.InferOutput<T>>> {
  let response: Response;
  let text: string;
  try {
    response = await fetcher(url, {
      ...init,
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(timeout),
    });
    text = await readText(response, maxLength);
  } catch {
    return nothing(fault('unreachable', { url }));
  }
  const type = response.headers.get('content-type') ?? 'no type';
  if (response.ok) {
    const read = v.safeParse(schema, parsed(text));
    return read.success
      ? { kind: 'answer', answer: read.output }
      : nothing(fault('answer-unreadable', { url, status: response.status, type }));
  }
  const problem = /^application\/problem\+json\b/i.test(type) ? v.safeParse(ProblemSchema, parsed(text)) : null;
  const reason = problem?.success ? reasonOf(problem.output) : undefined;
  const clientError = response.status >= 400 && response.status < 500;
  if (problem?.success && clientError && !TEMPORARY.has(response.status))
    return {
      kind: 'refused',
      reason: reason ?? fault('answer-refused', { url, status: response.status, cause: type }),
      status: response.status,
    };
  const retryAfter = Number(response.headers.get('retry-after') ?? 0) * 1000;
  if (problem?.success && problem.output.type === EFFORT_NEEDED) {
    const effort = v.safeParse(EffortSchema, problem.output.challenge);
    return effort.success
      ? { ...nothing(fault('work-first', { url })), status: response.status, effort: effort.output }
      : nothing(fault('work-too-much', { url }));
  }
  const error = fault('answer-refused', { url, status: response.status, cause: reason ?? type });
  return {
    ...nothing(error, Number.isFinite(retryAfter) ? retryAfter : 0),
    ...(problem?.success ? { status: response.status, reason } : {}),
  };
}

/** Why it was refused, to be worded where it is shown; the registry's own words where they are all that is known. */
function reasonOf({ detail, title, ...problem }: v.InferOutput<typeof ProblemSchema>): string | undefined {
  const own = detail ?? title;
  return own === undefined ? undefined : refusal({ ...problem, detail: own });
}

function nothing(error: string, retryAfter = 0): Extract<NoAnswer, { kind: 'nothing' }> {
  return { kind: 'nothing', error, retryAfter };
}

/** The text of an answer, cut off where it is too long to be one. */
async function readText({ body }: Response, maxLength: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of body ?? []) {
    text += decoder.decode(piece, { stream: true });
    if (text.length > maxLength) break;
  }
  return text;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
