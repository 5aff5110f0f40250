import type { Page } from 'puppeteer-core';

/** What the registry answers, by `GET /v1/session`; with a number in place of an answer, a problem of that status. */
export type Answers = Record<string, unknown>;

/** Stands in for the registry, with its answers given beforehand. What is not given is not found. */
export async function fakeApi(page: Page, answers: Answers, language: string): Promise<void> {
  await page.evaluateOnNewDocument(
    (given: string, spoken: string) => {
      const replies = JSON.parse(given) as Record<string, unknown>;
      localStorage.setItem('probity-language', spoken);
      const codes: Record<number, string> = { 401: 'unauthorized', 404: 'not-found', 409: 'conflict', 422: 'invalid' };
      globalThis.fetch = async (input, init) => {
        const path = String(input).split('?', 1)[0];
        const reply = replies[`${init?.method ?? 'GET'} ${path}`] ?? 404;
        if (typeof reply !== 'number') return Response.json(reply);
        const type = `urn:probity:problem:${codes[reply] ?? 'internal'}`;
        return Response.json({ type, title: '', status: reply, detail: 'This cannot be done.' }, { status: reply });
      };
    },
    JSON.stringify(answers),
    language,
  );
}
