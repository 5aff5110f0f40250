import type { Page } from 'puppeteer-core';
import { NOT_FOUND, served, type Answers, type Served } from './served';

/** Stands in for the registry, with its answers given beforehand, by path with its query or without. What is not given is not found. */
export async function fakeApi(page: Page, answers: Answers, language: string): Promise<void> {
  await page.evaluateOnNewDocument(
    (given: string, spoken: string) => {
      const [replies, notFound] = JSON.parse(given) as [Record<string, Served>, Served];
      localStorage.setItem('probity-language', spoken);
      globalThis.fetch = async (input, init) => {
        const asked = `${init?.method ?? 'GET'} ${String(input)}`;
        const { status, body } = replies[asked] ?? replies[asked.split('?', 1)[0] ?? ''] ?? notFound;
        return Response.json(body, { status });
      };
    },
    JSON.stringify([served(answers), NOT_FOUND]),
    language,
  );
}
