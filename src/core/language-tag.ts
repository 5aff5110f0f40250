import * as v from 'valibot';

/** A language by its BCP 47 tag. Which of them there are words in is not for core to know: a further one needs no change of what is kept and sent. */
export const LanguageTagSchema = v.pipe(
  v.string(),
  v.maxLength(35),
  v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'not a language tag'),
);
