import { adjustedStars } from '../reviews/adjusted-stars';
import { judgeReviews } from '../reviews/judge-reviews';
import { readReviews } from '../reviews/read-reviews';
import { pickLocale } from '../ui/i18n/pick-locale';
import { translator } from '../ui/i18n/translate';
import { reviewWhy } from '../ui/review-text';
import type { Command } from './command';
import { pageArguments } from './detect';
import { readPage } from './read-page';

export const command: Command = {
  usage: `PAGE.html[.gz] --url URL [--salt ID] [--lang TAG]
  PAGE    a saved page, in its own encoding, up to 32 MB
  --url   the address it was saved from
  --salt  what author names are hashed with: a registry's id
  --lang  the language of the reasons: en, zh-CN …
Prints what was read and each test with its minimum sample, what it found, why, and which reviews it is about. Ends with 0 where
reviews were read, whatever they look like, and with 1 where none were. No test says that a review is false.`,
  options: { url: { type: 'string' }, salt: { type: 'string', default: '' }, lang: { type: 'string', default: 'en' } },
  async run(call) {
    const { file, url } = pageArguments(call);
    const t = translator(pickLocale([String(call.values.lang)]));
    const shown = readReviews(await readPage(file), url, { salt: String(call.values.salt), now: Date.now() });
    const judged = judgeReviews(shown);
    const tests = judged.signals.map((signal) => ({ ...signal, why: reviewWhy(signal, t) }));
    if (call.json) {
      const reviews = shown.reviews.map(({ element: _, ...review }) => review);
      const adjusted = adjustedStars(shown.reviews, judged);
      call.io.out(JSON.stringify({ ...shown, reviews, verdict: judged.verdict, tests, adjusted }));
    } else {
      call.io.out(`${t(`review.verdict.${judged.verdict}`)} ${t('review.scope', { shown: shown.reviews.length })}`);
      for (const { name, state, why } of tests)
        call.io.out(
          `  ${t('review.line', { test: t(`review.test.${name}`), state: t(`review.state.${state}`), why })}`,
        );
    }
    return shown.reviews.length > 0 ? 0 : 1;
  },
};
