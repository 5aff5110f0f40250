/** What Probity itself put into the page, to be told from what the page does. */
const own = new WeakSet<Node>();

/**
 * Who reads more easily with other spacing sets these for all of a page (WCAG 1.4.12), so they must not be put beyond reach; what stands
 * inside, where no style sheet of the page reaches, names its own.
 */
const SPACING = ['line-height', 'letter-spacing', 'word-spacing'];

/** An empty element under a name that no page can know in advance, in a style that no style sheet of the page can outdo. */
export function ownElement(style: string): HTMLElement {
  const made = document.createElement(randomName());
  for (const rule of style.split(';')) {
    const [property = '', value = ''] = rule.split(':');
    made.style.setProperty(property, value, 'important');
  }
  for (const property of SPACING) made.style.setProperty(property, made.style.getPropertyValue(property));
  own.add(made);
  return made;
}

export function isOwn(node: Node): boolean {
  return own.has(node);
}

/** Two or three words of letters only, of varying length, as a page's own elements may be named. */
function randomName(): string {
  const [parts = 0, ...letters] = crypto.getRandomValues(new Uint8Array(32));
  const lengths = letters.slice(0, 2 + (parts % 2)).map((one) => 3 + (one % 6));
  let at = 4;
  return lengths
    .map((length) =>
      letters
        .slice(at, (at += length))
        .map((one) => String.fromCharCode(97 + (one % 26)))
        .join(''),
    )
    .join('-');
}
