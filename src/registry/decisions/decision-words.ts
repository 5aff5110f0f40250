import type { Outcome } from '../../core/complaint';
import { NOTICE_NAMES } from '../merchant/notice-words';
import type { AppealState, PublicDecision } from './public-decision';

export type FeedLanguage = 'en' | 'zh-CN';

interface Words {
  feed(registry: string): string;
  about: string;
  title(id: number, outcome: string, category: string): string;
  outcome: Record<Outcome, string>;
  appeal: Record<AppealState, string>;
  listed(names: string): string;
  ground(text: string): string;
  reply(day: string, text: string): string;
  separator: string;
}

const WORDS: Record<FeedLanguage, Words> = {
  en: {
    feed: (registry) => `Decisions of ${registry}`,
    about: 'What this registry decided about complaints, with its reasons. It never says who complained.',
    title: (id, outcome, category) => `Case ${id}: ${outcome} (${category})`,
    outcome: {
      unfounded: 'not founded',
      'upheld-remedied': 'founded, and put right in time',
      'upheld-late': 'founded, and put right late',
      'upheld-unremedied': 'founded, and not put right',
      'entry-cleared': 'the merchant objected to an entry of another source, which was wrong',
      'entry-stands': 'the merchant objected to an entry of another source, which stands',
    },
    appeal: {
      open: 'The decision can be appealed.',
      pending: 'The decision is under appeal.',
      upheld: 'The decision was upheld on appeal.',
      overturned: 'The first decision was overturned on appeal.',
      over: 'The time for an appeal is over.',
    },
    listed: (names) => `Listed: ${names}`,
    ground: (text) => `Rule: ${text}`,
    reply: (day, text) => `The merchant replied on ${day}: ${text}`,
    separator: ', ',
  },
  'zh-CN': {
    feed: (registry) => `${registry}的决定`,
    about: '本登记处对投诉所作的决定及其理由。从不公开投诉人。',
    title: (id, outcome, category) => `案件 ${id}：${outcome}（${category}）`,
    outcome: {
      unfounded: '认定不成立',
      'upheld-remedied': '认定成立，商户已按期补救',
      'upheld-late': '认定成立，商户逾期补救',
      'upheld-unremedied': '认定成立，商户未补救',
      'entry-cleared': '商户对外部来源的列名提出异议，来源有误',
      'entry-stands': '商户对外部来源的列名提出异议，列名维持',
    },
    appeal: {
      open: '对该决定可以申诉。',
      pending: '该决定正在申诉中。',
      upheld: '经申诉，该决定维持。',
      overturned: '经申诉，原决定已被撤销。',
      over: '申诉期已过。',
    },
    listed: (names) => `已列入名单：${names}`,
    ground: (text) => `依据：${text}`,
    reply: (day, text) => `商户于 ${day} 答复：${text}`,
    separator: '、',
  },
};

/** What a feed of a registry's decisions is called, and what it is. */
export function feedWords(registry: string, language: FeedLanguage): { title: string; about: string } {
  return { title: WORDS[language].feed(registry), about: WORDS[language].about };
}

/** A decision as a title and paragraphs: plain text, in which a merchant's and a handler's words stand as they wrote them. */
export function decisionText(
  { case: id, outcome, categories, listed, facts, ground, replies, appeal }: PublicDecision,
  language: FeedLanguage,
): { title: string; tags: string[]; paragraphs: string[] } {
  const words = WORDS[language];
  const tags = categories.map((category) => NOTICE_NAMES[language].category[category]);
  return {
    title: words.title(id, words.outcome[outcome], tags.join(words.separator)),
    tags,
    paragraphs: [
      ...(listed.length === 0 ? [] : [words.listed(listed.map(({ identifier }) => identifier).join(words.separator))]),
      facts,
      ...(ground === '' ? [] : [words.ground(ground)]),
      ...replies.map(({ at, text }) => words.reply(at.slice(0, 10), text)),
      words.appeal[appeal],
    ].filter(Boolean),
  };
}
