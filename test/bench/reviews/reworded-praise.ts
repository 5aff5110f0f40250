import { pick, sample, type Random } from './random';

/** What a campaign wants said, each in parts that can be said in several ways; no part is long enough to be a phrase that repeats. */
const THINGS_TO_SAY: readonly (readonly (readonly string[])[])[] = [
  [
    ['The quality', 'How it is made', 'The workmanship', 'Its finish'],
    ['surprised me', 'is beyond what I hoped', 'beats my expectations', 'was a pleasant surprise'],
    ['at this price.', 'for so little money.', 'given what it costs.', 'considering the sum.'],
  ],
  [
    ['It came', 'The parcel got here', 'Mine turned up', 'Delivery was done'],
    ['two days early,', 'sooner than promised,', 'ahead of time,', 'quicker than I thought,'],
    ['wrapped with care.', 'safely packed.', 'in a solid box.', 'without a scratch.'],
  ],
  [
    ['I ordered', 'We have bought', 'I already got', 'Soon I will take'],
    ['another', 'one more', 'a second one', 'the same again'],
    ['for my parents.', 'for mum and dad.', 'as a present.', 'to give away.'],
  ],
  [
    ['The shop', 'Support', 'The seller', 'Their staff'],
    ['wrote back', 'replied', 'answered me', 'got in touch'],
    ['in no time.', 'within minutes.', 'right away.', 'the same hour.'],
  ],
  [
    ['Colours match', 'It looks just like', 'What you get is', 'The shade equals'],
    ['the photos', 'what is pictured', 'the images shown', 'the page'],
    ['exactly.', 'to the dot.', 'in every way.', 'as it should.'],
  ],
  [
    ['I use it', 'It is in use', 'We reach for it', 'It serves us'],
    ['daily', 'each morning', 'all the time', 'every evening'],
    ['and it stays like new.', 'with no wear at all.', 'and nothing broke.', 'yet it looks fresh.'],
  ],
  [
    ['Friends', 'Visitors', 'My colleagues', 'People at home'],
    ['keep asking', 'want to know', 'were curious', 'asked me twice'],
    ['where it is from.', 'which shop has it.', 'how to get one.', 'who sells these.'],
  ],
];

/** Three or four of the same things, in words that are drawn anew for each review. */
export function reworded(random: Random): string {
  return sample(random, THINGS_TO_SAY, 3 + Math.floor(random() * 2))
    .map((parts) => parts.map((ways) => pick(random, ways)).join(' '))
    .join(' ');
}
