import { NOTHING, type ReviewTest } from './signal';

/** The page's own histogram: hardly anything but five stars. Good goods show that too, so that it is a hint and no more. */
export const histogramShape: ReviewTest = {
  name: 'histogram',
  minimum: 1,
  literature: 'Hu, Pavlou and Zhang 2009, Overcoming the J-shaped Distribution of Product Reviews',
  usable: ({ reviews, histogram, total }) => (histogram && (total ?? 0) >= 100 ? reviews : []),
  look(reviews, { histogram, total = 0, mean }) {
    const sum = histogram!.reduce((all, count) => all + count, 0);
    const five = Math.round((100 * histogram![4]) / sum);
    const rated = reviews.filter(({ stars }) => stars !== undefined);
    const shown = rated.reduce((all, { stars }) => all + stars!, 0) / rated.length;
    // What a page shows first is the platform's choice: that its mean is another says little.
    const apart = rated.length >= 20 && mean !== undefined && Math.abs(shown - mean) >= 1;
    if (five < 90 && !apart) return NOTHING;
    return { state: 'hint', reviews: [], facts: { five, total, shown: Math.round(shown * 10) / 10, mean: mean ?? '' } };
  },
};
