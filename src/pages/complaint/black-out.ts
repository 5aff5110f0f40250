/** Part of a picture, in whole pixels of the picture. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

interface Size {
  width: number;
  height: number;
}

/** What the editor holds: boxes that are black, oldest first, where the keyboard's cursor is, and where an unfinished box began. */
export interface BlackOut {
  boxes: readonly Box[];
  cursor: Point;
  from: Point | null;
}

export type Stroke =
  /** The pen comes down, moves, goes up: mouse, finger or keyboard. */
  { kind: 'begin' | 'move' | 'end'; at: Point } | { kind: 'cancel' } | { kind: 'undo' };

export const NOTHING_BLACK: BlackOut = { boxes: [], cursor: { x: 0, y: 0 }, from: null };

/** Smaller ones are clicks that slipped. Pixels. */
const SMALLEST = 3;

/** The editor after a stroke on a picture of this size. */
export function blackOut(now: BlackOut, stroke: Stroke, size: Size): BlackOut {
  switch (stroke.kind) {
    case 'begin': {
      const at = within(stroke.at, size);
      return { ...now, cursor: at, from: at };
    }
    case 'move':
      return { ...now, cursor: within(stroke.at, size) };
    case 'end': {
      const cursor = within(stroke.at, size);
      const box = now.from && boxBetween(now.from, cursor);
      const boxes = box && box.width >= SMALLEST && box.height >= SMALLEST ? [...now.boxes, box] : now.boxes;
      return { boxes, cursor, from: null };
    }
    case 'cancel':
      return { ...now, from: null };
    case 'undo':
      return now.from ? { ...now, from: null } : { ...now, boxes: now.boxes.slice(0, -1) };
  }
}

/** The box that is being drawn; null while none is. */
export function unfinished({ from, cursor }: BlackOut): Box | null {
  return from && boxBetween(from, cursor);
}

/** Whole pixels, outwards, so that nothing shines through at an edge. */
function boxBetween(a: Point, b: Point): Box {
  const [left, right] = [Math.floor(Math.min(a.x, b.x)), Math.ceil(Math.max(a.x, b.x))];
  const [top, bottom] = [Math.floor(Math.min(a.y, b.y)), Math.ceil(Math.max(a.y, b.y))];
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function within({ x, y }: Point, { width, height }: Size): Point {
  return { x: Math.min(width, Math.max(0, x)), y: Math.min(height, Math.max(0, y)) };
}

/** What a key does in the editor; null: nothing. Arrows move the cursor by a step, with Shift by one pixel. */
export function strokeOf(
  { key, shiftKey, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey'>,
  { cursor, from }: BlackOut,
  step: number,
): Stroke | null {
  if (key === 'Backspace' || key === 'Delete' || (key.toLowerCase() === 'z' && (ctrlKey || metaKey)))
    return { kind: 'undo' };
  if (key === 'Escape' && from) return { kind: 'cancel' };
  if (key === 'Enter' || key === ' ') return { kind: from ? 'end' : 'begin', at: cursor };
  const by = shiftKey ? 1 : step;
  const way = { ArrowLeft: [-by, 0], ArrowRight: [by, 0], ArrowUp: [0, -by], ArrowDown: [0, by] }[key];
  return way ? { kind: 'move', at: { x: cursor.x + (way[0] ?? 0), y: cursor.y + (way[1] ?? 0) } } : null;
}
