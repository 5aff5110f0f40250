import { describe, expect, it } from 'vitest';
import { demoStreet } from '../../src/pages/welcome/demo-street';
import { SAMPLE_HOST, sampleVerdict } from '../../src/pages/welcome/sample-verdict';
import { translator } from '../../src/ui/i18n/translate';
import { verdictText } from '../../src/ui/verdict-text';

describe("the demo's street", () => {
  it.each<[string, unknown, string | null]>([
    ['is where the copy says', { street: 'http://street.localhost:8788/' }, 'http://street.localhost:8788/'],
    ['is nowhere but on this machine', { street: 'https://street.example/' }, null],
    ['is not a host that only begins like it', { street: 'http://street.localhost.evil.example/' }, null],
    ['is no script', { street: 'javascript:alert(1)//street.localhost' }, null],
    ['is not there without its address', {}, null],
    ['is not there where the file is something else', 'street', null],
  ])('%s', async (_, content, address) => {
    expect(await demoStreet(async () => content)).toBe(address);
  });

  it('is not there where the copy was not made for the demo', async () => {
    expect(await demoStreet(() => Promise.reject(new Error('no such file')))).toBeNull();
  });
});

describe('the example', () => {
  const now = Date.UTC(2027, 0, 15);

  it.each(['en', 'zh-CN'] as const)(
    'in %s is stopped, with all that belongs to a real one, and says that it is invented',
    (locale) => {
      const t = translator(locale);
      const verdict = sampleVerdict(t('welcome.sample-registry'), now);
      expect(verdict).toMatchObject({ level: 'danger', block: true });
      const text = verdictText(verdict, locale, now);
      expect(text.sentence).toContain(t('welcome.sample-registry'));
      expect(text.source).toContain(SAMPLE_HOST);
      expect(text.age).toBeNull();
      expect(t('welcome.sample-note')).toMatch(/invented|虚构/);
    },
  );

  it('stays an example in any year: never out of date, never softened', () => {
    for (const year of [2026, 2031, 2040, 2090])
      expect(sampleVerdict('x', Date.UTC(year, 11, 31)).reasons).toMatchObject([
        { code: 'blacklisted', level: 'danger' },
      ]);
  });

  it('is of a name that is kept for examples', () => expect(SAMPLE_HOST).toMatch(/\.example$/));
});
