import { describe, expect, it } from 'vitest';
import { USUAL } from '../../src/core/preferences';
import { addressOf } from '../../src/pages/options/address-of';
import { readSettingsFile } from '../../src/pages/options/read-settings-file';

describe('the address that someone types', () => {
  it.each<[string, string | null]>([
    ['registry.example', 'https://registry.example/'],
    ['  registry.example/city  ', 'https://registry.example/city'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080/'],
    ['HTTPS://Registry.example/', 'https://registry.example/'],
    ['localhost:8080', 'https://localhost:8080/'],
    ['', null],
    ['   ', null],
    ['ftp://registry.example', null],
    ['javascript://registry.example/%0aalert(1)', null],
    ['two words', null],
  ])('%j is %j', (typed, address) => {
    expect(addressOf(typed)).toBe(address);
  });
});

describe('a file of settings', () => {
  const file = (text: string, size = text.length) => ({ size, text: async () => text });
  const whole = { format: 'probity-settings', version: 1, preferences: USUAL, registries: [] };

  it('is read as it was written', async () => {
    expect(await readSettingsFile(file(JSON.stringify(whole)))).toEqual({ preferences: USUAL, registries: [] });
  });

  it.each<[string, unknown]>([
    ['of something else', { hello: 'world' }],
    ['of a later version', { ...whole, version: 2 }],
    ['with a wish that nobody knows', { ...whole, preferences: { ...USUAL, danger: 'badge' } }],
    ['with more than settings', { ...whole, history: ['https://shop.example/'] }],
    ['of a diary without purchases', []],
    ['of complaints that are none', { probity: 1, filed: [{ key: 'x' }] }],
    [
      'with choices that say nothing',
      { ...whole, choices: { trusted: { 'domain:a.example': {} }, hidden: {}, note: {} } },
    ],
    ['with an address that is none', { ...whole, registries: [{ url: 'file:///etc/passwd', root: {} }] }],
  ])('%s is none', async (_case, content) => {
    expect(await readSettingsFile(file(JSON.stringify(content)))).toBeNull();
  });

  it('that is no JSON, or too long to be one of ours, is none', async () => {
    expect(await readSettingsFile(file('{'))).toBeNull();
    expect(await readSettingsFile(file(JSON.stringify(whole), 50_000_000))).toBeNull();
  });
});
