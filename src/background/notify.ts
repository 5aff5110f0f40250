import browser from 'webextension-polyfill';

const PERMISSION = { permissions: ['notifications' as const] };
const PAGE = 'src/pages/complaint/index.html';

/** The permission is optional: without it the browser has no such API. */
export async function mayNotify(): Promise<boolean> {
  return await browser.permissions.contains(PERMISSION);
}

export async function notify(id: string, title: string, message: string): Promise<void> {
  if (!(await mayNotify())) return;
  const iconUrl = browser.runtime.getURL('icons/probity-128.png');
  await browser.notifications.create(id, { type: 'basic', iconUrl, title, message });
}

/** Opens the page of a filed complaint. */
export async function showFiled(key: string): Promise<void> {
  await browser.notifications.clear(key);
  await browser.tabs.create({ url: browser.runtime.getURL(`${PAGE}?filed=${encodeURIComponent(key)}`) });
}

/** Opens the complaint about a purchase of the diary, prefilled. `id`: the notification's. */
export async function complainAbout(id: string, purchase: string): Promise<void> {
  await browser.notifications.clear(id);
  await browser.tabs.create({ url: browser.runtime.getURL(`${PAGE}?purchase=${encodeURIComponent(purchase)}`) });
}
