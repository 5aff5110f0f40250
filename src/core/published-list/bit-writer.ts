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
