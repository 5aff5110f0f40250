import { createHash, createHmac } from 'node:crypto';
import { contactKeyOf } from '../../src/core/casework/seal-contact';
import type { Complaint } from '../../src/core/complaint';

const CONTACT_SECRET = new Uint8Array(32).fill(5);

interface Case {
  key: string;
  content: string;
  complaint: Complaint;
  receipt: string;
  state: string;
  evidence: { name: string; sha256: string; size: number }[];
  messages: { by: string; text: string }[];
}

/**
 * What a registry does with filings, as far as it may lose or double them: one case for a key, and 422 for another content under
 * it; one piece of evidence for a hash, and 409 for it again; and a message more for each message, again or not.
 */
export class ModelRegistry {
  readonly cases = new Map<string, Case>();
  /** Receipts of the cases that were opened, in order. */
  readonly opened: string[] = [];

  readonly fetch: typeof fetch = async (input, init) => {
    const { pathname, searchParams } = new URL(String(input));
    if (pathname === '/v1/registry') return Response.json({ contactKey: await contactKeyOf(CONTACT_SECRET) });
    if (pathname === '/v1/complaints') return this.#file(init);
    const [, , , receipt = '', what = ''] = pathname.split('/');
    const found = this.cases.get(receipt);
    if (!found) return problem(404, 'No such receipt.');
    if (what === '') return Response.json(receiptOf(found));
    if (what === 'evidence') return addEvidence(found, searchParams.get('name') ?? 'file', init?.body as Uint8Array);
    if (what === 'messages') found.messages.push({ by: 'complainant', text: bodyOf(init).text });
    if (what === 'withdrawal') {
      if (found.state === 'withdrawn') return problem(409, 'This cannot be done any more.');
      found.state = 'withdrawn';
    }
    return Response.json(viewOf(found));
  };

  #file(init: RequestInit | undefined): Response {
    const key = new Headers(init?.headers).get('idempotency-key') ?? '';
    const content = String(init?.body);
    const receipt = codeOf(key);
    const known = this.cases.get(receipt);
    if (known && known.content !== content) return problem(422, 'With this key another complaint was filed.');
    const complaint = JSON.parse(content) as Complaint;
    const filed = known ?? { key, content, complaint, receipt, state: 'received', evidence: [], messages: [] };
    if (!known) this.opened.push(receipt);
    this.cases.set(receipt, filed);
    return Response.json(receiptOf(filed), { status: known ? 200 : 201 });
  }
}

const AT = '2026-03-10T12:00:00.000Z';

function addEvidence(found: Case, name: string, bytes: Uint8Array): Response {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (found.evidence.some((one) => one.sha256 === sha256)) return problem(409, 'This very file is here already.');
  found.evidence.push({ name, sha256, size: bytes.length });
  return Response.json(evidenceOf(found).at(-1), { status: 201 });
}

const evidenceOf = ({ evidence }: Case) =>
  evidence.map((one, index) => ({
    ...one,
    seq: index + 1,
    kind: 'file',
    by: 'complainant',
    at: AT,
    chain: '0'.repeat(64),
  }));

const receiptOf = ({ receipt, state }: Case) => ({ receipt, state, receivedAt: AT });

function viewOf(found: Case): object {
  return {
    state: found.state,
    outcome: null,
    statement: null,
    can: found.state === 'withdrawn' ? [] : ['withdraw', 'add-evidence', 'message'],
    clocks: [],
    evidence: evidenceOf(found),
    messages: found.messages.map((one) => ({ ...one, at: AT })),
    submissions: [],
  };
}

function bodyOf(init: RequestInit | undefined): { text: string } {
  return JSON.parse(String(init?.body)) as { text: string };
}

function codeOf(key: string): string {
  const digits = createHmac('sha256', 'model').update(key).digest('hex').slice(0, 16).toUpperCase();
  return digits.replace(/(.{4})(?=.)/g, '$1-');
}

function problem(status: number, detail: string): Response {
  return new Response(JSON.stringify({ title: detail, detail }), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  });
}
