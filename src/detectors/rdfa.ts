import type { ItemSyntax } from './marked-up-items';
import { attributeOf } from './unclobbered';

/** RDFa and RDFa Lite, of schema.org's vocabulary, which pages name by `vocab`, by a prefix or in full. */
export const rdfa: ItemSyntax = {
  selector: '[typeof],[property]:not(meta[property^="og:"],meta[property^="fb:"])',
  isItem: (element) => attributeOf(element, 'typeof') !== null,
  typesOf: (element) => localNames(attributeOf(element, 'typeof')),
  propertiesOf: (element) => localNames(attributeOf(element, 'property')),
};

/** The names that are schema.org's; those of another vocabulary say something else. */
function localNames(text: string | null): string[] {
  return (text?.slice(0, 500).split(/\s+/).slice(0, 10) ?? []).flatMap((word) => {
    const [, name] = /^(?:(?:https?:\/\/schema\.org\/|schema:|s:))?([\w-]+)$/i.exec(word) ?? [];
    return name ? [name] : [];
  });
}
