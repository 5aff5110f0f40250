import { attributeOf, matches, nameOf, parentOf } from './unclobbered';

/** Names that sites give to what their users write, in a few languages. */
const NAMES =
  /review|comment|question|qna|testimonial|guestbook|discussion|disqus|forum|bewertung|kommentar|opinion|recensi|otzyv|pinglun|pingjia/i;
const ITEMS =
  '[itemprop~="review"],[itemprop~="comment"],[itemtype*="Review"],[itemtype*="Comment"],[itemtype*="Answer"],[typeof*="Review"],[typeof*="Comment"]';
/** Scripts are nobody's words; in a `bdo` a reader sees other words than stand there. */
const NO_TEXT = /^(SCRIPT|STYLE|TEMPLATE|NOSCRIPT|BDO)$/;
/** Deeper in a page stands nothing that a person laid out. */
const MAX_DEPTH = 300;

/** Whether users may have written what stands in this element: reviews, comments, questions, posts. */
export function isByUsers(element: Element): boolean {
  let depth = 0;
  for (let at: Element | null = element; at !== null; at = parentOf(at)) {
    if ((depth += 1) > MAX_DEPTH || isOfUsers(at)) return true;
  }
  return false;
}

/** Whether the element itself holds what users wrote, or no words at all. */
export function hasNoOwnText(element: Element): boolean {
  return NO_TEXT.test(nameOf(element)) || isOfUsers(element);
}

function isOfUsers(element: Element): boolean {
  const name = `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`;
  return (
    ((name.length > 1 && NAMES.test(name.slice(0, 500))) || matches(element, ITEMS)) &&
    !/^(HTML|BODY)$/.test(nameOf(element))
  );
}
