import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isolated } from '../../../src/ui/i18n/isolated';
import { phrase } from '../../../src/ui/i18n/phrase';

describe('what somebody else wrote, in a sentence of ours', () => {
  it.each([
    ['Haitang Textiles', 'Haitang Textiles'],
    ['海棠家纺', '海棠家纺'],
    ['Café 1 299,00 €', 'Café 1 299,00 €'],
    ['מנורות', '\u2068מנורות\u2069'],
    ['متجر', '\u2068متجر\u2069'],
    // Closes nothing of ours, and leaves nothing open.
    ['shop\u2069.example', '\u2068shop.example\u2069'],
    ['shop\u2067.example', '\u2068shop\u2067.example\u2069\u2069'],
    // Reads as it is spelt.
    ['\u202Emoc.nozama', '\u2068moc.nozama\u2069'],
    ['\u2066a\u2069\u2069b', '\u2068\u2066a\u2069b\u2069'],
  ])('%j stands as %j', (text, expected) => {
    expect(isolated(text)).toBe(expected);
    expect(phrase('en', { told: 'Listed: {name}, since March.' }, 'told', { name: text })).toBe(
      `Listed: ${expected}, since March.`,
    );
  });

  it('is closed where it ends, whatever it holds, and loses nothing but what would close ours', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', 'ש', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069') });
    fc.assert(
      fc.property(texts, (text) => {
        let open = 0;
        const whole = [...isolated(text)];
        for (const [at, one] of whole.entries()) {
          open += /[\u2066-\u2068]/.test(one) ? 1 : one === '\u2069' ? -1 : 0;
          if (whole[0] === '\u2068' && at < whole.length - 1) expect(open).toBeGreaterThan(0);
        }
        expect(open).toBe(0);
        const plain = (one: string) => one.replaceAll(/[\u2068\u2069\u202D\u202E]/g, '');
        expect(plain(isolated(text))).toBe(plain(text));
      }),
    );
  });
});
