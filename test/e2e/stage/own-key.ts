import type { Page } from 'puppeteer-core';

/**
 * A mark by which the key that signs a volunteer's reports can be known again: that of a signature on the same text, since Ed25519 gives
 * the same one each time and the key itself can't be read. With `make` the key is made first and kept, as the worker does it for a first report.
 */
export async function markOfOwnKey(desk: Page, make: boolean): Promise<string | null> {
  return await desk.evaluate(async (first) => {
    const asked = indexedDB.open('probity');
    await new Promise((done) => asked.addEventListener('success', done));
    const store = asked.result;
    try {
      if (first) {
        const made = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']);
        const writing = store.transaction('deviceKeys', 'readwrite');
        writing.objectStore('deviceKeys').put(made, 'volunteer');
        await new Promise((done) => writing.addEventListener('complete', done));
      }
      const reading = store.transaction('deviceKeys').objectStore('deviceKeys').get('volunteer');
      await new Promise((done) => reading.addEventListener('success', done));
      const pair = reading.result as CryptoKeyPair | undefined;
      if (!pair) return null;
      const signed = await crypto.subtle.sign('Ed25519', pair.privateKey, new TextEncoder().encode('mark'));
      return btoa(String.fromCharCode(...new Uint8Array(signed)));
    } finally {
      store.close();
    }
  }, make);
}
