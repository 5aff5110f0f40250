import { hash, verify } from '@node-rs/argon2';
import { newToken } from './secret-token';
import { spellPassword } from './password-rules';

/** OWASP Password Storage Cheat Sheet: Argon2id, m = 19 MiB, t = 2, p = 1. The library's own default kind is Argon2id. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash to keep of a password, with a salt of its own. */
export function hashPassword(password: string): Promise<string> {
  return hash(spellPassword(password), PARAMETERS);
}

/** A hash that no password has, made once. */
let nobodys: Promise<string> | null = null;

/** Whether this is the password; where there is no account it takes as long as where there is one, and is false. */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  nobodys ??= hashPassword(newToken());
  const fits = await verify(kept ?? (await nobodys), spellPassword(password));
  return fits && kept !== null;
}
