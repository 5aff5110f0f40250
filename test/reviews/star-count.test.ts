import { expect, it } from 'vitest';
import { starCount } from '../../src/reviews/star-count';

it.each<[string, number | undefined]>([
  ['3,0 von 5 Sternen', 3],
  ['4.5 out of 5 stars', 4.5],
  ['5つ星のうち4.0', 4],
  ['7/10', 3.5],
  ['10 sur 10', 5],
  ['comment-star star4', 4],
  ['star sa3', 3],
  ['star-rating rated-5 star-rating-sm', 5],
  ['allstar40', 4],
  ['width: 80%', 4],
  ['★★★☆☆', 3],
  ['5 star review', 5],
  ['a-icon a-icon-star a-star-4-5 review-rating', 4.5],
  ['', undefined],
  ['1234', undefined],
  ['no stars', undefined],
])('%s', (text, stars) => expect(starCount(text)).toBe(stars));
