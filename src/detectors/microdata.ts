import type { ItemSyntax } from './marked-up-items';
import { attributeOf } from './unclobbered';

/** HTML's microdata, of schema.org's vocabulary. */
export const microdata: ItemSyntax = {
  selector: '[itemscope],[itemprop]',
  isItem: (element) => attributeOf(element, 'itemscope') !== null,
  typesOf: (element) => words(attributeOf(element, 'itemtype')).map((type) => type.replace(/^.*[/#]/, '')),
  propertiesOf: (element) => words(attributeOf(element, 'itemprop')),
};

function words(text: string | null): string[] {
  return text?.slice(0, 500).split(/\s+/).filter(Boolean).slice(0, 10) ?? [];
}
