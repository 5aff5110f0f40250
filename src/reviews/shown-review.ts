/** One review as a page shows it. A missing value is one that the page does not show. */
export interface ShownReview {
  /** The platform's own number of it, else one made of what it says; the same on every reading of the page. */
  key: string;
  text: string;
  title?: string | undefined;
  /** 0 to 5, whatever scale the page uses. */
  stars?: number | undefined;
  /** `YYYY-MM-DD`, only where the page tells the day. */
  date?: string | undefined;
  /** The minute of that day, 1 to 1439 by the page's clock, where the page tells it too. It is never sent. */
  minute?: number | undefined;
  /** Whether the platform marks it as bought; undefined where it marks none on this page. */
  verified?: boolean | undefined;
  /** Addresses of photos, without the parameters that only change their size. */
  photos: string[];
  helpful?: number | undefined;
  variant?: string | undefined;
  /** What the merchant answered. */
  reply?: string | undefined;
  /** The author's name as `hashAuthor` keeps it, never the name. */
  author?: string | undefined;
  /** The product that it says it is about, where it says so. */
  product?: string | undefined;
}

export interface ReadReview extends ShownReview {
  /** Where it stands, to mark it there; null where the page tells it in data only. */
  element: Element | null;
}

/** Reviews per star, from 1 to 5: counts or per cent. */
export type Histogram = readonly [number, number, number, number, number];

/** The reviews that one page shows, and what it says of all there are. */
export interface ReviewsShown {
  /** Which rule read them, `json-ld` or `microdata`; `none` where there are none. */
  source: string;
  reviews: ReadReview[];
  histogram?: Histogram | undefined;
  /** How many there are, by the page. */
  total?: number | undefined;
  /** Their mean, 0 to 5, by the page. */
  mean?: number | undefined;
  product?: string | undefined;
}
