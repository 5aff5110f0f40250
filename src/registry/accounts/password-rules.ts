import * as v from 'valibot';
import { commonPasswords, commonStems } from './common-passwords';

const MIN_CHARACTERS = 12;
/** Longer ones only make the hash slower. */
const MAX_CHARACTERS = 200;
const LONGEST_REPEATED = 4;

/** A password as it is typed; `passwordProblem` says whether a new one is good enough. */
export const PasswordSchema = v.pipe(v.string(), v.maxLength(1000));

/** One spelling of a password, however the keyboard composed it (RFC 8265, NIST SP 800-63B 3.1.1.2). */
export function spellPassword(password: string): string {
  return password.normalize('NFKC');
}

/**
 * Why a password is too easy to guess, in words for the one who chose it, or null. Length counts, not a mixture of characters
 * (NIST SP 800-63B). `names` are what others know of its owner.
 */
export function passwordProblem(password: string, names: readonly string[]): string | null {
  const spelled = spellPassword(password);
  const characters = Array.from(spelled);
  if (characters.length < MIN_CHARACTERS) return `has fewer than ${MIN_CHARACTERS} characters`;
  if (characters.length > MAX_CHARACTERS) return `has more than ${MAX_CHARACTERS} characters`;
  const plain = spelled.toLowerCase();
  if (isRepetition(plain)) return 'repeats a few characters';
  const stem = plain.replace(/[^\p{L}]+$/u, '').replace(/^[^\p{L}]+/u, '');
  if (commonPasswords.has(plain) || commonStems.has(stem)) return 'is among the passwords that are tried first';
  if (names.some((name) => isInside(name.toLowerCase(), plain))) return 'holds your name';
  return null;
}

function isRepetition(text: string): boolean {
  for (let length = 1; length <= LONGEST_REPEATED; length++) {
    const unit = text.slice(0, length);
    if (unit.repeat(Math.ceil(text.length / length)).startsWith(text)) return true;
  }
  return false;
}

/** A name of two letters is in many good passwords. */
function isInside(name: string, password: string): boolean {
  return name.length > 3 && password.includes(name);
}
