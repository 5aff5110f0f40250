import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { descriptionOf, LISTINGS, privacyText, type ListingLanguage } from './store/listing';
import { takePictures } from './store/pictures';

// Writes what the shops for extensions ask for into dist/store: texts and pictures in each language, and what is declared.

const OUT = 'dist/store';

await rm(OUT, { recursive: true, force: true });
for (const language of Object.keys(LISTINGS) as ListingLanguage[]) {
  const folder = join(OUT, language);
  await mkdir(folder, { recursive: true });
  const { name, summary, terms, pictures } = LISTINGS[language];
  const files: [string, string | Uint8Array][] = [
    ['name.txt', name],
    ['summary.txt', summary],
    ['description.txt', descriptionOf(language)],
    ['search-terms.txt', terms.join('\n')],
    ['captions.txt', Object.values(pictures).join('\n')],
    ...(await takePictures(language)),
  ];
  for (const [file, content] of files) {
    await writeFile(join(folder, file), typeof content === 'string' ? `${content}\n` : content);
    process.stdout.write(`${join(folder, file)}\n`);
  }
}
await writeFile(join(OUT, 'privacy.md'), `${privacyText()}\n`);
process.stdout.write(`${join(OUT, 'privacy.md')}\n`);
