/** Within the extension's own origin. */
export const DIARY_PAGE = '/src/pages/diary/index.html';

/** The complaint about a purchase, prefilled. */
export function complaintAddress(purchase: string): string {
  return `/src/pages/complaint/index.html?purchase=${encodeURIComponent(purchase)}`;
}
