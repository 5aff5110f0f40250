import browser from 'webextension-polyfill';

/** Opens a tab that makes a complaint ready for an authority or payment service. */
export async function openHandoff(at: { about: string } | { filed: string }): Promise<void> {
  const query = new URLSearchParams(at);
  await browser.tabs.create({ url: browser.runtime.getURL(`src/pages/handoff/index.html?${query}`) });
}
