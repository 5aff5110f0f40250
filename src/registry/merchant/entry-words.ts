import { splitIdentifier, type Identifier } from '../../core/identifier';
import type { FeedEntry } from '../listings/listing-repository';
import { DAY_IN_WORDS, NOTICE_NAMES, type NoticeLanguage } from './notice-words';

/** What feeds list an identifier for, as the case says it in which the merchant objects: whose word it is, and that nobody here has judged it. */
export function entryWords(identifier: Identifier, entries: readonly FeedEntry[], language: NoticeLanguage): string {
  const name = splitIdentifier(identifier)?.value ?? identifier;
  const said = entries.map(({ sourceName, list, categories, listedAt }) => {
    const day = DAY_IN_WORDS[language](listedAt, 'UTC');
    const names = categories.map((category) => NOTICE_NAMES[language].category[category]);
    return language === 'en'
      ? `“${sourceName}” lists ${name} (${list === 'blacklist' ? 'blacklist' : 'watch list'}) since ${day}: ${names.join(', ')}.`
      : `「${sourceName}」自 ${day}起将 ${name} 列入${list === 'blacklist' ? '黑名单' : '观察名单'}：${names.join('、')}。`;
  });
  const last =
    language === 'en'
      ? 'This registry took it over and had not examined it.'
      : '本登记处转载了上述列名，此前未作审查。';
  return [...said, last].join('\n').slice(0, MAX);
}

/** As long as what is filed can be. */
const MAX = 5000;
