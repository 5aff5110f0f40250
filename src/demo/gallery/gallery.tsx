import type { ComponentChildren } from 'preact';
import { ProjectSign } from '../../ui/level-sign';
import { useText } from '../../ui/text-context';
import { Buttons, Fields } from './controls';
import { OnPages, Charts } from './on-pages';
import { Facts, Levels, Reasons } from './verdicts';
import { galleryWords, type Word } from './words';

const PARTS: [Word, () => ComponentChildren][] = [
  ['levels', () => <Levels />],
  ['buttons', () => <Buttons />],
  ['fields', () => <Fields />],
  ['facts', () => <Facts />],
  ['reasons', () => <Reasons />],
  ['page', () => <OnPages />],
  ['charts', () => <Charts />],
];

/** Every component of `src/ui` and of what is put into pages, in every state, in the browser's colours and one language. */
export function Gallery() {
  const { locale } = useText();
  const words = galleryWords(locale);
  const other = locale === 'en' ? 'zh-CN' : 'en';
  return (
    <main class="sheet">
      <header class="sheet-head">
        <ProjectSign />
        <h1>{words.title}</h1>
      </header>
      <nav class="row">
        <a href="/">{words.street}</a>
        <a href={`?language=${other}`} lang={other}>
          {words.other}
        </a>
      </nav>
      {PARTS.map(([word, part]) => (
        <section key={word} class="card" id={word}>
          <h2>{words[word]}</h2>
          {part()}
        </section>
      ))}
    </main>
  );
}
