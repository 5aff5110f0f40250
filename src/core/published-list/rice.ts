import { FormatError } from './errors';

/** Writes bits, least significant first, into a given array; the caller knows how many can come. */
export class BitWriter {
  #word = 0;
  #bits = 0;

  constructor(
    readonly bytes: Uint8Array,
    public offset: number,
  ) {}

  /** Writes the low `count` (0 to 24) bits of `value`. */
  write(value: number, count: number): void {
    this.#word |= (value & ((1 << count) - 1)) << this.#bits;
    this.#bits += count;
    while (this.#bits >= 8) {
      this.bytes[this.offset++] = this.#word & 255;
      this.#word >>>= 8;
      this.#bits -= 8;
    }
  }

  /** Writes `value` zeros and a one. */
  writeUnary(value: number): void {
    for (let left = value; left > 0; left -= 16) this.write(0, Math.min(left, 16));
    this.write(1, 1);
  }

  /** Fills the last byte with zeros; `offset` is then the byte behind. */
  align(): void {
    if (this.#bits > 0) this.write(0, 8 - this.#bits);
  }
}

/** Reads what BitWriter wrote, from byte `start` to byte `end`; throws FormatError rather than read beyond. */
export class BitReader {
  #bit: number;
  readonly #endBit: number;

  constructor(
    readonly bytes: Uint8Array,
    start: number,
    end: number,
  ) {
    this.#bit = start * 8;
    this.#endBit = end * 8;
  }

  /** The next `count` (0 to 32) bits. */
  read(count: number): number {
    const value = this.#peek();
    this.#advance(count);
    return count === 32 ? value : value & ((1 << count) - 1);
  }

  /** Zeros up to the next one. */
  readUnary(): number {
    let zeros = 0;
    for (;;) {
      const value = this.#peek();
      if (value !== 0) {
        const run = 31 - Math.clz32(value & -value);
        this.#advance(run + 1);
        return zeros + run;
      }
      this.#advance(32);
      zeros += 32;
    }
  }

  /** Whether nothing is left but the zeros that fill the last byte. */
  atEnd(): boolean {
    const left = this.#endBit - this.#bit;
    return left < 8 && (this.#peek() & ((1 << left) - 1)) === 0;
  }

  /** The next 32 bits, unsigned unless used as a mask; what lies beyond the end is harmless, since `#advance` refuses it. */
  #peek(): number {
    const { bytes } = this;
    const at = this.#bit >>> 3;
    const shift = this.#bit & 7;
    const low = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
    return shift === 0 ? low >>> 0 : ((low >>> shift) | ((bytes[at + 4] ?? 0) << (32 - shift))) >>> 0;
  }

  #advance(count: number): void {
    this.#bit += count;
    if (this.#bit > this.#endBit) throw new FormatError('A bucket ends within a fingerprint.');
  }
}
