import { list, type LdNode } from './ld-node';
import { isProduct } from './product';
import { all, attributeOf, contains, contentOf } from './unclobbered';
import { isByUsers } from './user-text';

/** How a page marks up items among its elements: microdata or RDFa. */
export interface ItemSyntax {
  /** Every element that is an item or one of its properties. */
  readonly selector: string;
  isItem(element: Element): boolean;
  typesOf(element: Element): string[];
  /** The properties that the element is of the item around it. */
  propertiesOf(element: Element): string[];
}

/** What anyone asks for: other texts, such as descriptions, are long and stay unread. */
const READ =
  /^(name|legalName|url|price|lowPrice|priceCurrency|ratingValue|ratingCount|reviewCount|propertyID|value|(vat|tax)ID|leiCode|duns|iso6523Code|globalLocationNumber|addressCountry|seller|offeredBy|publisher|sku)$/;
const OF_USERS = /^(reviews?|comment|author|reviewedBy|acceptedAnswer|suggestedAnswer)$/;

const RELATED = /^is(RelatedTo|SimilarTo|AccessoryOrSparePartFor|ConsumableFor|VariantOf)$|^itemReviewed$/;

const MAX_ELEMENTS = 4000;
const MAX_TEXT = 1_000_000;

/**
 * The outermost items and products of a page that are not its users', as nodes like those of JSON-LD. One walk, in the page's
 * order.
 */
export function markedUpItems(page: Document, syntax: ItemSyntax): LdNode[] {
  const roots: LdNode[] = [];
  const open: { element: Element; node: LdNode; byUsers: boolean }[] = [];
  let text = MAX_TEXT;
  const every = all(page, syntax.selector);
  for (let at = 0; at < every.length && at < MAX_ELEMENTS; at += 1) {
    const element = every[at];
    if (!element) break;
    while (open.length > 0 && !contains(open.at(-1)!.element, element)) open.pop();
    const around = open.at(-1);
    const properties = syntax.propertiesOf(element);
    if (!syntax.isItem(element)) {
      if (!around || around.byUsers || !properties.some((property) => READ.test(property)) || text <= 0) continue;
      const value = attributeOf(element, 'content') ?? attributeOf(element, 'href') ?? contentOf(element);
      text -= value.length;
      add(around.node, properties, value.slice(0, 1000).trim());
      continue;
    }
    const byUsers = around ? around.byUsers || properties.some((name) => OF_USERS.test(name)) : isByUsers(element);
    const node: LdNode = { '@type': syntax.typesOf(element) };
    if (!byUsers && around) add(around.node, properties, node);
    // An offer that its author forgot to call one belongs to the product around it.
    if (!byUsers && around && properties.length === 0 && isOffer(node)) add(around.node, ['offers'], node);
    const within = isProduct(node) && open.some((outer) => isProduct(outer.node));
    const stands = !around || (properties.length === 0 && !isOffer(node)) || isProduct(node);
    if (!byUsers && stands && !within && !properties.some((name) => RELATED.test(name))) roots.push(node);
    open.push({ element, node, byUsers });
  }
  return roots;
}

function add(node: LdNode, properties: string[], value: unknown): void {
  if (value === '') return;
  for (const property of properties) if (property !== '__proto__') node[property] = [...list(node[property]), value];
}

function isOffer(node: LdNode): boolean {
  return list(node['@type']).some((type) => typeof type === 'string' && type.endsWith('Offer'));
}
