import type { Category, Stage } from '../category';
import type { Complaint, REMEDIES } from '../complaint';
import type { Identifier } from '../identifier';
import { TYPED_FIELDS, type Authority, type Field, type TypedField } from './authority';

/** One file of evidence. `size` in bytes; `sha256` of its bytes, hexadecimal. */
export interface Piece {
  /** A file of the shopper's, or what the page showed, which has no name of its own. */
  kind: 'file' | 'page';
  name: string;
  size: number;
  sha256: string;
}

/** What is handed on: the complaint, whether it was filed with a registry, and its evidence. */
export interface Matter {
  complaint: Complaint;
  filed: { registry: string; receipt: string } | null;
  evidence: readonly Piece[];
}

/** What the shopper adds, as typed; it never takes the place of what the complaint says. */
export type Own = Partial<Record<TypedField, string>>;

/** A value to be put in words: as it stands, or by the catalogues. */
export type Value =
  | { text: string }
  | { word: `category.${Category}` | `remedy.${(typeof REMEDIES)[number]}` | 'complaint.good-faith' }
  | { stage: Stage }
  /** `YYYY-MM-DD`. */
  | { day: string }
  | { amount: NonNullable<Complaint['amount']> }
  /** As a page gave it, its currency after it. */
  | { price: string }
  | { identifier: Identifier }
  | { pieces: number }
  | { receipt: string; registry: string };

export interface PackRow {
  field: Field;
  needed: boolean;
  /** None: nothing is known. */
  values: Value[];
}

/** A complaint as one office asks for it. */
export interface Pack {
  authority: Authority;
  /** In the order of the office's form. */
  rows: PackRow[];
  /** What it needs and nothing is known of. */
  missing: Field[];
  /** Each file once, in the order in which they came. */
  evidence: Piece[];
}

/** The pack for one office. Nothing is invented: a field that nothing is known of stays empty. */
export function packFor(authority: Authority, matter: Matter, own: Own): Pack {
  const evidence = [...new Map(matter.evidence.map((piece) => [piece.sha256, piece])).values()];
  const rows = authority.form.map((field): PackRow => ({
    field,
    needed: authority.needs.includes(field),
    values: valuesOf(field, { ...matter, evidence }, own),
  }));
  const missing = rows.filter(({ needed, values }) => needed && values.length === 0).map(({ field }) => field);
  return { authority, rows, missing, evidence };
}

/** What can be typed for an office: what it asks for and the complaint leaves open, in the order of its form. */
export function openFields({ form }: Authority, matter: Matter): TypedField[] {
  return form.flatMap((field) => TYPED_FIELDS.filter((one) => one === field && said(field, matter).length === 0));
}

function valuesOf(field: Field, matter: Matter, own: Own): Value[] {
  const values = said(field, matter);
  const typed = TYPED_FIELDS.find((one) => one === field);
  return values.length === 0 && typed ? texts(own[typed]) : values;
}

/** What the complaint itself says. */
function said(field: Field, { complaint, filed, evidence }: Matter): Value[] {
  const { against, amount, page } = complaint;
  switch (field) {
    case 'merchant-name':
      return texts(against.name);
    case 'merchant-address':
      return texts(against.address);
    case 'merchant-numbers':
      return against.identifiers.map(({ identifier }) => ({ identifier }));
    case 'page':
      return texts(against.url);
    case 'order-number':
      return texts(complaint.orderNumber);
    case 'bought-on':
      return days(complaint.purchasedOn);
    case 'promised-on':
      return days(complaint.promisedOn);
    case 'amount':
      return amount ? [{ amount }] : [];
    case 'goods':
      return [...texts(page?.offer ?? page?.title), ...(page?.price ? [{ price: page.price }] : [])];
    case 'subject':
      return [{ word: `category.${complaint.category}` }, { stage: complaint.stage }];
    case 'facts':
      return texts(complaint.facts);
    case 'claim':
      return [
        ...(complaint.remedy ? [{ word: `remedy.${complaint.remedy}` } as const] : []),
        ...texts(complaint.claim),
      ];
    case 'evidence':
      return evidence.length > 0 ? [{ pieces: evidence.length }] : [];
    case 'receipt':
      return filed ? [{ receipt: filed.receipt, registry: filed.registry }] : [];
    case 'declaration':
      return complaint.goodFaith ? [{ word: 'complaint.good-faith' }] : [];
    default:
      return [];
  }
}

function days(day: string | undefined): { day: string }[] {
  return day ? [{ day }] : [];
}

function texts(...all: (string | undefined)[]): { text: string }[] {
  return all.flatMap((text) => (text && text.trim() !== '' ? [{ text: text.trim() }] : []));
}
