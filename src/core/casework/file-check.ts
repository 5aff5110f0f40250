import type { EvidenceFormat } from './evidence-limits';

/** More than this no picture of a page, a label or a parcel has; one that claims it is made to fill the memory of whoever opens it. */
export const MAX_CLAIMED_PIXELS = 100_000_000;

/** `cut-off`: its end or its very head is missing; `too-many-pixels`: opened, it would be far larger than it is. */
export type FileFault = 'cut-off' | 'too-many-pixels';

/** What speaks against a file of this format, by its bytes and without decoding any of it; null: nothing. */
export function fileFault(bytes: Uint8Array, format: EvidenceFormat): FileFault | null {
  if (format === 'application/pdf') return holds(bytes, '%%EOF') ? null : 'cut-off';
  const size = SIZES[format](new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (size === null) return 'cut-off';
  return size.width * size.height > MAX_CLAIMED_PIXELS ? 'too-many-pixels' : null;
}

interface Size {
  width: number;
  height: number;
}
type SizeOf = (view: DataView) => Size | null;

/** PNG (third edition): IHDR comes first, IEND last. */
const ofPng: SizeOf = (view) =>
  view.byteLength >= 24 && holds(bytesOf(view), 'IEND')
    ? { width: view.getUint32(16), height: view.getUint32(20) }
    : null;

/** JPEG (ITU T.81, B.1): segments with their lengths up to the frame header, SOF0 to SOF15 but for DHT, JPG and DAC; EOI at the end. */
const ofJpeg: SizeOf = (view) => {
  for (let at = 2; at + 9 <= view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      const size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
      return holds(bytesOf(view).subarray(at), '\u00FF\u00D9') ? size : null;
    }
    at += 2 + view.getUint16(at + 2);
  }
  return null;
};

/** WebP (RFC 9649, 2.4 to 2.7): the whole has the length that its head says; three kinds of first chunk. */
const ofWebp: SizeOf = (view) => {
  if (view.byteLength < 30 || view.getUint32(4, true) + 8 > view.byteLength) return null;
  const pair = (at: number, mask: number) => ({
    width: view.getUint16(at, true) & mask,
    height: view.getUint16(at + 2, true) & mask,
  });
  switch (String.fromCharCode(...bytesOf(view).subarray(12, 16))) {
    case 'VP8 ':
      return pair(26, 0x3fff);
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return view.getUint8(20) === 0x2f ? { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 } : null;
    }
    case 'VP8X': {
      const three = (at: number) => (view.getUint16(at, true) | (view.getUint8(at + 2) << 16)) + 1;
      return { width: three(24), height: three(27) };
    }
    default:
      return null;
  }
};

const SIZES: Record<Exclude<EvidenceFormat, 'application/pdf'>, SizeOf> = {
  'image/png': ofPng,
  'image/jpeg': ofJpeg,
  'image/webp': ofWebp,
};

function bytesOf(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}

/** Whether these characters, a byte each, stand somewhere, looked for from the end. */
function holds(bytes: Uint8Array, mark: string): boolean {
  const sought = Uint8Array.from(mark, (one) => one.charCodeAt(0));
  for (let at = bytes.length - sought.length; at >= 0; at--)
    if (bytes[at] === sought[0] && sought.every((one, index) => bytes[at + index] === one)) return true;
  return false;
}
