import { HOSTING_SUFFIXES, OWNER_LABELS } from './hosting';
import { splitIdentifier, type Identifier } from './identifier';
import { PLATFORMS } from './platforms';
import { parseIdentifier } from './schemes';
import { domainParts, IS_SUFFIX } from './schemes/domain';
import { suffixesOf } from './suffixes-of';

/** Why something may not be listed, for whoever says it in their own language. */
export const UNLISTABLE = ['malformed', 'suffix', 'platform', 'public-body', 'no-top-level', 'hosting-site'] as const;

/** Why an entry is left out of a list that is published. */
export const LEFT_OUT = [...UNLISTABLE, 'removed', 'not-canonical'] as const;

/** `reason`: the same in English, with what is meant. */
export type Listable = { ok: true } | { ok: false; why: (typeof UNLISTABLE)[number]; reason: string };

/** Top-level names for one's own machine (RFC 6761): a list about them harms nobody, and trials need one. */
const LOCAL_SUFFIXES: ReadonlySet<string> = new Set(['localhost', 'test', 'example']);

/** Registries open only to governments, armed forces, schools and treaty bodies. */
const RESTRICTED = /^((gov|mil|edu|int)(\..+)?|(ac|go|gob|gouv|govt|gub|sch)\..+)$/;

/**
 * Whether an entry about this identifier would speak of one merchant. What many share is refused, with a reason for people:
 * public and hosting suffixes, IPs, single labels, marketplaces and platforms with all below them.
 */
export function mayBeListed(identifier: Identifier): Listable {
  const checked = parseIdentifier(identifier);
  if (checked.validity === 'malformed')
    return refused(whyMalformed(checked.reason), `"${identifier}" ${checked.reason}`);
  return canonicalMayBeListed(checked.identifier);
}

/** The same of an identifier that is in canonical form for sure, which is not brought into it again. */
export function canonicalMayBeListed(identifier: Identifier): Listable {
  const parts = splitIdentifier(identifier);
  return parts?.scheme === 'domain' ? hostMayBeListed(parts.value) : { ok: true };
}

/** What is written well, and yet no one's own name, is none of the malformed for whoever reads why. */
export function whyMalformed(reason: string): 'suffix' | 'malformed' {
  return reason === IS_SUFFIX ? 'suffix' : 'malformed';
}

const isPlatform = (suffix: string) => PLATFORMS.has(suffix);

function hostMayBeListed(host: string): Listable {
  const parts = domainParts(host);
  if (parts === null) return refused('suffix', `${host} is a suffix under which strangers keep their own sites`);
  const platform = suffixesOf(host).find(isPlatform);
  const ownSpace = platform !== undefined && parts.suffixKind === 'hosting' && parts.suffix.endsWith(`.${platform}`);
  if (platform !== undefined && !ownSpace) return refused('platform', `${platform} is a platform that many share`);
  if (RESTRICTED.test(parts.suffix))
    return refused('public-body', `${parts.registrable} is a public body's or a school's, not a merchant's`);
  if (parts.suffixKind === 'unknown' && !LOCAL_SUFFIXES.has(parts.suffix))
    return refused('no-top-level', `"${parts.suffix}" is no top-level domain`);
  if (HOSTING_SUFFIXES.has(parts.suffix) && OWNER_LABELS.has(parts.registrable.split('.', 1)[0] ?? '')) {
    return refused('hosting-site', `${parts.registrable} is the own site of a hosting service`);
  }
  return { ok: true };
}

function refused(why: (typeof UNLISTABLE)[number], reason: string): Listable {
  return { ok: false, why, reason };
}
