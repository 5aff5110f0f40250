import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import en from '../../src/ui/i18n/en.json';
import { buildWithLanguage } from '../ui/i18n/build-with';
import { pseudo, PSEUDO_TAG } from '../ui/i18n/pseudo';

const copy = mkdtempSync(join(tmpdir(), 'probity-language-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

it('a catalogue put into the folder is all that a build needs to speak it', () => {
  const built = buildWithLanguage(copy, PSEUDO_TAG, pseudo(en));
  const read = (path: string) => readFileSync(join(built, path), 'utf8');
  const texts = JSON.parse(read('_locales/ar_XB/messages.json')) as Record<string, { message: string }>;
  expect(texts.name?.message).toBe('Probity');
  expect(texts.veil?.message).toBe('Probity is chécking this áddréss…');
  const schema = JSON.parse(read('managed-schema.json')) as { properties: { language: { enum: string[] } } };
  expect(schema.properties.language.enum).toEqual(['auto', PSEUDO_TAG, 'en', 'zh-CN']);
  for (const script of ['acts.js', 'inspector.js']) expect(read(script)).toContain('Táké cáré');
}, 120_000);
