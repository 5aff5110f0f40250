import type { Level } from '../core/verdict';
import {
  CAUTION_SHAPE,
  CHECKING_DOT,
  CHECKING_RING,
  DANGER_SHAPE,
  GOOD_SHAPE,
  PLUMB_LINE,
  UNKNOWN_SHAPE,
  type Shape,
} from './shapes';

const SHAPES: Record<Level, Shape> = {
  danger: DANGER_SHAPE,
  caution: CAUTION_SHAPE,
  unknown: UNKNOWN_SHAPE,
  good: GOOD_SHAPE,
  checking: CHECKING_RING,
};

/** The sign of a level, in the colours of the `.level` around it. Its word stands beside it, so it is hidden from readers. */
export function LevelSign({ level, size = 32 }: { level: Level; size?: number }) {
  const { body, mark } = SHAPES[level];
  return (
    <svg class="sign" viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
      <path fill-rule="evenodd" fill="var(--sign-body)" d={body} />
      {mark && <path fill="var(--sign-mark)" d={mark} />}
      {level === 'checking' && <path class="sign-dot" fill="var(--sign-body)" d={CHECKING_DOT.body} />}
    </svg>
  );
}

/** The project's sign. */
export function ProjectSign({ size = 20 }: { size?: number }) {
  return (
    <svg class="sign" viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
      <path fill="currentColor" d={PLUMB_LINE.body} />
    </svg>
  );
}
