import * as v from 'valibot';
import { COUNTRIES, proposeReturn } from '../../core/diary/periods';
import { NoteSchema, type Note } from '../../core/diary/purchase';
import { plainAmount } from '../popup/draft';

/** A note being written. */
export interface NoteDraft {
  boughtOn: string;
  amount: string;
  currency: string;
  country: string;
  returnBy: string;
  /** `returnBy` is as proposed: it moves with the day and the country. */
  proposed: boolean;
}

const FIELDS = ['boughtOn', 'amount', 'country', 'returnBy'] as const;
export type NoteField = (typeof FIELDS)[number];

/** A note on a purchase of `today`, for what the page costs. */
export function freshNote(amount: Note['amount'], country: string, today: string): NoteDraft {
  const { value = '', currency = '' } = amount ?? {};
  return proposing({ boughtOn: today, amount: value, currency, country, returnBy: '', proposed: true });
}

export function draftOfNote({ boughtOn, amount, country, returnBy }: Note): NoteDraft {
  const { value = '', currency = '' } = amount ?? {};
  return { boughtOn, amount: value, currency, country, returnBy: returnBy ?? '', proposed: false };
}

/** The draft after a change; whoever sets the day of return keeps it. */
export function changed(draft: NoteDraft, change: Partial<Omit<NoteDraft, 'proposed'>>): NoteDraft {
  if (change.returnBy !== undefined) return { ...draft, ...change, proposed: false };
  return proposing({ ...draft, ...change });
}

function proposing(draft: NoteDraft): NoteDraft {
  const isDay = v.is(v.pipe(v.string(), v.isoDate()), draft.boughtOn);
  if (!draft.proposed || !isDay) return draft;
  return { ...draft, returnBy: proposeReturn(draft.country, draft.boughtOn) ?? '' };
}

/** The note as it would be kept, or the fields that don't hold. */
export function noteOf({
  boughtOn,
  amount,
  currency,
  country,
  returnBy,
}: NoteDraft): { note: Note } | { problems: NoteField[] } {
  const parsed = v.safeParse(NoteSchema, {
    boughtOn,
    country,
    ...(amount.trim() === '' ? {} : { amount: { value: plainAmount(amount), currency } }),
    ...(returnBy === '' ? {} : { returnBy }),
  });
  // A day before the purchase is a slip of the pen.
  const early = returnBy !== '' && returnBy < boughtOn;
  if (parsed.success && !early) return { note: parsed.output };
  const refused = new Set(parsed.issues?.map((issue) => issue.path?.[0]?.key));
  return { problems: FIELDS.filter((field) => refused.has(field) || (field === 'returnBy' && early)) };
}

/** The shopper's country as the browser's language tells it (`de-AT`), as far as it is one that can be chosen. */
export function countryOf(language: string): string {
  const region = new Intl.Locale(language).maximize().region ?? '';
  return COUNTRIES.includes(region) ? region : 'US';
}
