/**
 * Where a value stands within a review: selectors, the first that finds anything wins. `selector@attribute` reads an attribute,
 * `@attribute` one of the review's own element, a bare selector the element's text.
 */
export type Where = readonly string[];

/** How one site or review app shows reviews. Data only; adding one is a file's line in `rules`. */
export interface ReviewRule {
  name: string;
  /** Hosts that it is for; none: any, since the app stands in shops of every address. */
  hosts?: RegExp;
  /** Every review. */
  item: string;
  id?: Where;
  text: Where;
  /** Parts of the text that are not the author's, such as "read more". */
  without?: string;
  title?: Where;
  stars?: Where;
  /** Elements that are filled stars, where there is no number. */
  filledStars?: string;
  date?: Where;
  /** Found in a review: it is marked as bought. */
  verified?: string;
  photos?: Where;
  helpful?: Where;
  variant?: Where;
  reply?: Where;
  author?: Where;
  product?: Where;
  /** Rows of the histogram; of each the star (1 to 5) and the share or count are read. */
  bars?: { row: string; star: Where; value: Where };
  total?: Where;
  mean?: Where;
}
