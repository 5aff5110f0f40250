import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { useText } from '../../ui/text-context';
import { causeOf } from '../popup/effects';
import { blackOut, NOTHING_BLACK, strokeOf, unfinished, type BlackOut, type Point, type Stroke } from './black-out';
import { contextOf, encodePicture, paint, type Picture } from './picture';

/** The keyboard's cursor crosses a picture in so many steps. */
const STEPS = 48;

interface BlackOutEditorProps {
  picture: Picture;
  /** Takes the new picture; the old one is kept nowhere. */
  onDone: (content: Blob) => Promise<void>;
  onCancel: () => void;
}

/** Shows a picture and lets the shopper black out parts of it, by mouse, finger or keyboard, before it goes anywhere. */
export function BlackOutEditor({ picture, onDone, onCancel }: BlackOutEditorProps) {
  const { t } = useText();
  const canvas = useRef<HTMLCanvasElement>(null);
  const paper = useRef<HTMLDivElement>(null);
  const hint = useId();
  const [state, setState] = useState<BlackOut>(() => ({
    ...NOTHING_BLACK,
    cursor: { x: picture.width / 2, y: picture.height / 2 },
  }));
  const [byKeyboard, setByKeyboard] = useState(false);
  const [busy, setBusy] = useState(false);
  const [cause, setCause] = useState<string | null>(null);
  const step = Math.max(2, Math.round(Math.max(picture.width, picture.height) / STEPS));
  const stroke = (one: Stroke) => setState((now) => blackOut(now, one, picture));

  // It appears below what is on the screen.
  useEffect(() => paper.current?.focus(), []);
  useEffect(() => {
    if (canvas.current) draw(canvas.current, picture, state, byKeyboard);
  }, [picture, state, byKeyboard]);

  const at = (event: PointerEvent): Point => {
    const frame = canvas.current?.getBoundingClientRect();
    if (!frame) return { x: 0, y: 0 };
    const scale = picture.width / frame.width;
    return { x: (event.clientX - frame.left) * scale, y: (event.clientY - frame.top) * scale };
  };
  const done = async () => {
    setBusy(true);
    try {
      await onDone(await encodePicture(picture, state.boxes));
    } catch (error) {
      setCause(causeOf(error));
      setBusy(false);
    }
  };

  return (
    <div class="editor stack">
      <p class="small soft" id={hint}>
        {t('evidence.editor-hint')}
      </p>
      <div
        ref={paper}
        class="paper"
        role="application"
        tabIndex={0}
        aria-label={t('evidence.editor')}
        aria-describedby={hint}
        onKeyDown={(event) => {
          const one = strokeOf(event, state, step);
          if (!one) return;
          event.preventDefault();
          setByKeyboard(true);
          stroke(one);
        }}
      >
        <canvas
          ref={canvas}
          width={picture.width}
          height={picture.height}
          onPointerDown={(event) => {
            if (event.button !== 0) return;
            event.currentTarget.setPointerCapture(event.pointerId);
            setByKeyboard(false);
            stroke({ kind: 'begin', at: at(event) });
          }}
          onPointerMove={(event) => state.from && !byKeyboard && stroke({ kind: 'move', at: at(event) })}
          onPointerUp={(event) => state.from && !byKeyboard && stroke({ kind: 'end', at: at(event) })}
          onPointerCancel={() => stroke({ kind: 'cancel' })}
        />
      </div>
      <p role="status" class="small">
        {state.from && byKeyboard ? t('evidence.drawing') : t('evidence.boxes', { count: state.boxes.length })}
      </p>
      <p role="alert" class="problem">
        {cause ? t('evidence.failed', { cause }) : ''}
      </p>
      <div class="row">
        <Button kind="primary" busy={busy} onClick={() => void done()}>
          {t('evidence.use')}
        </Button>
        <Button busy={state.boxes.length === 0 && !state.from} onClick={() => stroke({ kind: 'undo' })}>
          {t('evidence.undo')}
        </Button>
        <Button onClick={onCancel}>{t('evidence.cancel')}</Button>
      </div>
    </div>
  );
}

/** What the shopper sees: the picture as it will be, and over it the box that is being drawn and the keyboard's cursor. */
function draw(canvas: HTMLCanvasElement, picture: Picture, state: BlackOut, byKeyboard: boolean): void {
  const context = contextOf(canvas);
  paint(context, picture, state.boxes);
  const line = Math.max(2, picture.width / 500);
  const box = unfinished(state);
  if (box) {
    context.fillStyle = 'rgb(0 0 0 / 60%)';
    context.fillRect(box.x, box.y, box.width, box.height);
  }
  if (!byKeyboard) return;
  // Seen on light and on dark.
  for (const [colour, width] of [
    ['#ffffff', 3 * line],
    ['#14202b', line],
  ] as const) {
    const { x, y } = state.cursor;
    const arm = 12 * line;
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.beginPath();
    context.moveTo(x - arm, y);
    context.lineTo(x + arm, y);
    context.moveTo(x, y - arm);
    context.lineTo(x, y + arm);
    context.stroke();
  }
}
