/**
 * Asks the browser not to evict the database when space is short. The permission `unlimitedStorage` lets Firefox agree without
 * asking the shopper, and is enough by itself in Chromium, whose workers cannot ask at all.
 */
export async function keepStore(): Promise<void> {
  const storage: Partial<StorageManager> = navigator.storage;
  if (storage.persist && storage.persisted && !(await storage.persisted())) await storage.persist();
}
