import { call, contentOf, has, matches, parentOf } from './unclobbered';

/** Names that sites give to what their users write, in a few languages. */
const NAMES = [
  'review',
  'comment',
  'question',
  'qna',
  'testimonial',
  'guestbook',
  'discussion',
  'disqus',
  'forum',
  'bewertung',
  'kommentar',
  'opinion',
  'recensi',
  'otzyv',
  'pinglun',
  'pingjia',
];
const USERS = `:is(${NAMES.flatMap((name) => [`[class*="${name}" i]`, `[id*="${name}" i]`]).join()},[itemprop~="review"],[itemprop~="comment"],[itemtype*="schema.org/Review" i],[itemtype*="Comment" i],[itemtype*="Answer" i],[typeof~="schema:Review"],[typeof~="Review"]):not(html,body)`;
const NO_TEXT = 'script,style,template,noscript';
/** Deeper in a page stands nothing that a person laid out. */
const MAX_DEPTH = 300;

/** NodeFilter's constants, which are the browser's. */
const SHOW = 1 | 4;
const [ACCEPT, REJECT, SKIP] = [1, 2, 3];
const ELEMENT = 1;

/** Whether users may have written what stands in this element: reviews, comments, questions, posts. */
export function isByUsers(element: Element): boolean {
  let depth = 0;
  for (let at: Element | null = element; at !== null; at = parentOf(at)) {
    if ((depth += 1) > MAX_DEPTH || matches(at, USERS)) return true;
  }
  return false;
}

/** The text of an element without what users wrote in it, and without scripts. */
export function ownText(element: Element, page: Document): string {
  if (!has(element, `${NO_TEXT},${USERS}`)) return contentOf(element);
  const walker = call(page, 'createTreeWalker', element, SHOW, (node: Node) => {
    if (node.nodeType !== ELEMENT) return ACCEPT;
    return matches(node as Element, `${NO_TEXT},${USERS}`) ? REJECT : SKIP;
  }) as TreeWalker;
  const texts: string[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) texts.push(contentOf(node));
  return texts.join('');
}
