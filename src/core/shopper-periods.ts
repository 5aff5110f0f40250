import { EU_MEMBERS } from './handoff/authorities/european-union';

/** Laws that let a shopper send back what was bought at a distance; `law.withdraw-…` in the catalogues names them. */
export type WithdrawLaw = 'cn' | 'eu' | 'gb' | 'kr' | 'tw' | 'br';

/** The right to send goods back without a reason, with exceptions for some goods. */
export interface Withdrawal {
  law: WithdrawLaw;
  /** From delivery. */
  days: number;
}

/** How a payment by card is disputed. */
export interface Dispute {
  /** A law of its own, `law.dispute-payment-…` in the catalogues; null: the rules of the card scheme. */
  law: 'us' | 'gb' | null;
  /** Days in which it can as a rule still be raised, from the day of purchase. */
  days: number;
  /** What the period is counted from in truth, which is never before the purchase. */
  from: 'purchase' | 'statement';
}

/**
 * China: Consumer Protection Law, art. 25. EU and EEA: Directive 2011/83, art. 9. Great Britain: Consumer Contracts Regulations 2013, reg. 30.
 * Korea: Act on Consumer Protection in Electronic Commerce, art. 17. Taiwan: Consumer Protection Act, art. 19. Brazil: Consumer Defence
 * Code, art. 49. From general knowledge: none of these laws is in the project's collection of law texts.
 */
const WITHDRAW_DAYS: Readonly<Record<WithdrawLaw, number>> = { cn: 7, eu: 14, gb: 14, kr: 7, tw: 7, br: 7 };

const OWN_LAW: Readonly<Record<string, WithdrawLaw>> = { CN: 'cn', GB: 'gb', KR: 'kr', TW: 'tw', BR: 'br' };
/** Bound by the directive without being members: the European Economic Area. */
const BY_DIRECTIVE: readonly string[] = ['EU', ...EU_MEMBERS, 'IS', 'LI', 'NO'];

/** Card networks let most disputes be raised within 120 days. The bank's own word counts. */
const BY_SCHEME: Dispute = { law: null, days: 120, from: 'purchase' };

const DISPUTES: Readonly<Record<string, Dispute>> = {
  /** 15 U.S.C. 1666: 60 days from when the first statement with the charge was sent. */
  US: { law: 'us', days: 60, from: 'statement' },
  /** Section 75 names no such period of its own; the card scheme's is for all else. */
  GB: { law: 'gb', days: 120, from: 'purchase' },
};

/** Countries with a right to send back. */
export const WITHDRAW_COUNTRIES: readonly string[] = [
  ...BY_DIRECTIVE.filter((country) => country !== 'EU'),
  ...Object.keys(OWN_LAW),
];

/**
 * The right of a country's shoppers (ISO 3166-1, or EU) to send back; null where its law gives none for whatever is bought online, or leaves it
 * to the shop's own terms, as in the US, Japan, Canada and Australia.
 */
export function withdrawalIn(country: string | null): Withdrawal | null {
  if (country === null) return null;
  const law = BY_DIRECTIVE.includes(country) ? 'eu' : Object.hasOwn(OWN_LAW, country) ? OWN_LAW[country] : undefined;
  return law ? { law, days: WITHDRAW_DAYS[law] } : null;
}

/** How a shopper of a country (ISO 3166-1; null: unknown) disputes a payment by card. */
export function disputeIn(country: string | null): Dispute {
  return (country !== null && Object.hasOwn(DISPUTES, country) ? DISPUTES[country] : undefined) ?? BY_SCHEME;
}
