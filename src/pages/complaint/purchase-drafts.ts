import type { DiaryEntry } from '../../messages/diary-messages';
import type { Verdict } from '../../core/verdict';
import { draftOf, type Draft } from '../popup/draft';
import { sessionDrafts } from '../popup/drafts';
import type { Ask, Drafts } from '../popup/effects';

const NO_VERDICT: Verdict = { level: 'unknown', block: false, reasons: [], lists: [] };

/**
 * The draft about a purchase of the diary: the one kept from before, else a new one with what the diary knows. An empty address where the
 * purchase is no longer there.
 */
export async function purchaseDrafts(
  ask: Ask,
  area: Parameters<typeof sessionDrafts>[0],
  id: string,
): Promise<{ url: string; drafts: Drafts }> {
  const [diary, lists] = await Promise.all([ask({ type: 'get-diary' }), ask({ type: 'get-lists' })]);
  const entry = diary.entries.find((one) => one.id === id);
  const kept = sessionDrafts(area, () => `draft:purchase:${id}`);
  const read = async (url: string) => {
    const before = await kept.read(url);
    if (before || !entry) return before;
    const registryId = entry.change?.reason.registry.id ?? lists[0]?.registryId ?? '';
    const fresh = draftOfPurchase(entry, registryId, crypto.randomUUID());
    // Files are kept under its key, so another look must find the same.
    await kept.write(url, fresh);
    return fresh;
  };
  return { url: entry?.url ?? '', drafts: { ...kept, read } };
}

/** A complaint about a purchase, as far as the diary knows it. What the page showed then is not known. */
export function draftOfPurchase(entry: DiaryEntry, registryId: string, key: string): Draft {
  const { url, merchantName, identifiers, boughtOn, amount } = entry;
  const facts = merchantName === undefined ? {} : { merchantName };
  const sighting = { url, platform: null, kind: 'shop' as const, identifiers, facts };
  const { page: _, ...draft } = draftOf({ url, read: true, sighting, verdict: NO_VERDICT }, registryId, key, {
    title: null,
    at: 0,
  });
  return { ...draft, purchasedOn: boughtOn, amount: amount?.value ?? '', currency: amount?.currency ?? '' };
}
