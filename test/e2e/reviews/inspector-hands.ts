import type { Page } from 'puppeteer-core';
import { vi } from 'vitest';
import type { Shopper } from '../../../src/demo/shopper';

interface Seen {
  text: string;
  /** Where on the page the button or label with the words stands. */
  at: { x: number; y: number } | null;
}

/**
 * The inspector's panel as a volunteer sees and uses it. It stands in a closed root, which no page can look into, so the extension itself is
 * asked where its buttons are; the clicks are the browser's own.
 */
export class InspectorHands {
  constructor(
    private readonly shopper: Shopper,
    private readonly page: Page,
    private readonly tabId: number,
  ) {}

  async says(words: string): Promise<void> {
    await vi.waitFor(
      async () => {
        const { text } = await this.look('');
        if (!text.includes(words)) throw new Error(`The panel does not say "${words}":\n${text}`);
      },
      { timeout: 10_000, interval: 200 },
    );
  }

  /** Clicks the first button, box or field with these words. */
  async press(words: string): Promise<void> {
    const at = await vi.waitFor(
      async () => {
        const seen = await this.look(words);
        if (!seen.at) throw new Error(`The panel has no "${words}":\n${seen.text}`);
        return seen.at;
      },
      { timeout: 10_000, interval: 200 },
    );
    await this.page.mouse.click(at.x, at.y);
  }

  private async look(words: string): Promise<Seen> {
    return await this.shopper.desk.evaluate(
      async (tabId, wanted) => {
        const { browser, chrome } = globalThis as unknown as { browser?: Scripting; chrome: Scripting };
        const [{ result } = {}] = await (browser ?? chrome).scripting.executeScript({
          target: { tabId },
          args: [wanted],
          func: (asked: string) => {
            type Opener = { dom?: { openOrClosedShadowRoot?(of: Element): ShadowRoot | null } };
            const { dom } = (globalThis as unknown as { chrome: Opener }).chrome;
            const rootOf = (one: Element) =>
              dom?.openOrClosedShadowRoot
                ? dom.openOrClosedShadowRoot(one)
                : (one as unknown as { openOrClosedShadowRoot: ShadowRoot | null }).openOrClosedShadowRoot;
            const panel = [...document.querySelectorAll('html > *, body > *')]
              .filter((one): one is HTMLElement => one instanceof HTMLElement)
              .map((one) => rootOf(one)?.querySelector<HTMLElement>('aside.panel') ?? null)
              .find((one) => one !== null);
            const named = [...(panel?.querySelectorAll<HTMLElement>('button, label') ?? [])].find(
              (one) => asked !== '' && one.innerText.trim() === asked,
            );
            const target = named?.querySelector('textarea') ?? named;
            target?.scrollIntoView({ block: 'center', behavior: 'instant' });
            const box = target?.getBoundingClientRect();
            return {
              text: panel?.innerText ?? '',
              at: box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null,
            };
          },
        });
        return result as Seen;
      },
      this.tabId,
      words,
    );
  }
}

interface Scripting {
  scripting: {
    executeScript(injection: {
      target: { tabId: number };
      args: string[];
      func: (asked: string) => Seen;
    }): Promise<{ result?: Seen }[]>;
  };
}
