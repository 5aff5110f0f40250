import { ProjectSign } from '../../ui/level-sign';
import { useText } from '../../ui/text-context';
import { Buttons, Fields } from './controls';
import { Grades, NoGrade } from './grades';
import { Charts, OnPages } from './on-pages';
import { Parts, type Part } from './parts';
import { Asking, NextThings, Trust } from './steps';
import { Facts, Levels, ReasonList } from './verdicts';
import { galleryWords } from './words';

const PARTS: Part[] = [
  ['levels', () => <Levels />],
  ['buttons', () => <Buttons />],
  ['fields', () => <Fields />],
  ['shell', () => <Asking />],
  ['facts', () => <Facts />],
  ['reasons', () => <ReasonList />],
  ['next', () => <NextThings />],
  ['credit', () => <Grades />],
  ['unread', () => <NoGrade />],
  ['trust', () => <Trust />],
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
        <a href={`console.html?language=${locale}`}>{words.console}</a>
      </nav>
      <Parts parts={PARTS} />
    </main>
  );
}
