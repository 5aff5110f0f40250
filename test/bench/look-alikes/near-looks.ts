import type { Look } from '../../../src/core/look-alike/look-alike';

const SHORTEST_PART = 5;

/**
 * Finds, for a domain, those of many that it could be said to look like: of the same skeleton, one letter off, or part of it. Comparing each
 * with each takes hours.
 */
export class NearLooks {
  readonly #byKey = new Map<string, Look[]>();
  readonly #bySkeleton = new Map<string, Look[]>();
  readonly #byLabel = new Map<string, Look[]>();

  constructor(known: readonly Look[]) {
    for (const look of known) {
      for (const key of withoutOneLetter(look.skeleton)) put(this.#byKey, key, look);
      put(this.#bySkeleton, look.skeleton, look);
      put(this.#byLabel, look.label, look);
    }
  }

  /** Without doublets, in no order that means anything. */
  of(seen: Look): Look[] {
    const found = [
      ...withoutOneLetter(seen.skeleton).flatMap((key) => this.#byKey.get(key) ?? []),
      ...partsOf(seen.skeleton).flatMap((part) => this.#bySkeleton.get(part) ?? []),
      ...partsOf(seen.label).flatMap((part) => this.#byLabel.get(part) ?? []),
      ...(this.#byLabel.get(seen.label) ?? []),
    ];
    return [...new Set(found)];
  }
}

function put(map: Map<string, Look[]>, key: string, look: Look): void {
  const looks = map.get(key);
  if (looks) looks.push(look);
  else map.set(key, [look]);
}

/** The text and all texts that lack one of its letters: two texts that are an insertion, a change or a swap apart share one. */
function withoutOneLetter(text: string): string[] {
  return [...new Set([text, ...Array.from(text, (_, at) => text.slice(0, at) + text.slice(at + 1))])];
}

function partsOf(text: string): string[] {
  const parts: string[] = [];
  for (let from = 0; from < text.length; from++)
    for (let to = from + SHORTEST_PART; to <= text.length; to++) parts.push(text.slice(from, to));
  return parts;
}
