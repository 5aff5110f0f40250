import { describe, expect, it } from 'vitest';
import { lookAtPage } from '../../src/content/look-at-page';
import type { PageMark } from '../../src/messages/page-mark';

/** A page whose looks run at once, and that is a shop's from the look with this number on. */
function lookAt({ shopFrom = Infinity, mark = null as PageMark | null, grows = true } = {}) {
  const said: (string | number)[] = [];
  let looks = 0;
  let left = mark;
  lookAtPage({
    mayBeShop: () => (looks += 1) >= shopFrom,
    size: () => (grows ? looks : 0),
    mark: () => left,
    setMark: (now) => (left = now),
    callReader: () => said.push('reader'),
    after: (ms, then) => {
      said.push(ms);
      then();
    },
  });
  return { said, mark: left };
}

describe('looking at a page', () => {
  it('calls the reader at once where the page may be a shop', () => {
    expect(lookAt({ shopFrom: 1 })).toEqual({ said: ['reader'], mark: 'shop' });
  });

  it('looks twice more while a page may still grow, and calls nobody to one that is no shop', () => {
    expect(lookAt()).toEqual({ said: [1000, 2000], mark: 'no-shop' });
  });

  it('calls the reader to a shop that is built late', () => {
    expect(lookAt({ shopFrom: 3 })).toEqual({ said: [1000, 2000, 'reader'], mark: 'shop' });
  });

  it('does not look again at a page that has not grown', () => {
    expect(lookAt({ shopFrom: 2, grows: false })).toEqual({ said: [1000, 2000], mark: 'no-shop' });
  });

  it('leaves a page to its reader', () => {
    expect(lookAt({ shopFrom: 1, mark: 'reader' })).toEqual({ said: [], mark: 'reader' });
  });
});
