import type { Scheme } from '../../../src/core/identifier';
import { SCHEMES } from '../../../src/core/schemes';

/** The scheme of this name; a test that names none that exists fails. */
export function schemeNamed(name: string): Scheme {
  const scheme = SCHEMES.get(name);
  if (scheme === undefined) throw new Error(`no scheme is called ${name}`);
  return scheme;
}
