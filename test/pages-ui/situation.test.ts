import { describe, expect, it } from 'vitest';
import { guessCountry } from '../../src/core/handoff/guess-country';
import { situationMemory } from '../../src/pages/situation';

function memory(kept: Record<string, unknown> = {}, { languages = ['en'], isPrivate = false } = {}) {
  const area = {
    get: async (key: string) => ({ [key]: kept[key] }),
    set: async (items: Record<string, unknown>) => void Object.assign(kept, items),
  };
  return { kept, memory: situationMemory(area, { languages, isPrivate: async () => isPrivate }) };
}

describe('where the shopper stands', () => {
  it('is kept on the device, and found again', async () => {
    const { kept, memory: first } = memory();
    await first.write({ moment: 'after-delivery', country: 'NL' });
    expect(await memory(kept).memory.read()).toEqual({ moment: 'after-delivery', country: 'NL' });
  });

  it('leaves no trace of a private window', async () => {
    const { kept, memory: hidden } = memory({}, { isPrivate: true });
    await hidden.write({ moment: 'after-paying', country: 'CN' });
    expect(kept).toEqual({});
  });

  it.each([{ situation: { moment: 'later', country: 'CN' } }, { situation: 'x' }, {}])(
    'is before paying in the country of the languages where nothing that holds is kept: %j',
    async (kept) => {
      expect(await memory(kept, { languages: ['en', 'de-AT'] }).memory.read()).toEqual({
        moment: 'before-paying',
        country: 'AT',
      });
    },
  );
});

describe('the first guess of a country', () => {
  it.each([
    [['zh-CN'], 'CN'],
    [['zh'], 'CN'],
    [['en'], null],
    [['en-GB', 'de'], 'GB'],
    [['en', 'pl'], 'PL'],
    [['pt-BR'], null],
    [['not a language', 'fr'], 'FR'],
    [[], null],
  ])('%j: %s', (languages, country) => {
    expect(guessCountry(languages)).toBe(country);
  });
});
