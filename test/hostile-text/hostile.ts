/**
 * A text as somebody may write it who wants to break the page it is shown on: markup, a mark that closes what the page opened, one that
 * turns the direction and is never closed, and a character that does not show. `⟦` and `⟧` say where it begins and ends.
 */
export function hostile(text: string): string {
  return `⟦${text}<b id="h0st">\u2067\u200B\u2069\u2069\u202E⟧`;
}

/** What codes, addresses and times have none of; a telephone number is digits, by its schema. */
const WORDS = /\s|\p{Script=Han}/u;
const TOLD = new Set([
  'name',
  'text',
  'title',
  'offer',
  'price',
  'note',
  'signatory',
  'orderNumber',
  'source',
  'comment',
]);

/** The same answer with each text in it hostile that people, and not the program, wrote. */
export function madeHostile<T>(value: T, key = ''): T {
  if (typeof value === 'string')
    return ((WORDS.test(value) && key !== 'phone') || TOLD.has(key) ? hostile(value) : value) as T;
  if (Array.isArray(value)) return value.map((one: unknown) => madeHostile(one, key)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, madeHostile(one, name)])) as T;
}

/** What is read in a direction of its own: blocks by themselves, the rest by src/ui/base.css. */
const BLOCKS =
  'address,article,aside,bdi,blockquote,body,button,caption,dd,details,dialog,div,dl,dt,fieldset,figcaption,figure,footer,form,h1,h2,h3,h4,header,legend,li,main,nav,ol,option,output,p,pre,section,table,td,text,textarea,th,title,tr,ul';
const ISOLATED = 'a,b,cite,code,em,i,label,q,small,span,strong,summary,time';

/** Where hostile text runs, or turns what stands beside it; empty: nowhere. */
export function brokenBy(document: Document): string[] {
  const alive = [...document.querySelectorAll('#h0st, script')].map((one) => `is an element: ${one.outerHTML}`);
  const texts = document.evaluate('//text()[contains(., "⟦")]', document, null, 7);
  const turned = Array.from({ length: texts.snapshotLength }, (_, at) => texts.snapshotItem(at)!.parentElement!);
  return [...alive, ...[...new Set(turned)].filter(turnsOthers).map((one) => one.outerHTML.slice(0, 400))];
}

function turnsOthers(parent: Element): boolean {
  const line = [...parent.childNodes].map(spoken).join('').trim();
  if (!parent.matches(`${BLOCKS},${ISOLATED}`)) return true;
  const rest = withoutIsolates(line);
  return /⟦.*[\u202A-\u202E\u2066-\u2069]/s.test(rest) && !/^⟦[^⟦]*⟧?$/.test(rest);
}

/** What of a line a node is; another element counts as one character, a block as none. */
function spoken(node: ChildNode): string {
  if (node.nodeType === 3) return node.textContent ?? '';
  const isInline = node.nodeType === 1 && (node as Element).matches(ISOLATED) && node.textContent !== '';
  return isInline ? '\uFFFC' : '';
}

function withoutIsolates(line: string): string {
  let open = 0;
  let rest = '';
  for (const one of line) {
    if (/[\u2066-\u2068]/.test(one) && (open > 0 || one === '\u2068')) open += 1;
    else if (one === '\u2069' && open > 0) open -= 1;
    else if (open === 0) rest += one;
  }
  return rest;
}
