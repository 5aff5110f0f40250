import { useState } from 'preact/hooks';
import * as v from 'valibot';
import { SessionProvider, type Session } from '../../registry/console/session';
import { Button } from '../../ui/button';
import { ProjectSign } from '../../ui/level-sign';
import { useText } from '../../ui/text-context';
import { Cases, Periods } from './console-cases';
import { Forms } from './console-forms';
import { Dialogs, Notices, States } from './console-notices';
import { Parts, type Part } from './parts';
import { galleryWords } from './words';

const PARTS: Part[] = [
  ['notices', () => <Notices />],
  ['cases', () => <Cases />],
  ['clocks', () => <Periods />],
  ['forms', () => <Forms />],
  ['dialogs', () => <Dialogs />],
  ['states', () => <States />],
];

/** Somebody who may do everything, at a registry with overdue cases. */
const SESSION: Session = {
  who: { id: 'x', name: 'Lin Wei', roles: ['handler'], permissions: [] },
  ask: async (schema) => v.parse(schema, { mine: 1, nobodys: 3 }),
  may: () => true,
  say: () => undefined,
};

/** What the pages of the console are made of, in every state. */
export function ConsoleGallery() {
  const { locale } = useText();
  const words = galleryWords(locale);
  const [other] = useState(locale === 'en' ? 'zh-CN' : 'en');
  return (
    <SessionProvider value={SESSION}>
      <main class="sheet">
        <header class="sheet-head">
          <ProjectSign />
          <h1>{words.console}</h1>
        </header>
        <nav class="row">
          <a href={`./?language=${locale}`}>{words.components}</a>
          <a href={`?language=${other}`} lang={other}>
            {words.other}
          </a>
          <Button small onClick={() => document.querySelector('#dialogs')?.scrollIntoView()}>
            {words.dialogs}
          </Button>
        </nav>
        <Parts parts={PARTS} />
      </main>
    </SessionProvider>
  );
}
