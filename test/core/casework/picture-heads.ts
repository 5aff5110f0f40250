/** Files that say how large their picture is, and hold none: what is read without decoding. */

function number(value: number, bytes: number): Buffer {
  const all = Buffer.alloc(4);
  all.writeUInt32BE(value);
  return all.subarray(4 - bytes);
}

export function png(width: number, height: number): Buffer {
  const head = Buffer.concat([number(width, 4), number(height, 4), Buffer.from([8, 6, 0, 0, 0])]);
  return Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), head, Buffer.alloc(8), Buffer.from('IEND'), number(0xae426082, 4)]); // prettier-ignore
}

export function jpeg(width: number, height: number): Buffer {
  const before = Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex');
  const frame = Buffer.concat([Buffer.from('ffc2000b08', 'hex'), number(height, 2), number(width, 2), Buffer.from('01011100', 'hex')]); // prettier-ignore
  return Buffer.concat([before, frame, Buffer.from('ffd9', 'hex')]);
}

/** With one of three kinds of first chunk. */
export function webp(width: number, height: number, kind: 'VP8 ' | 'VP8L' | 'VP8X' = 'VP8L'): Buffer {
  const chunk = Buffer.alloc(12);
  if (kind === 'VP8L') {
    chunk.writeUInt8(0x2f, 0);
    chunk.writeUInt32LE((((height - 1) << 14) | (width - 1)) >>> 0, 1);
  } else if (kind === 'VP8X') {
    chunk.writeUIntLE(width - 1, 4, 3);
    chunk.writeUIntLE(height - 1, 7, 3);
  } else {
    Buffer.from('9d012a', 'hex').copy(chunk, 3);
    chunk.writeUInt16LE(width, 6);
    chunk.writeUInt16LE(height, 8);
  }
  const size = Buffer.alloc(4);
  size.writeUInt32LE(4 + 8 + chunk.length);
  return Buffer.concat([Buffer.from('RIFF'), size, Buffer.from(`WEBP${kind}`), Buffer.from([12, 0, 0, 0]), chunk]);
}

/** A document with a packed stream that unfolds to far more than it is, another file within, and a script that would run when it opens. */
export const PDF_WITH_ALL = Buffer.from(
  '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> /Names << /EmbeddedFiles 3 0 R >> >>\nendobj\n' +
    '2 0 obj\n<< /Filter [/FlateDecode /FlateDecode /FlateDecode] /Length 9 >>\nstream\nx\nendstream\nendobj\n%%EOF\n',
);
