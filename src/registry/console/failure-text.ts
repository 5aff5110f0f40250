import { HOLD_OBSTACLES } from '../../core/casework/assignment';
import type { GuardName } from '../../core/casework/guards';
import { FIELD_FAULTS } from '../../core/field-fault';
import { UNREAD_RATINGS } from '../../core/rating/refused-rating';
import { RED_CRITERIA } from '../../core/red-listing';
import { Refused, type FieldError, type ProblemCode } from './api/problem';
import { NotAnswered } from './api/passkeys';
import type { WordKey, Words } from './words';

/** What went wrong, for people: a sentence of ours, and what the registry says, which is English. */
export interface FailureText {
  text: string;
  detail: string | null;
}

/** Codes whose general sentence says less than one about what was just tried. */
export type OwnSentences = Partial<Record<ProblemCode, WordKey>>;

/** Words an error. Nothing of what an unknown error says is shown: it may be anything. */
export function failureText(error: unknown, w: Words, own: OwnSentences = {}): FailureText {
  if (error instanceof NotAnswered) return { text: w('problem.not-answered'), detail: null };
  if (!(error instanceof Refused)) return { text: w('problem.internal'), detail: null };
  const { code, detail, retryAfter, because, errors } = error;
  const known = own[code];
  // Where the registry marks no field, nobody is sent to look for one.
  if (known && (known !== 'problem.fields' || errors.length > 0)) return { text: w(known), detail: null };
  if (code === 'too-many')
    return { text: w('problem.too-many', { count: Math.max(1, Math.ceil((retryAfter ?? 60) / 60)) }), detail: null };
  const faults = code === 'invalid' && because === null ? faultsText(errors, w) : null;
  if (faults !== null) return { text: w('field-fault.all', { faults }), detail: null };
  const unread = UNREAD_RATINGS.find((one) => one === because);
  if (unread) return { text: w(`unread-ratings.${unread}`), detail: null };
  const guard = [...OBSTACLES, ...ASSIGNMENT_OBSTACLES].find((one) => one === because);
  const text = w(guard ? `obstacle.${guard}` : `problem.${code}`);
  const saysMore = detail !== '' && (code === 'conflict' || code === 'invalid' || code === 'forbidden');
  // In English its own sentence is enough.
  if (saysMore && w.locale === 'en') return { text: sentence(detail), detail: null };
  return { text, detail: saysMore ? detail : null };
}

/** What can stand against a step of a case. */
export const OBSTACLES = [
  'state',
  'role',
  'one-person',
  'is-a-person',
  'is-as-read',
  'has-ground',
  'is-proven',
  'is-of-complaint',
  'is-of-entry',
  'nobody-objected',
  'has-objected',
  'not-notified',
  'was-notified',
  'asks-for-remedy',
  'listing-is-founded',
  'nothing-objected',
  'objection-is-answered',
  'not-proposer',
  'not-told',
  'may-appeal',
  'appeal-is-open',
  'appeal-is-over',
  'answer-is-late',
  'not-softened',
  'not-involved',
  'was-upheld',
  'was-listed',
  'nothing-to-triage',
  'something-to-triage',
  'no-correction-proposed',
  'correction-proposed',
  'not-corrector',
  'nothing-to-check',
  'something-to-check',
  'was-replied',
  'kept-long-enough',
  'not-forgotten',
  'not-erased',
  'nothing-waits',
  'contest-is-open',
  'something-contested',
  'reopened-by-another',
  'delisted-by-appeals',
] as const satisfies readonly ('state' | 'role' | GuardName)[];

/** What can stand against giving a case to someone. */
const ASSIGNMENT_OBSTACLES = ['held-otherwise', 'not-yours', ...HOLD_OBSTACLES] as const;

/** What the registry says of a single field by the words of its own rules, where these say more than the code of the fault. */
const FIELD_DETAILS: Record<string, WordKey> = {
  'is not your password': 'field.not-your-password',
  'has fewer than 12 characters': 'field.too-short',
  'has more than 200 characters': 'field.too-long',
  'repeats a few characters': 'field.repeats',
  'is among the passwords that are tried first': 'field.common',
  'holds your name': 'field.holds-name',
  'has 3 to 40 of the letters a to z, digits, . _ and -': 'field.login-name',
  'has invisible characters': 'field.invisible',
  'name at least one role': 'field.no-role',
  'is in the future': 'field.in-future',
  'is the same identifier': 'field.same-name',
  'is the merchant itself: someone else has to vouch for it': 'red.own-sponsor',
};

/**
 * What is wrong with one field, or undefined. `own`: what to say of whatever is wrong with it, unless it is too long, which any field can be, or a rule
 * says more. In the registry's English where neither its words nor its code are known.
 */
export function fieldText(error: unknown, field: string, w: Words, own?: WordKey): string | undefined {
  if (!(error instanceof Refused)) return undefined;
  const found = error.errors.find((one) => one.field === field || one.field.startsWith(`${field}.`));
  if (!found) return undefined;
  const isTold = found.because === 'too-long' || Object.hasOwn(FIELD_DETAILS, found.detail);
  if (own && !isTold) return w(own);
  return faultText(found, w) ?? sentence(found.detail);
}

function faultText({ detail, because, values }: FieldError, w: Words): string | undefined {
  const key = Object.hasOwn(FIELD_DETAILS, detail) ? FIELD_DETAILS[detail] : undefined;
  if (key) return w(key);
  const known = FIELD_FAULTS.find((one) => one === (because ?? (detail === 'is missing' ? 'missing' : null)));
  return known && w(`field-fault.${known}`, values);
}

/** Criteria have names that people read; any other field is called as the API calls it. */
function fieldName(field: string, w: Words): string {
  const criterion = RED_CRITERIA.find((one) => field === `criteria.${one}`);
  return criterion ? w(`red-criterion.${criterion}`) : field;
}

/** All that is wrong, field by field, where there are words for all of it: for what has no field of its own on the page. */
function faultsText(errors: readonly FieldError[], w: Words): string | null {
  const said = errors.map((one) => {
    const text = faultText(one, w);
    return text !== undefined && one.field !== ''
      ? w('field-fault.of', { field: fieldName(one.field, w), text })
      : text;
  });
  return errors.length > 0 && said.every((one) => one !== undefined) ? said.join(w('field-fault.between')) : null;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
