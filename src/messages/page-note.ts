/** A fact of the page in the shopper's language, ready to show on it; it accuses nobody. */
export interface PageNote {
  /** BCP 47. */
  language: string;
  sentence: string;
  /** What to do now. */
  advice: string;
  closeLabel: string;
}
