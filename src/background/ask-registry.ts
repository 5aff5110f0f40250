import * as v from 'valibot';
import { ReceiptSchema, type Receipt } from '../core/complaint';

/** What a registry answered, judged: a receipt, a refusal with its reason, or nothing that can be relied on (try again later). */
export type RegistryAnswer =
  | { kind: 'receipt'; receipt: Receipt }
  | { kind: 'refused'; reason: string }
  | { kind: 'nothing'; error: string; retryAfter: number };

/** A receipt or a problem is small; more is not read. */
const MAX_ANSWER_LENGTH = 65_536;
const TIMEOUT = 20_000;

/** Client errors that speak of the moment and not of the request: timeout, another attempt under way, too early, too many. */
const TEMPORARY = new Set([408, 409, 425, 429]);

/** RFC 9457. */
const ProblemSchema = v.object({
  title: v.optional(v.pipe(v.string(), v.maxLength(1000))),
  detail: v.optional(v.pipe(v.string(), v.maxLength(4000))),
});

/** Asks a registry about one complaint. Never throws: whatever is no receipt and no refusal by the rules is `nothing`. */
export async function askRegistry(fetcher: typeof fetch, url: string, init: RequestInit): Promise<RegistryAnswer> {
  let response: Response;
  let text: string;
  try {
    response = await fetcher(url, {
      ...init,
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(TIMEOUT),
    });
    text = await readText(response);
  } catch (error) {
    return nothing(`${url} can't be reached: ${error instanceof Error ? error.message : String(error)}.`);
  }
  const type = response.headers.get('content-type') ?? 'no type';
  if (response.ok) {
    const receipt = v.safeParse(ReceiptSchema, parsed(text));
    return receipt.success
      ? { kind: 'receipt', receipt: receipt.output }
      : nothing(`${url} answered ${response.status} (${type}), but not with a receipt.`);
  }
  const problem = /^application\/problem\+json\b/i.test(type) ? v.safeParse(ProblemSchema, parsed(text)) : null;
  const reason = problem?.success ? (problem.output.detail ?? problem.output.title) : undefined;
  const clientError = response.status >= 400 && response.status < 500;
  if (problem?.success && clientError && !TEMPORARY.has(response.status))
    return { kind: 'refused', reason: reason ?? `Status ${response.status}` };
  const retryAfter = Number(response.headers.get('retry-after') ?? 0) * 1000;
  return nothing(
    `${url} answered ${response.status} (${reason ?? type}).`,
    Number.isFinite(retryAfter) ? retryAfter : 0,
  );
}

function nothing(error: string, retryAfter = 0): RegistryAnswer {
  return { kind: 'nothing', error, retryAfter };
}

/** The text of an answer, cut off where it is too long to be one. */
async function readText({ body }: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of body ?? []) {
    text += decoder.decode(piece, { stream: true });
    if (text.length > MAX_ANSWER_LENGTH) break;
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
