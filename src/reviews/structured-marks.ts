import { first, isNode, list, plain, typesOf, type LdNode } from '../detectors/ld-node';
import { line, wholeNumber } from './field';
import type { ShownReview } from './shown-review';

const MOST = 20;

/**
 * What schema.org has no word of its own for in a review, where it is marked up: votes (`upvoteCount`, or likes among its
 * `interactionStatistic`), the answer (its first `comment`), the colour and size of what is reviewed, and whether it was bought
 * (a property named "verified").
 */
export function marksOf(node: LdNode): Pick<ShownReview, 'verified' | 'helpful' | 'variant' | 'reply'> {
  return { verified: verified(node), helpful: helpful(node), variant: variant(node), reply: reply(node) };
}

function verified(node: LdNode): boolean | undefined {
  const property = nodes(node['additionalProperty']).find((one) =>
    /^(?:is[ _-]?)?verified(?:[ _-]?(?:purchase|buyer|order))?$/i.test(
      plain(one['propertyID']) ?? plain(one['name']) ?? '',
    ),
  );
  const [value] = list(property?.['value']);
  if (typeof value === 'boolean') return value;
  const said = plain(value) ?? '';
  return /^(?:true|yes|1)$/i.test(said) ? true : /^(?:false|no|0)$/i.test(said) ? false : undefined;
}

function helpful(node: LdNode): number | undefined {
  const likes = nodes(node['interactionStatistic']).find((one) =>
    kindsOf(one['interactionType']).some((kind) => /(?:^|[/:#])(?:LikeAction|AgreeAction)$/.test(kind)),
  );
  return wholeNumber(plain(node['upvoteCount']) ?? plain(likes?.['userInteractionCount']));
}

function variant(node: LdNode): string | undefined {
  const item = first(node['itemReviewed']);
  const parts = [item?.['color'], item?.['size']].map((one) => plain(first(one)?.['name'] ?? one)).filter(Boolean);
  return parts.join(', ').slice(0, 200) || undefined;
}

function reply(node: LdNode): string | undefined {
  const answer = first(node['comment']);
  const text = answer && list(answer['text'] ?? answer['description'])[0];
  return typeof text === 'string' ? line(text) || undefined : undefined;
}

/** A type is told by its name, by its address or by a thing of that type. */
function kindsOf(value: unknown): string[] {
  return list(value)
    .slice(0, MOST)
    .flatMap((one) => (isNode(one) ? typesOf(one) : (plain(one) ?? [])));
}

function nodes(value: unknown): LdNode[] {
  return list(value).slice(0, MOST).filter(isNode);
}
