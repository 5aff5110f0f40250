import type { Named } from '../core/registry-name';
import type { Locked } from '../core/policy';
import type { Preferences } from '../core/preferences';
import type { ListReport } from './list-report';

/** A registry that is followed, as the options page shows it. */
export interface RegistryReport extends ListReport {
  /** The shopper added it; the others came with the extension. */
  own: boolean;
  /** The organisation that runs this browser wants it followed. */
  ordered?: boolean | undefined;
  /** SHA-256 of each root key in the root that it is followed by, in hexadecimal; empty where that does not hold. */
  fingerprints: string[];
}

/** A choice on one identifier. */
export interface ChoiceReport {
  kind: 'allowed' | 'trusted' | 'hidden' | 'note';
  identifier: string;
  /** Made in a private window: it ends with the last of them. */
  inPrivate?: boolean | undefined;
}

export interface OptionsReport {
  preferences: Preferences;
  /** What the organisation that runs this browser has set. */
  locked?: Locked[] | undefined;
  registries: RegistryReport[];
  choices: ChoiceReport[];
}

/** A registry that may be followed, as its signed root shows it. */
export interface FoundRegistry extends Named {
  kind: 'found';
  url: string;
  id: string;
  fingerprints: string[];
  /** The signed root, to be handed back when the shopper has agreed to it. */
  root: unknown;
  /** Whether it is followed already, or one that goes by the same id but has other keys. */
  standing: 'new' | 'followed' | 'other-keys';
}

/** Or why there is none at that address. */
export type LookedAt = FoundRegistry | { kind: 'unreachable' | 'no-registry'; cause: string };
