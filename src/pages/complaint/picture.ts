import { fault } from '../../core/fault';
import { evidenceFormat, MAX_FILE_BYTES } from '../../core/casework/evidence-limits';
import { fileFault } from '../../core/casework/file-check';
import type { Box } from './black-out';

/** More pixels than this are not needed to read a page or a label, and browsers have limits of their own. */
const MAX_PIXELS = 8_000_000;
/** What a picture too large to send is made smaller by, at each try. */
const SMALLER = 0.75;

/** A picture as pixels; whatever else its file held (place, camera, thumbnails) stays behind. */
export interface Picture {
  bitmap: ImageBitmap;
  width: number;
  height: number;
}

/** Reads a picture, made smaller where it is very large. Rejects for what the browser can't read, and before it decodes what claims to be huge. */
export async function openPicture(content: Blob): Promise<Picture> {
  await refuseFaulty(content);
  const whole = await createImageBitmap(content);
  const scale = Math.min(1, Math.sqrt(MAX_PIXELS / (whole.width * whole.height)));
  if (scale === 1) return { bitmap: whole, width: whole.width, height: whole.height };
  const [width, height] = [Math.round(whole.width * scale), Math.round(whole.height * scale)];
  const bitmap = await createImageBitmap(whole, { resizeWidth: width, resizeHeight: height, resizeQuality: 'high' });
  return { bitmap, width, height };
}

/** Rejects, by its bytes alone, for a file that is cut off, or that unfolds to far more than it is. */
export async function refuseFaulty(content: Blob): Promise<void> {
  const bytes = new Uint8Array(await content.arrayBuffer());
  const format = evidenceFormat(bytes);
  const wrong = format && fileFault(bytes, format);
  if (wrong) throw new Error(fault(wrong === 'cut-off' ? 'file-cut-off' : 'picture-too-large'));
}

/** Draws the picture with its boxes filled: under them no pixel of it is left. */
export function paint(context: CanvasRenderingContext2D, { bitmap }: Picture, boxes: readonly Box[]): void {
  context.drawImage(bitmap, 0, 0);
  context.fillStyle = '#000000';
  for (const { x, y, width, height } of boxes) context.fillRect(x, y, width, height);
}

/** The picture as a new PNG, with its boxes filled, and small enough to send. */
export async function encodePicture(picture: Picture, boxes: readonly Box[]): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = picture.width;
  canvas.height = picture.height;
  paint(contextOf(canvas), picture, boxes);
  let source = canvas;
  for (;;) {
    const png = await pngOf(source);
    if (png.size <= MAX_FILE_BYTES) return png;
    const smaller = document.createElement('canvas');
    smaller.width = Math.max(1, Math.floor(source.width * SMALLER));
    smaller.height = Math.max(1, Math.floor(source.height * SMALLER));
    // From what is painted, never from the picture itself.
    contextOf(smaller).drawImage(source, 0, 0, smaller.width, smaller.height);
    source = smaller;
  }
}

export function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (!context) throw new Error(fault('no-canvas'));
  return context;
}

function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error(fault('no-picture')))), 'image/png'),
  );
}
