import type { Identifier } from '../identifier';
import { fingerprintText } from './fingerprint';

/** FIPS 180-4, 4.2.2 and 5.3.3. */
const ROUNDS = [
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98,
  0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
  0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8,
  0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
  0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819,
  0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
  0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
  0xc67178f2,
];
const START = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];

/**
 * The same as `fingerprint` of a domain, which is always ASCII, for the script of every page: a library's SHA-256, ready for every use, takes half a millisecond of
 * each page that is opened only to be compiled. The browser's own is not there on pages without TLS.
 */
export function lightFingerprint(salt: string, domain: `domain:${string}`): bigint {
  const text = fingerprintText(salt, domain as Identifier);
  const [high, low] = sha256(Uint8Array.from(text, (letter) => letter.charCodeAt(0)));
  return (BigInt(high >>> 0) << 32n) | BigInt(low >>> 0);
}

/** The first two words of SHA-256. */
function sha256(bytes: Uint8Array): [number, number] {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 4, bytes.length * 8);
  const state = Int32Array.from(START);
  for (let at = 0; at < padded.length; at += 64) addBlock(state, view, at);
  return [state[0] as number, state[1] as number];
}

function addBlock(state: Int32Array, view: DataView, at: number): void {
  const words = new Int32Array(64);
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let round = 0; round < 64; round++) {
    words[round] = round < 16 ? view.getInt32(at + round * 4) : nextWord(words, round);
    const mixed = (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g));
    const first = h + mixed + (ROUNDS[round] ?? 0) + (words[round] ?? 0);
    const second = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index] = (state[index] ?? 0) + word;
}

function nextWord(words: Int32Array, round: number): number {
  const back = (by: number) => words[round - by] ?? 0;
  const [w2, w15] = [back(2), back(15)];
  return (
    (turned(w15, 7) ^ turned(w15, 18) ^ (w15 >>> 3)) +
    back(7) +
    (turned(w2, 17) ^ turned(w2, 19) ^ (w2 >>> 10)) +
    back(16)
  );
}

function turned(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}
