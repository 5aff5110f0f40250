import { FeedError, refused, type FeedRow, type Piece } from './feed-row';
import { FORMATS, type FormatName } from './formats';

/** More than any list known; what goes on longer is refused rather than followed. */
const MAX_BYTES = 2 ** 31;

/** Reads a feed's bytes in any portions and gives `onRow` each row. Throws FeedError where the whole is not what it should be. */
export async function readFeed(
  bytes: AsyncIterable<Uint8Array>,
  format: FormatName,
  list: string,
  onRow: (row: FeedRow, piece: Piece) => void,
  afterPortion: () => Promise<void>,
): Promise<void> {
  const splitter = FORMATS[format].splitter();
  const read = FORMATS[format].reader(list);
  let decoder: TextDecoder | null = null;
  let total = 0;
  const take = (pieces: Piece[]) => {
    for (const piece of pieces) {
      for (const row of piece.cut ? [refused('too-long')] : read(piece)) onRow(row, piece);
    }
  };
  for await (const portion of bytes) {
    total += portion.length;
    if (total > MAX_BYTES) throw new FeedError(`The feed is longer than ${MAX_BYTES} bytes, and no list is.`);
    const isFirst = decoder === null;
    decoder ??= new TextDecoder(portion[0] === 0xff && portion[1] === 0xfe ? 'utf-16le' : 'utf-8');
    const text = decoder.decode(portion, { stream: true });
    if (isFirst && /^\s*<(!doctype|html|head|body|\?xml)\b/i.test(text))
      throw new FeedError('This is a web page, not a list. Has its address changed, or does it want a login?');
    take(splitter.push(text));
    await afterPortion();
  }
  take(splitter.push(decoder?.decode() ?? ''));
  take(splitter.end());
  await afterPortion();
}
