import { matches, parentOf } from './unclobbered';

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
/** Scripts are nobody's words; in a `bdo` a reader sees other words than stand there. */
const NO_TEXT = 'script,style,template,noscript,bdo';
/** Deeper in a page stands nothing that a person laid out. */
const MAX_DEPTH = 300;

/** Whether users may have written what stands in this element: reviews, comments, questions, posts. */
export function isByUsers(element: Element): boolean {
  let depth = 0;
  for (let at: Element | null = element; at !== null; at = parentOf(at)) {
    if ((depth += 1) > MAX_DEPTH || matches(at, USERS)) return true;
  }
  return false;
}

/** Whether the element itself holds what users wrote, or no words at all. */
export function hasNoOwnText(element: Element): boolean {
  return matches(element, `${NO_TEXT},${USERS}`);
}
