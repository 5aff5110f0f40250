import { randomInt } from 'node:crypto';

const KINDS =
  'amber ash birch cedar clover coral elm fern flint hazel heron iris ivy jade larch linen maple moss oak olive otter pearl pine plum quartz reed robin rowan sage slate tern thyme willow wren'.split(
    ' ',
  );

/** A public name drawn by lot: it says nothing about the key behind it. */
export function drawHandle(random: (below: number) => number = randomInt): string {
  const word = () => KINDS[random(KINDS.length)]!;
  return `${word()}-${word()}-${String(random(10_000)).padStart(4, '0')}`;
}
