import type { ListState, Reason } from './reason';

/** How far the shopper believes a registry: `caution`: it may warn, but not alarm; `none`: it is not asked. */
export const TRUSTS = ['full', 'caution', 'none'] as const;
export type Trust = (typeof TRUSTS)[number];

/** Of more voices than these nobody can be asked to wait for. */
export const MOST_VOICES = 9;

/** What the shopper wants of several registries. */
export interface Agreement {
  /** By registry id; one that is not named has full trust. */
  trust?: Readonly<Record<string, Trust>>;
  /** So many registries must each say danger for the verdict to be one; where fewer are followed, all of them. 1 by default. */
  dangerNeeds?: number;
}

export function trustOf({ trust = {} }: Agreement, { id }: Pick<ListState['registry'], 'id'>): Trust {
  return Object.hasOwn(trust, id) ? (trust[id] ?? 'full') : 'full';
}

/** Softens what too few registries say: every reason stays, with its own words. */
export function agreed(reasons: readonly Reason[], lists: readonly ListState[], wanted: Agreement): Reason[] {
  const full = new Set(
    lists.map(({ registry }) => registry).filter((registry) => trustOf(wanted, registry) === 'full').map(({ id }) => id), // prettier-ignore
  );
  const alarmed = new Set(
    reasons.filter(({ level, registry }) => level === 'danger' && full.has(registry.id)).map((one) => one.registry.id),
  );
  const needs = voicesNeeded(full.size, wanted.dangerNeeds ?? 1);
  return reasons.map((reason) => {
    if (reason.level !== 'danger') return reason;
    if (!full.has(reason.registry.id)) return { ...reason, level: 'caution', code: 'blacklisted-alone' };
    if (alarmed.size >= needs) return reason;
    const voices = { say: alarmed.size, of: full.size, needs };
    return { ...reason, level: 'caution', code: 'blacklisted-by-few', voices };
  });
}

/** How many of `of` registries that may alarm must do so where the shopper wants `wanted`: all of them where that is more. At least 1. */
export function voicesNeeded(of: number, wanted: number): number {
  return Math.max(1, Math.min(wanted, of));
}

/** Whether some speak for the merchant and others against it: shown, never averaged. */
export function disagree(reasons: readonly Reason[]): boolean {
  const levels = new Set(reasons.map(({ level }) => level));
  return levels.has('good') && (levels.has('danger') || levels.has('caution'));
}
