import type { PageMark } from '../messages/page-mark';

/** What looking at a page needs of the world. */
export interface LookWorld {
  /** A cheap test that no shop fails. */
  mayBeShop(): boolean;
  /** How many elements it has. */
  size(): number;
  mark(): PageMark | null;
  setMark(mark: PageMark): void;
  /** Has the page's reader injected. */
  callReader(): void;
  after(ms: number, then: () => void): void;
}

/** Pages that are built in the browser are looked at again after they had time for it. ms after the look before. */
const LOOK_AGAIN = [1000, 2000];

/** Looks whether a page may be a shop's, again where it has grown, and calls the reader to one that may. */
export function lookAtPage(world: LookWorld, pauses: readonly number[] = LOOK_AGAIN, lastSize = -1): void {
  if (world.mark() === 'reader') return;
  const size = world.size();
  if (size !== lastSize && world.mayBeShop()) {
    world.setMark('shop');
    world.callReader();
    return;
  }
  world.setMark('no-shop');
  const [pause, ...later] = pauses;
  if (pause !== undefined) world.after(pause, () => lookAtPage(world, later, size));
}
