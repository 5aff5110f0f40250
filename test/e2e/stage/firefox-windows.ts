import type { Browser } from 'puppeteer-core';

/** What is used of the driver's line to Firefox, which puppeteer keeps to itself. Firefox must allow system access, as the demo starts it. */
interface Line {
  connection: {
    send(method: string, parameters: object): Promise<{ result: unknown }>;
  };
}

interface Tree {
  contexts: { context: string; url: string }[];
}

/**
 * Runs `expression` in one of Firefox's own windows, whose address ends with `address`: what belongs to the browser and no page can
 * reach, such as a notification or a question to the shopper. Undefined where there is no such window. Throws what is thrown there.
 */
export async function evaluateInWindow(browser: Browser, address: string, expression: string): Promise<unknown> {
  const { connection } = browser as unknown as Line;
  const { result: tree } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const found = (tree as Tree).contexts.find(({ url }) => url.endsWith(address));
  if (!found) return undefined;
  const { result } = await connection.send('script.evaluate', {
    expression,
    target: { context: found.context },
    awaitPromise: true,
  });
  const answer = result as {
    type: string;
    result?: { value?: unknown };
    exceptionDetails?: { text: string };
  };
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text);
  return answer.result?.value;
}
