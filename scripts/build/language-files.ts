import type { Plugin } from 'vite';
import schema from '../../managed-schema.json' with { type: 'json' };
import { LOCALES } from '../../src/ui/i18n/catalogues';
import { manifestTexts } from '../../src/ui/i18n/manifest-texts';

/** What the extension holds for browsers and administrators about its languages: all of it follows from the catalogues. */
export function languageFiles(): Plugin {
  return {
    name: 'language-files',
    apply: 'build',
    generateBundle() {
      for (const { path, text } of LOCALES.map(manifestTexts))
        this.emitFile({ type: 'asset', fileName: path, source: text });
      this.emitFile({ type: 'asset', fileName: 'managed-schema.json', source: managedSchema(LOCALES) });
    },
  };
}

/** What an organisation may set, in the form that browsers read, with the languages that can be spoken. */
export function managedSchema(locales: readonly string[]): string {
  const language = { ...schema.properties.language, enum: ['auto', ...locales] };
  return `${JSON.stringify({ ...schema, properties: { ...schema.properties, language } }, null, 2)}\n`;
}
