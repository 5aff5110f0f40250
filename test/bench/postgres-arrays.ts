/**
 * Arrays of one dimension as PostgreSQL sends them in its binary format (src/backend/utils/adt/arrayfuncs.c, array_send): dimensions,
 * flags, type, length, first index, each in 4 bytes; then each element behind its length in bytes.
 */
const HEADER = 20;

/** How many elements it has. */
export function lengthOf(array: Buffer): number {
  return array.readInt32BE(12);
}

/** An element of an int4[] that has no null. */
export function int4At(array: Buffer, at: number): number {
  return array.readInt32BE(HEADER + at * 8 + 4);
}

/** An element of a float8[] that has no null. */
export function float8At(array: Buffer, at: number): number {
  return array.readDoubleBE(HEADER + at * 12 + 4);
}
