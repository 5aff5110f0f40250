import type { World } from './world';

const WELCOME = 'src/pages/welcome/index.html';

/** Opens the welcome page, once, after the extension was installed. Whoever loads it from a folder to work on it is not welcomed each time. */
export async function welcome({ browser }: World): Promise<void> {
  const { installType } = await browser.management.getSelf();
  if (installType !== 'development') await browser.tabs.create({ url: browser.runtime.getURL(WELCOME) });
}
