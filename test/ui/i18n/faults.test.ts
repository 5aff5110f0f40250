import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fault, FAULT_CODES, readFault } from '../../../src/core/fault';
import { translate, type Locale } from '../../../src/ui/i18n/translate';

const LOCALES: Locale[] = ['en', 'zh-CN'];
const VALUES = {
  registry: '<hill>',
  id: '<id>',
  url: '<url>',
  status: 404,
  type: '<type>',
  month: '2026-03',
  count: 6,
  cause: '<why>',
};
const SHIPPED = ['background', 'store', 'messages', 'pages', 'content'];

describe('what can go wrong in the extension', () => {
  it.each(LOCALES)('has a sentence of its own for each in %s', (locale) => {
    const said = FAULT_CODES.map((code) => translate(locale, 'fault.said', { cause: fault(code, VALUES) }));
    expect(said.filter((text) => !/([.。]|<why>)$/.test(text) || /[{}]|fault[.:]/.test(text))).toEqual([]);
    expect(new Set(said).size).toBe(FAULT_CODES.length);
  });

  it('is said within a sentence in the language of that sentence, with its values', () => {
    const cause = fault('diary-full', { count: 2000 });
    expect(translate('zh-CN', 'diary.failed', { cause })).toBe('操作未能完成：购物日记最多可记录 2,000 笔。');
    expect(translate('en', 'diary.failed', { cause })).toBe(
      'That did not work: The diary holds 2,000 purchases at most.',
    );
  });

  it('keeps the words of a registry as they are, also within a fault', () => {
    expect(translate('zh-CN', 'sent.last-error', { cause: 'Closed for today.' })).toContain('Closed for today.');
    const cause = fault('answer-refused', { url: 'https://a.example/?x=1&y=2', status: 503, cause: 'Closed & dark?' });
    expect(translate('zh-CN', 'fault.said', { cause })).toBe(
      'https://a.example/?x=1&y=2 返回状态码 503（Closed & dark?）。',
    );
  });

  it('is taken for one only as the reason of a failure', () => {
    const text = fault('page-changed');
    expect(translate('en', 'verdict.object', { registry: text })).toContain(text);
  });

  it.each([
    '',
    'no-registry',
    'urn:probity:fault:',
    'urn:probity:fault:toString',
    'urn:probity:problem:no-registry',
    'urn:probity:fault:no-registry {"registry":{}}',
    'urn:probity:fault:no-registry {x}',
  ])('is not made of %j', (text) => expect(readFault(text)).toBeNull());

  it('is never thrown in the words of one language', () => {
    const thrown = SHIPPED.flatMap((folder) => {
      const base = new URL(`../../../src/${folder}/`, import.meta.url);
      return readdirSync(base, { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/.test(file))
        .flatMap((file) => [...readFileSync(new URL(file, base), 'utf8').matchAll(/throw new Error\(\s*([^)\n]*)/g)])
        .map((match) => match[1] ?? '');
    });
    const quoted = thrown.filter((what) => /^['"`]/.test(what));
    // Seen by nobody but developers: a stranger's message is answered with `refused` alone, and damage of a list with its own sentences.
    expect(quoted.filter((what) => !/^['"`](refused: |bucket)/.test(what))).toEqual([]);
    expect(thrown.filter((what) => what.startsWith('fault(')).length).toBeGreaterThan(15);
  });
});
