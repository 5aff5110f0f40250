import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'puppeteer-core';
import type { Family } from '../../../scripts/find-browser.mjs';
import { setColourScheme } from '../stage/colour-scheme';

const AXE = readFileSync(new URL('../../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

interface Axe {
  axe: { run(where: Document | { include: Element[] }, options: RunOptions): Promise<AxeResults> };
}

/** What axe finds wrong with a page as it stands, one line each; with WCAG 2.2's size of targets, which axe leaves out unless told. */
export async function violationsOn(page: Page): Promise<string[]> {
  return await violations(page, false);
}

/**
 * The same of what Probity has put into a page that is not its own, and of nothing else there, in light and in dark. Its roots must be
 * open (`openRoots`).
 */
export async function violationsInOwn(page: Page, family: Family): Promise<string[]> {
  const found: string[] = [];
  for (const scheme of ['dark', 'light'] as const) {
    await setColourScheme(page, family, scheme);
    found.push(...(await violations(page, true)).map((line) => `${scheme}: ${line}`));
  }
  return found;
}

async function violations(page: Page, onlyOwn: boolean): Promise<string[]> {
  await page.evaluate(AXE);
  return await page.evaluate(async (own) => {
    const hosts = [...document.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot);
    if (own && hosts.length === 0) return ['Nothing was put into this page, or its root is closed.'];
    const { violations: found } = await (globalThis as unknown as Axe).axe.run(own ? { include: hosts } : document, {
      resultTypes: ['violations'],
      rules: { 'target-size': { enabled: true } },
    });
    return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
  }, onlyOwn);
}
