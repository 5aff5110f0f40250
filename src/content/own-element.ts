/** What Probity itself put into the page, to be told from what the page does. */
const own = new WeakSet<Node>();

/** An empty element under a name that no page can know in advance, in a style that no style sheet of the page can outdo. */
export function ownElement(style: string): HTMLElement {
  const made = document.createElement(`x-${crypto.getRandomValues(new Uint32Array(2)).join('-')}`);
  for (const rule of style.split(';')) {
    const [property = '', value = ''] = rule.split(':');
    made.style.setProperty(property, value, 'important');
  }
  own.add(made);
  return made;
}

export function isOwn(node: Node): boolean {
  return own.has(node);
}
