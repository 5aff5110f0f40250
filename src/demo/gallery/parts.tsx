import type { ComponentChildren } from 'preact';
import { useText } from '../../ui/text-context';
import { galleryWords, type Word } from './words';

export type Part = [Word, () => ComponentChildren];

/** Parts of the gallery, each under its name, by which it is also found. */
export function Parts({ parts }: { parts: readonly Part[] }) {
  const words = galleryWords(useText().locale);
  return (
    <>
      {parts.map(([word, part]) => (
        <section key={word} class="card" id={word}>
          <h2>{words[word]}</h2>
          {part()}
        </section>
      ))}
    </>
  );
}
