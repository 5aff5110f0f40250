/** What the registry answers, by `GET /v1/session`; with a number or `refusal` in place of an answer, a problem. */
export type Answers = Record<string, unknown>;

export interface Served {
  status: number;
  body: unknown;
}

interface Said {
  detail?: string;
  /** What stands against a step. */
  because?: string;
  /** The fields that are wrong: each is missing. */
  missing?: readonly string[];
}

const CODES: Record<number, string> = { 401: 'unauthorized', 404: 'not-found', 409: 'conflict', 422: 'invalid' };

class Refusal {
  constructor(
    readonly status: number,
    readonly said: Said = {},
  ) {}
}

/** A problem that says more than its status. */
export const refusal = (status: number, said: Said) => new Refusal(status, said);

/** The same as statuses and bodies. What is not given is not found. */
export function served(answers: Answers): Record<string, Served> {
  return Object.fromEntries(Object.entries(answers).map(([request, answer]) => [request, servedAs(answer)]));
}

export const NOT_FOUND = servedAs(404);

function servedAs(answer: unknown): Served {
  const refused = typeof answer === 'number' ? new Refusal(answer) : answer;
  if (!(refused instanceof Refusal)) return { status: 200, body: answer };
  const { status, said } = refused;
  const { detail = 'This cannot be done.', because, missing = [] } = said;
  const type = `urn:probity:problem:${CODES[status] ?? 'internal'}`;
  const errors = missing.map((field) => ({ field, detail: 'is missing' }));
  return { status, body: { type, title: '', status, detail, errors, ...(because ? { because } : {}) } };
}
