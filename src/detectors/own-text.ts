import { call, contains, contentOf, isElement, nameOf, parentOf } from './unclobbered';
import { hasNoOwnText } from './user-text';

/** Elements that begin and end a line. */
const BLOCK =
  /^(P|DIV|LI|UL|OL|TR|TABLE|BR|H[1-6]|SECTION|ARTICLE|ASIDE|FOOTER|HEADER|NAV|MAIN|BODY|ADDRESS|DL|DT|FORM|HR|PRE|BLOCKQUOTE|CENTER|FIELDSET)$/;
const CELL = /^(TD|TH|DD)$/;
const MAX_NODES = 30_000;

/** NodeFilter's constants, which are the browser's. */
const SHOW = 1 | 4;
const [ACCEPT, REJECT] = [1, 2];

/** The text of an element in lines as they are shown, without what users wrote in it, and without scripts. */
export function ownText(element: Element, page: Document): string {
  const walker = call(page, 'createTreeWalker', element, SHOW, (node: Node) =>
    isElement(node) && hasNoOwnText(node) ? REJECT : ACCEPT,
  ) as TreeWalker;
  const parts: string[] = [];
  let before: Element | null = null;
  for (let left = MAX_NODES; left > 0 && walker.nextNode() !== null; left -= 1) {
    const node = walker.currentNode;
    if (isElement(node)) {
      const name = nameOf(node);
      if (BLOCK.test(name)) parts.push('\n');
      else if (CELL.test(name)) parts.push(' ');
      continue;
    }
    const around = parentOf(node);
    if (before !== null && before !== around && endsLine(before, node)) parts.push('\n');
    parts.push(contentOf(node).replace(/\s+/g, ' '));
    before = around;
  }
  return parts.join('');
}

function endsLine(block: Element, next: Node): boolean {
  return BLOCK.test(nameOf(block)) && !contains(block, next);
}
