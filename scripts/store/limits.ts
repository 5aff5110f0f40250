/**
 * What the shops for extensions take, in characters. Chrome: developer.chrome.com/docs/webstore (name 75, summary 132, description
 * 16 000, justification 1000). Firefox: addons.mozilla.org's form (50, 250, 15 000). Edge: learn.microsoft.com, publish-extension (the
 * manifest's name 45 and description 132, 250 to 10 000; seven search terms of 30 characters and 21 words in all).
 */
export const LIMITS = {
  chrome: { name: 75, summary: 132, description: [1, 16_000] },
  edge: { name: 45, summary: 132, description: [250, 10_000] },
  firefox: { name: 50, summary: 250, description: [1, 15_000] },
} as const;

export const MAX_JUSTIFICATION = 1000;
export const TERMS = { count: 7, length: 30, words: 21 } as const;

/** px. */
export const PICTURE = { width: 1280, height: 800 } as const;
export const TILE = { width: 440, height: 280 } as const;
