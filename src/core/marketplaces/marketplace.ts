import type { InLanguages } from '../in-languages';
import type { PageKind } from '../page-kind';
import type { PageFacts } from '../sighting';

/**
 * A site on which many sellers sell and which names them by ids of its own: where it is, how its ids look, and where they
 * stand on its pages. Data only, checked by `SiteRuleSchema`, so that what changes on a site can be mended without a release.
 */
export interface Marketplace extends SiteRule {
  readonly title: InLanguages;
  /** Every host on which the marketplace itself writes the pages; `*.etsy.com` is `etsy.com` and all below it. */
  readonly hosts: readonly string[];
  /** The forms of its sellers' ids, by scheme. */
  readonly ids: Readonly<Record<string, IdForm>>;
}

/** The part of a marketplace that changes with its site. */
export interface SiteRule {
  readonly name: string;
  /** The addresses (`address-template.ts`) of each kind of page. Whatever matches none is no page of a shop. */
  readonly pages: { readonly [Kind in PageKind]?: readonly string[] | undefined };
  /** Further addresses that name a seller; those of pages that do so need not be repeated. */
  readonly sellerLinks?: readonly string[] | undefined;
  /** Where a product page names its own seller, and a seller's page whose address does not. All that speak of one scheme must agree. */
  readonly sellers?: readonly Source[] | undefined;
  /** Where a page of results names its sellers. */
  readonly results?:
    | { readonly links?: string | undefined; readonly sources?: readonly Source[] | undefined }
    | undefined;
  /** Where facts stand: selectors, the first with a text counts. */
  readonly facts?: { readonly [Name in TextFact]?: string | undefined } | undefined;
  /** ISO 4217, where a price says none. */
  readonly currency?: string | undefined;
}

type TextFact = Exclude<keyof PageFacts, 'soldByPlatform' | 'currency'>;

/** One place on a page that names a seller. `not`: parts of the page that speak of others. */
export type Source =
  /** Links to an address that names a seller. */
  | { readonly links: string; readonly not?: string | undefined }
  | { readonly text: string; readonly scheme: string; readonly not?: string | undefined }
  | {
      readonly attribute: string;
      readonly of: string;
      readonly scheme: string;
      readonly not?: string | undefined;
    }
  /** `KEY: "id"` or `KEY = id` in inline scripts, within so many characters after each place where `after` stands. */
  | { readonly key: string; readonly after: string; readonly within: number; readonly scheme: string }
  /** A script of JSON, and the path of keys in it, `props.product.sellerId`. */
  | { readonly json: string; readonly at: string; readonly scheme: string };

export interface IdForm {
  /** Whether it names the seller or one of perhaps several shops. */
  readonly names: 'seller' | 'shop';
  /** `number`: without leading zeros. `digits`: with them. `name`: letters and digits. */
  readonly form: 'number' | 'digits' | 'name';
  readonly min: number;
  readonly max: number;
  /** Zeros before a number are there or not, and do not count. */
  readonly padded?: true;
  /** What a name may hold beside letters and digits. */
  readonly marks?: string;
  /** What it begins with. */
  readonly first?: string;
  /** The one spelling of names that are not case-sensitive. */
  readonly spelled?: 'upper' | 'lower';
  /** Each country's site counts its own sellers, and so has a scheme of its own: `shopee-sg` on shopee.sg. */
  readonly perSite?: true;
  /** Ids by which the marketplace itself sells. */
  readonly own?: readonly string[];
  /** Values of this form that name nobody, and why. */
  readonly refused?: Readonly<Record<string, string>>;
}
