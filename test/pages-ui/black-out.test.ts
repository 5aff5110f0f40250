import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blackOut,
  NOTHING_BLACK,
  strokeOf,
  unfinished,
  type BlackOut,
  type Stroke,
} from '../../src/pages/complaint/black-out';

const SIZE = { width: 800, height: 600 };
const draw = (strokes: readonly Stroke[], from: BlackOut = NOTHING_BLACK) =>
  strokes.reduce((now, stroke) => blackOut(now, stroke, SIZE), from);
const at = (x: number, y: number) => ({ x, y });
const key = (name: string, more: object = {}) => ({
  key: name,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  ...more,
});

describe('drawing black boxes', () => {
  it('covers all between where the pen came down and went up, in any direction', () => {
    const box = { x: 100, y: 50, width: 201, height: 101 };
    for (const [from, to] of [
      [at(100.6, 50.2), at(300.4, 150.1)],
      [at(300.4, 150.1), at(100.6, 50.2)],
      [at(100.6, 150.1), at(300.4, 50.2)],
    ] as const) {
      expect(
        draw([
          { kind: 'begin', at: from },
          { kind: 'move', at: at(5, 5) },
          { kind: 'end', at: to },
        ]).boxes,
      ).toEqual([box]);
    }
  });

  it('takes back the last, and drops what is not finished first', () => {
    const two = draw([
      { kind: 'begin', at: at(0, 0) },
      { kind: 'end', at: at(10, 10) },
      { kind: 'begin', at: at(20, 20) },
      { kind: 'end', at: at(40, 40) },
    ]);
    const begun = draw(
      [
        { kind: 'begin', at: at(50, 50) },
        { kind: 'move', at: at(70, 60) },
      ],
      two,
    );
    expect(unfinished(begun)).toEqual({ x: 50, y: 50, width: 20, height: 10 });
    const undone = draw([{ kind: 'undo' }], begun);
    expect([undone.boxes.length, unfinished(undone)]).toEqual([2, null]);
    expect(draw([{ kind: 'undo' }, { kind: 'undo' }, { kind: 'undo' }], undone).boxes).toEqual([]);
    expect(draw([{ kind: 'cancel' }], begun).boxes).toHaveLength(2);
  });

  it('makes no box of a click that slipped', () => {
    expect(
      draw([
        { kind: 'begin', at: at(9, 9) },
        { kind: 'end', at: at(10, 30) },
      ]).boxes,
    ).toEqual([]);
  });

  it('never leaves the picture', () => {
    const anywhere = fc.record({
      x: fc.double({ min: -1e4, max: 1e4, noNaN: true }),
      y: fc.double({ min: -1e4, max: 1e4, noNaN: true }),
    });
    fc.assert(
      fc.property(anywhere, anywhere, (from, to) => {
        for (const { x, y, width, height } of draw([
          { kind: 'begin', at: from },
          { kind: 'end', at: to },
        ]).boxes) {
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
          expect([x + width <= SIZE.width, y + height <= SIZE.height]).toEqual([true, true]);
        }
      }),
    );
  });

  it('is done by keyboard alone', () => {
    const press = (now: BlackOut, name: string, more: object = {}) => {
      const stroke = strokeOf(key(name, more), now, 20);
      return stroke ? blackOut(now, stroke, SIZE) : now;
    };
    let now = press(NOTHING_BLACK, 'ArrowRight');
    now = press(press(now, 'ArrowDown', { shiftKey: true }), 'Enter');
    now = press(press(press(now, 'ArrowRight'), 'ArrowDown'), ' ');
    expect(now.boxes).toEqual([{ x: 20, y: 1, width: 20, height: 20 }]);
    expect(press(now, 'z', { ctrlKey: true }).boxes).toEqual([]);
    expect(press(press(now, 'Enter'), 'Escape').from).toBeNull();
    // Tab leaves the picture as it leaves any control.
    expect(strokeOf(key('Tab'), now, 20)).toBeNull();
    expect(strokeOf(key('Escape'), now, 20)).toBeNull();
  });
});
