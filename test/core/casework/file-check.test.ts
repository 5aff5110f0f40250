import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceFormat } from '../../../src/core/casework/evidence-limits';
import { fileFault } from '../../../src/core/casework/file-check';
import { PNG } from '../../registry/cases/people';
import { jpeg, PDF_WITH_ALL, png, webp } from './picture-heads';

const check = (bytes: Uint8Array) => {
  const format = evidenceFormat(bytes);
  return format === null ? 'of no kind that is taken' : fileFault(bytes, format);
};

describe('a file, before anything of it is decoded', () => {
  it.each<[string, Uint8Array, string | null]>([
    ['a whole PNG', PNG, null],
    ['a PNG of a hundred million pixels', png(10_000, 10_000), null],
    ['a PNG of one row more', png(10_000, 10_001), 'too-many-pixels'],
    ['a PNG as wide as can be told', png(0xffffffff, 0xffffffff), 'too-many-pixels'],
    ['a JPEG of a phone', jpeg(8000, 6000), null],
    ['a JPEG of 65,535 pixels each way', jpeg(65_535, 65_535), 'too-many-pixels'],
    ['a lossy WebP', webp(4000, 3000, 'VP8 '), null],
    ['a lossy WebP of 16,383 pixels each way', webp(16_383, 16_383, 'VP8 '), 'too-many-pixels'],
    ['a lossless WebP', webp(4000, 3000, 'VP8L'), null],
    ['a lossless WebP of 16,384 pixels each way', webp(16_384, 16_384, 'VP8L'), 'too-many-pixels'],
    ['an extended WebP', webp(4000, 3000, 'VP8X'), null],
    ['an extended WebP of 16 million pixels each way', webp(16_000_000, 16_000_000, 'VP8X'), 'too-many-pixels'],
    ['a PDF with packed streams, a file and a script', PDF_WITH_ALL, null],
    ['a PNG without its end', PNG.subarray(0, -12), 'cut-off'],
    ['a PNG without its head', PNG.subarray(0, 20), 'cut-off'],
    ['a JPEG without its end', jpeg(10, 10).subarray(0, -2), 'cut-off'],
    ['a JPEG without a frame', Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex'), 'cut-off'],
    ['a WebP shorter than it says', webp(10, 10).subarray(0, -1), 'cut-off'],
    ['a WebP of an unknown kind', Buffer.from(webp(10, 10).toString('latin1').replace('VP8L', 'VP9?'), 'latin1'), 'cut-off'], // prettier-ignore
    ['a PDF without its end', PDF_WITH_ALL.subarray(0, -6), 'cut-off'],
    ['an animation', Buffer.from('GIF89a\xff\xff\xff\xff\0\0\0;', 'latin1'), 'of no kind that is taken'],
    ['nothing', Buffer.alloc(0), 'of no kind that is taken'],
  ])('%s', (_, bytes, expected) => {
    expect(check(bytes)).toBe(expected);
  });

  it('is judged whatever its bytes are, and each beginning of a good one is cut off', () => {
    const starts = fc.constantFrom('89504e470d0a1a0a', 'ffd8ff', '524946460000000057454250', '255044462d');
    fc.assert(
      fc.property(starts, fc.uint8Array({ maxLength: 200 }), (start, rest) => {
        expect([null, 'cut-off', 'too-many-pixels']).toContain(check(Buffer.concat([Buffer.from(start, 'hex'), rest])));
      }),
    );
    for (const whole of [PNG, jpeg(10, 10), webp(10, 10)])
      for (let length = 16; length < whole.length - 4; length++)
        expect(check(whole.subarray(0, length))).toBe('cut-off');
  });
});
