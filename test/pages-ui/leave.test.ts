import { describe, expect, it } from 'vitest';
import { leave } from '../../src/pages/blocked/leave';

function leaving(length: number) {
  const done: string[] = [];
  const later: (() => void)[] = [];
  leave({
    history: { length, go: (steps) => void done.push(`go ${steps}`) },
    close: () => void done.push('close'),
    wait: (then) => void later.push(then),
  });
  return { done, later };
}

describe('leave', () => {
  it('steps over the stopped page, which one step back would open again', () => {
    expect(leaving(3).done).toEqual(['go -2']);
  });

  it.each([1, 2])('closes the tab where nothing lies behind the stopped page (history of %i)', (length) => {
    expect(leaving(length)).toMatchObject({ done: ['close'], later: [] });
  });

  it('closes the tab when the step led nowhere', () => {
    const { done, later } = leaving(3);
    for (const run of later) run();
    expect(done).toEqual(['go -2', 'close']);
  });
});
