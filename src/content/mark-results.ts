import type { SightedIdentifier } from '../core/sighting';
import { MAX_ASKED } from '../messages/max-asked';
import type { FromPage, Reply, ResultNote, ResultNotes } from '../messages/protocol';
import type { Badge } from './result-badge';

/** Somebody to whom a page of results leads: an address, or a seller by the identifier; and the element that names them. */
export interface ResultTarget {
  about: string;
  at: Element;
  identifier?: SightedIdentifier;
}

/** What marking results needs of the world. */
export interface ResultsWorld {
  /** Whom the page leads to, now. */
  targets(): ResultTarget[];
  send<M extends FromPage>(message: M): Promise<Reply<M>>;
  putBadge(at: Element, note: ResultNote): Badge;
}

/** A page without end is marked only so far. */
const MAX_NAMES = 1000;
const MAX_BADGES = 300;
/** A page that keeps taking a badge away gets it back so often. */
const MAX_RESTORES = 3;

interface Shown {
  about: string;
  badge: Badge;
  restores: number;
}

/**
 * Gives a function that marks the results that the page shows at the time: asks about those that are new, in as few messages
 * as can be, and puts a badge beside each of which a list speaks. Nothing is put in where none does. Never rejects.
 */
export function markResults(world: ResultsWorld): () => Promise<void> {
  const notes = new Map<string, ResultNote | null>();
  const shown = new Map<Element, Shown>();
  let made = 0;

  const targetsSafely = () => {
    try {
      return world.targets();
    } catch {
      return [];
    }
  };

  const ask = async (batch: ResultTarget[]): Promise<ResultNotes> => {
    try {
      return await world.send({
        type: 'check-results',
        addresses: batch.flatMap(({ about, identifier }) => (identifier ? [] : about)),
        identifiers: batch.flatMap(({ identifier }) => identifier ?? []),
      });
    } catch {
      // The worker is out of reach: asked again when the page changes next.
      for (const { about } of batch) notes.delete(about);
      return [];
    }
  };

  const askAbout = async (targets: ResultTarget[]) => {
    const unknown = [...new Map(targets.map((one) => [one.about, one])).values()]
      .filter(({ about }) => !notes.has(about))
      .slice(0, MAX_NAMES - notes.size);
    for (let from = 0; from < unknown.length; from += MAX_ASKED) {
      const batch = unknown.slice(from, from + MAX_ASKED);
      // Before the answer comes, so that no one is asked about twice.
      for (const { about } of batch) notes.set(about, null);
      for (const { about, note } of await ask(batch)) notes.set(about, note);
    }
    return unknown.length > 0;
  };

  const show = (targets: ResultTarget[]) => {
    const now = new Map(targets.map(({ at, about }) => [at, about]));
    for (const [at, { about, badge }] of shown) {
      if (now.get(at) === about) continue;
      badge.remove();
      shown.delete(at);
    }
    for (const [at, about] of now) {
      const note = notes.get(about);
      const before = shown.get(at);
      if (!note || before?.badge.isThere()) continue;
      const restores = before ? before.restores + 1 : 0;
      if (restores > MAX_RESTORES || made >= MAX_BADGES) continue;
      made += 1;
      before?.badge.remove();
      shown.set(at, { about, badge: world.putBadge(at, note), restores });
    }
  };

  return async () => {
    const targets = targetsSafely();
    show(targets);
    // By the time of the answer the page may show others.
    if (await askAbout(targets)) show(targetsSafely());
  };
}
